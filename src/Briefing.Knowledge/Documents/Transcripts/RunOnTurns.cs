using System.Buffers;
using Briefing.Knowledge.Documents.Drafts;

namespace Briefing.Knowledge.Documents.Transcripts;

/// <summary>
/// Paragraphs of a transcript in which a second speaker cuts in, because a line was not set off: "Is it safe, or — MR. REED: It
/// is." Each becomes one draft for each speaker, so that nobody is given the words of whoever interrupts.
/// </summary>
internal static class RunOnTurns
{
    private const int MostWords = 8;
    private const int LongestLabel = 60;

    private static readonly SearchValues<char> Breaks = SearchValues.Create(".?!…—–-”\"’)]");
    private static readonly SearchValues<char> Signs = SearchValues.Create(":Q");

    /// <summary>The drafts, those with a label in the middle divided before it; the same list where there is none.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="drafts">The drafts of a transcript, before they are turns.</param>
    /// <param name="speakers">The labels that begin paragraphs of it.</param>
    public static IReadOnlyList<Draft> Divide(string text, IReadOnlyList<Draft> drafts, HashSet<string> speakers)
    {
        List<Draft>? divided = null;
        for (var i = 0; i < drafts.Count; i++)
        {
            var cuts = MayBeSpoken(drafts[i]) ? Labels(text, drafts[i], speakers) : [];
            if (cuts.Count > 0 && divided is null) divided = [.. drafts.Take(i)];
            if (divided is null) continue;
            divided.Add(drafts[i]);
            if (cuts.Count > 0 && drafts[i].Kind == BlockKind.Heading) drafts[i].Kind = BlockKind.Paragraph;
            foreach (var cut in cuts) divided.Add(divided[^1].DivideAt(cut));
        }

        return divided ?? drafts;
    }

    /// <summary>What is marked as a heading is none; what only looks like one because it is short may be a line of the talk.</summary>
    private static bool MayBeSpoken(Draft draft) =>
        draft.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Turn || draft is { Kind: BlockKind.Heading, Level: 0 };

    /// <summary>Where labels begin in a draft behind its first words, in order.</summary>
    private static List<int> Labels(string text, Draft draft, HashSet<string> speakers)
    {
        var places = new List<int>();
        var last = draft.Start;
        foreach (var span in draft.Spans)
        {
            for (var at = span.Start; at < span.End; at++)
            {
                var next = text.AsSpan(at, span.End - at).IndexOfAny(Signs);
                if (next < 0) break;
                at += next;
                var start = text[at] == ':' ? LabelBefore(text, Math.Max(span.Start, last), span.End, at, speakers) : IsQuestion(text, span, at, speakers) ? at : -1;
                if (start <= last || !AfterBreak(text, draft, start)) continue;
                places.Add(start);
                last = at + 1;
            }
        }

        return places;
    }

    /// <summary>The longest label that ends at a colon: one that begins paragraphs too, or one that is certain by its form.</summary>
    private static int LabelBefore(string text, int from, int end, int colon, HashSet<string> speakers)
    {
        if (colon + 1 < end && !char.IsWhiteSpace(text[colon + 1])) return -1;
        var found = -1;
        var start = colon;
        for (var words = 0; words < MostWords && start > from; words++)
        {
            while (start > from && char.IsWhiteSpace(text[start - 1])) start--;
            while (start > from && !char.IsWhiteSpace(text[start - 1])) start--;
            if (colon - start > LongestLabel) break;
            var label = text.AsSpan(start, colon + 1 - start);
            if (!SpeakerLabel.TryParse(label, out var parsed) || parsed.Length < label.Length) continue;
            if (speakers.Contains(parsed.Base) || SpeakerLabel.BeginsWithTitle(parsed)) found = start;
        }

        return found;
    }

    /// <summary>"— Q So, did you …": the letter alone, with a capital or a dash behind it.</summary>
    private static bool IsQuestion(string text, TextSpan span, int at, HashSet<string> speakers)
    {
        if (!speakers.Contains("Q") || at == span.Start || !char.IsWhiteSpace(text[at - 1])) return false;
        var next = at + 1;
        while (next < span.End && char.IsWhiteSpace(text[next])) next++;
        return next > at + 1 && next < span.End && (char.IsUpper(text[next]) || text[next] is '—' or '–' or '“' or '"' or '(' or '…');
    }

    /// <summary>Whether what stands before a place ends a sentence or breaks off.</summary>
    private static bool AfterBreak(string text, Draft draft, int place)
    {
        var before = -1;
        foreach (var span in draft.Spans)
            for (var at = Math.Min(span.End, place) - 1; at >= span.Start; at--)
                if (!char.IsWhiteSpace(text[at]))
                {
                    before = at;
                    break;
                }

        return before >= 0 && Breaks.Contains(text[before]);
    }
}
