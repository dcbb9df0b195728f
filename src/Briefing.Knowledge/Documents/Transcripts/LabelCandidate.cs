using Briefing.Knowledge.Documents.Drafts;

namespace Briefing.Knowledge.Documents.Transcripts;

/// <summary>What may be a speaker's label at the beginning of a draft.</summary>
/// <param name="Label">The label.</param>
/// <param name="After">The place of the first character after it in the document's text; -1 where nothing follows.</param>
/// <param name="QuoteFollows">Whether a quotation mark follows.</param>
/// <param name="IsBold">Whether it is set in bold.</param>
/// <param name="HeadsItem">Whether it belongs to a list: it begins an item, or stands alone above one.</param>
internal readonly record struct LabelCandidate(SpeakerLabel Label, int After, bool QuoteFollows, bool IsBold, bool HeadsItem)
{
    /// <summary>The candidates of some drafts, at the index of their draft.</summary>
    public static LabelCandidate?[] In(string text, IReadOnlyList<Draft> drafts)
    {
        var candidates = new LabelCandidate?[drafts.Count];
        Span<int> origin = stackalloc int[DraftHead.Room];
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (draft.Spans.Count == 0 || draft.Kind is BlockKind.Note or BlockKind.Apparatus) continue;
            var head = DraftHead.Of(text, draft, origin);
            if (!TryLabel(head, out var label) && !TryBold(text, draft, head, out label)) continue;
            var alone = label.Length >= head.Length;
            if (draft.Kind == BlockKind.Heading && draft.Level > 0 && !alone && label.Form != LabelForm.Certain) continue;
            candidates[i] = new LabelCandidate(
                label,
                alone ? -1 : origin[label.Length],
                !alone && head[label.Length] is '“' or '"' or '«',
                draft.Lead.Length > 0 && (alone || draft.Lead.End <= origin[label.Length]),
                draft.Kind == BlockKind.ListItem || alone && i + 1 < drafts.Count && drafts[i + 1].Kind == BlockKind.ListItem);
        }

        return candidates;
    }

    /// <summary>"Jane Roe" in bold before plain words, as interviews print who speaks without a colon: two to four capital words.</summary>
    private static bool TryBold(string text, Draft draft, string head, out SpeakerLabel label)
    {
        label = default;
        if (draft.Kind != BlockKind.Paragraph || draft.Lead.Length is < 5 or > 40 || draft.Lead.End >= draft.Spans[^1].End) return false;
        var name = text.AsSpan(draft.Lead.Start, draft.Lead.Length).TrimEnd();
        if (name.Count(' ') is < 1 or > 3 || name[^1] is '.' or ':' or '?' or '!' or ',' || !head.AsSpan().StartsWith(name, StringComparison.Ordinal) || LabelShape.FormOf(name) is not (LabelForm.Named or LabelForm.UpperCase)) return false;
        var length = name.Length;
        while (length < head.Length && char.IsWhiteSpace(head[length])) length++;
        if (length >= head.Length || !char.IsUpper(head[length]) && head[length] is not ('“' or '"' or '(' or '[')) return false;
        label = new SpeakerLabel(name.ToString(), length, LabelForm.Named);
        return true;
    }

    /// <summary>Makes a draft the turn of this speaker; a label on a line of its own leaves it empty, and is the label of what follows.</summary>
    public void MakeTurn(Draft draft)
    {
        draft.CutBefore(After < 0 ? int.MaxValue : After, SetAsideReason.SpeakerLabel);
        (draft.Kind, draft.Label) = (BlockKind.Turn, Label.Name);
    }

    /// <summary>Reads a label; a quotation mark may stand before one that is in upper case.</summary>
    private static bool TryLabel(string head, out SpeakerLabel label)
    {
        if (SpeakerLabel.TryParse(head, out label)) return true;
        if (head[0] is not ('“' or '"') || !SpeakerLabel.TryParse(head.AsSpan(1), out label) || label.Form is not (LabelForm.Certain or LabelForm.UpperCase)) return false;
        label = label with { Length = label.Length + 1 };
        return true;
    }
}
