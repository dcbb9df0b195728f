using Briefing.Knowledge.Documents.PlainText;

namespace Briefing.Knowledge.Documents.Drafts;

/// <summary>
/// Mends paragraphs that markup did not get right: one that an empty line cuts in the middle of a sentence, and list items
/// that are marked with a printed bullet.
/// </summary>
internal static class ParagraphPass
{
    private const int ShortestHalf = 12;

    public static IReadOnlyList<Draft> Run(string text, IReadOnlyList<Draft> drafts)
    {
        var mended = new List<Draft>(drafts.Count);
        foreach (var draft in drafts)
        {
            if (draft.Spans.Count == 0) continue;
            CutBullet(text, draft);
            if (mended.Count > 0 && GoesOn(text, mended[^1], draft)) mended[^1].Append(draft);
            else mended.Add(draft);
        }

        return mended;
    }

    private static bool GoesOn(string text, Draft previous, Draft draft)
    {
        if (previous.Kind != BlockKind.Paragraph || draft.Kind != BlockKind.Paragraph || !char.IsLower(text[draft.Start])) return false;
        var (start, end) = (previous.Spans[^1].Start, previous.Spans[^1].End);
        if (start > draft.Start || end - previous.Start < ShortestHalf || !Wording.StartsInside(text.AsSpan(draft.Start, draft.Spans[0].Length))) return false;
        return !Wording.EndsSentence(text.AsSpan(start, end - start)) && text[end - 1] is not (':' or ';');
    }

    private static void CutBullet(string text, Draft draft)
    {
        if (draft.Kind is not (BlockKind.Paragraph or BlockKind.ListItem) || draft.Spans[0].Length < 3) return;
        var at = draft.Start;
        if (text[at] is not ('•' or '▪' or '◦' or '‣' or '●' or '○' or '■' or '·' or '\uF0B7' or 'o') || !char.IsWhiteSpace(text[at + 1])) return;
        if (text[at] == 'o' && !char.IsUpper(text.AsSpan(at + 1).TrimStart()[0])) return;
        at++;
        while (at < draft.Spans[0].End && char.IsWhiteSpace(text[at])) at++;
        draft.Kind = BlockKind.ListItem;
        draft.CutBefore(at, SetAsideReason.ListMark);
    }
}
