using Briefing.Knowledge.Documents.Drafts;

namespace Briefing.Knowledge.Documents.Transcripts;

/// <summary>
/// Talk that is written one turn a line within one paragraph, as Markdown and pages with line breaks have it: "Q: Is it safe?" and "A: It is." below.
/// Each such line becomes a draft of its own, where labels begin nearly all of what is written.
/// </summary>
internal static class LineTurns
{
    private const int FewestLabels = 3;
    private const double LargeShare = 0.6;

    /// <summary>The drafts, those that hold several turns divided; the same list where there is no such talk.</summary>
    public static IReadOnlyList<Draft> Divide(string text, IReadOnlyList<Draft> drafts)
    {
        var inner = new List<int>[drafts.Count];
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var (paragraphs, lines) = (0, 0);
        for (var i = 0; i < drafts.Count; i++)
        {
            inner[i] = [];
            if (drafts[i].Kind != BlockKind.Paragraph || drafts[i].Spans.Count == 0) continue;
            paragraphs++;
            Count(text.AsSpan(drafts[i].Start, drafts[i].Spans[0].End - drafts[i].Start), counts);
            foreach (var place in LineStarts(text, drafts[i]))
                if (Count(text.AsSpan(place, EndOfSpan(drafts[i], place) - place), counts)) inner[i].Add(place);
            lines += inner[i].Count;
        }

        return lines == 0 || !IsTalk(counts, paragraphs + lines) ? drafts : Divided(drafts, inner);
    }

    private static bool IsTalk(Dictionary<string, int> counts, int units) =>
        counts.Values.Sum() is var labels && labels >= FewestLabels && counts.Count > 1 && counts.Values.Any(count => count > 1) && labels >= units * LargeShare;

    private static bool Count(ReadOnlySpan<char> line, Dictionary<string, int> counts)
    {
        if (line.Length < 3 || !SpeakerLabel.TryParse(line, out var label) || label.Form == LabelForm.Described) return false;
        counts[label.Base] = counts.GetValueOrDefault(label.Base) + 1;
        return true;
    }

    /// <summary>Where lines begin in a draft behind the end of a sentence, but for its first.</summary>
    private static IEnumerable<int> LineStarts(string text, Draft draft)
    {
        var last = draft.Start;
        foreach (var span in draft.Spans)
        {
            for (var at = span.Start; at < span.End; at++)
            {
                if (at == draft.Start || char.IsWhiteSpace(text[at])) continue;
                var before = at - 1;
                var isLine = false;
                while (before > last && char.IsWhiteSpace(text[before])) isLine |= text[before--] == '\n';
                if (isLine && text[before] is '.' or '?' or '!' or '…' or '”' or '"' or ')' or ']' or '—' or '–' or ':') yield return at;
                var next = text.AsSpan(at, span.End - at).IndexOf('\n');
                if (next < 0) break;
                at += next;
            }
        }
    }

    private static int EndOfSpan(Draft draft, int place)
    {
        foreach (var span in draft.Spans)
            if (span.Start <= place && place < span.End) return span.End;
        return place;
    }

    private static List<Draft> Divided(IReadOnlyList<Draft> drafts, List<int>[] places)
    {
        var divided = new List<Draft>(drafts.Count);
        for (var i = 0; i < drafts.Count; i++)
        {
            divided.Add(drafts[i]);
            foreach (var place in places[i]) divided.Add(divided[^1].DivideAt(place));
        }

        return divided;
    }
}
