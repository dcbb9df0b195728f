using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Documents.Sentences;

namespace Briefing.Knowledge.Storage;

/// <summary>Finds the notes that annotate a passage among the blocks of its document.</summary>
internal static class NoteLookup
{
    /// <summary>More would bury the quote.</summary>
    private const int MostNotes = 6;

    private static readonly string[] References = ["ibid", "ibidem", "idem", "id.", "see ibid", "ebd.", "ebenda"];

    /// <summary>
    /// The notes of a passage in the order of their marks, each once. A note that only says "Ibid." is followed by the one
    /// before it that says more.
    /// </summary>
    /// <param name="text">The document's text.</param>
    /// <param name="blocks">The blocks that have marks or are notes, at their ordinals in the document.</param>
    /// <param name="passage">The passage.</param>
    internal static ImmutableArray<PassageNote> Of(string text, SortedList<int, StoredBlock> blocks, Passage passage)
    {
        var notes = ImmutableArray.CreateBuilder<PassageNote>();
        var taken = new HashSet<int>();
        foreach (var mark in blocks.Values.SelectMany(block => block.NoteMarks))
        {
            if (notes.Count >= MostNotes) break;
            if (mark.Note is not { } note || !passage.Spans.Any(span => span.Start < mark.At && mark.At <= span.End)) continue;
            for (var next = note; next >= 0 && taken.Add(next) && blocks.TryGetValue(next, out var block) && block.Kind == BlockKind.Note; next = Before(blocks, next))
            {
                notes.Add(Note(text, blocks, next, block.NoteLabel ?? mark.Label));
                if (!IsReference(notes[^1].Passage.Text)) break;
            }
        }

        return notes.ToImmutable();
    }

    /// <summary>The first block of the note before this one; -1 where there is none.</summary>
    private static int Before(SortedList<int, StoredBlock> blocks, int ordinal)
    {
        var before = ordinal - 1;
        if (!blocks.TryGetValue(before, out var block) || block.Kind != BlockKind.Note) return -1;
        while (blocks.TryGetValue(before - 1, out var earlier) && earlier.Kind == BlockKind.Note && earlier.NoteLabel == block.NoteLabel) before--;
        return before;
    }

    /// <summary>A note of several paragraphs is several blocks with the same label.</summary>
    private static PassageNote Note(string text, SortedList<int, StoredBlock> blocks, int ordinal, string label)
    {
        var spans = new List<TextSpan>(blocks[ordinal].Spans);
        for (var next = ordinal + 1; blocks.TryGetValue(next, out var more) && more.Kind == BlockKind.Note && more.NoteLabel == label; next++) spans.AddRange(more.Spans);
        var flow = FlowText.Over(text, [.. spans]);
        var whole = flow.Whole();
        return new PassageNote(label, flow.Slice(0, Shown(flow.Text)), CitedAddress.In(text, whole));
    }

    /// <summary>How much of a note is shown: as many whole sentences as can be quoted at once.</summary>
    private static int Shown(string note)
    {
        if (note.Length <= SentenceSplitter.LongestQuotable) return note.Length;
        var end = 0;
        foreach (var sentence in SentenceSplitter.Split(note, new HashSet<string>()))
        {
            if (sentence.End > SentenceSplitter.LongestQuotable && end > 0) break;
            end = sentence.End;
        }

        return end;
    }

    private static bool IsReference(string note) =>
        note.Length < 60 && Array.Exists(References, words => note.StartsWith(words, StringComparison.OrdinalIgnoreCase));
}
