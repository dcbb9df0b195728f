using Briefing.Knowledge.Documents.Drafts;

namespace Briefing.Knowledge.Documents.Transcripts;

/// <summary>
/// "Jane Doe: “…”", where a text strings together what people say: a turn as far as the quotation goes, in a text that is no
/// transcript otherwise. A label in bold is enough; others must come twice.
/// </summary>
internal static class QuotedTurns
{
    public static void Make(string text, IReadOnlyList<Draft> drafts, LabelCandidate?[] candidates, HashSet<string> speakers)
    {
        var quoted = new List<int>();
        for (var i = 0; i < drafts.Count; i++)
            if (candidates[i] is { QuoteFollows: true } one && IsFree(drafts[i], one, speakers) && Names(one.Label)) quoted.Add(i);
        foreach (var i in quoted)
        {
            var candidate = candidates[i]!.Value;
            if (!candidate.IsBold && quoted.Count < 2) continue;
            candidate.MakeTurn(drafts[i]);
            for (var next = i + 1; next < drafts.Count && IsOpen(text, drafts[next - 1]); next++)
            {
                if (drafts[next].Kind != BlockKind.Paragraph || drafts[next].Spans.Count == 0 || text[drafts[next].Start] is not ('“' or '"')) break;
                (drafts[next].Kind, drafts[next].Label) = (BlockKind.Turn, candidate.Label.Name);
            }
        }
    }

    private static bool IsFree(Draft draft, LabelCandidate candidate, HashSet<string> speakers) =>
        draft.Kind is BlockKind.Paragraph or BlockKind.ListItem || draft.Kind == BlockKind.Turn && !speakers.Contains(candidate.Label.Base);

    private static bool Names(SpeakerLabel label) =>
        label.Form is LabelForm.Named or LabelForm.Certain or LabelForm.Described && label.Name.Contains(' ', StringComparison.Ordinal);

    private static bool IsOpen(string text, Draft draft)
    {
        var words = draft.Shown(text);
        return words.AsSpan().Count('“') > words.AsSpan().Count('”') || words.AsSpan().Count('"') % 2 == 1;
    }
}
