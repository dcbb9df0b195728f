using System.Collections.Immutable;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Documents.Sentences;

/// <summary>Finds the sentences that stand before and after a passage: whole ones, word for word, of the same paragraph or its neighbours.</summary>
public static class SentencesAround
{
    /// <summary>The sentences before and after; empty where there are none.</summary>
    /// <param name="document">The version of the document, with its blocks.</param>
    /// <param name="passage">A passage of it.</param>
    /// <param name="each">How many sentences on each side.</param>
    public static (string Before, string After) Of(StoredDocument document, Passage passage, int each)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(passage);
        ImmutableArray<StoredBlock> blocks = [.. document.Blocks.Where(block => block.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Turn)];
        var sentences = new List<(string Text, bool IsOfPassage)>();
        var home = -1;
        for (var at = 0; at < blocks.Length && home < 0; at++)
            if (blocks[at].Spans.Any(span => span.Start <= passage.Start && passage.Start < span.End)) home = at;
        if (home < 0) return ("", "");
        for (var at = Math.Max(0, home - 1); at <= Math.Min(blocks.Length - 1, home + 1); at++)
        {
            // Without its label what another speaker of a transcript said would look like the same speaker's.
            if (at != home && (blocks[at].Kind == BlockKind.Turn || blocks[home].Kind == BlockKind.Turn)) continue;
            sentences.AddRange(Sentences(document.Text.Value, blocks[at], passage));
        }

        var first = sentences.FindIndex(sentence => sentence.IsOfPassage);
        var last = sentences.FindLastIndex(sentence => sentence.IsOfPassage);
        return first < 0 ? ("", "") : (Joined(sentences.Take(first).TakeLast(each)), Joined(sentences.Skip(last + 1).Take(each)));
    }

    private static IEnumerable<(string Text, bool IsOfPassage)> Sentences(string text, StoredBlock block, Passage passage)
    {
        var flow = FlowText.Over(text, block.Spans.AsSpan());
        foreach (var sentence in SentenceSplitter.Split(flow.Text))
        {
            var cut = flow.Slice(sentence.Start, sentence.End);
            yield return (cut.Text, cut.Spans.Any(span => passage.Spans.Any(span.Overlaps)));
        }
    }

    private static string Joined(IEnumerable<(string Text, bool IsOfPassage)> sentences) => string.Join(' ', sentences.Select(sentence => sentence.Text));
}
