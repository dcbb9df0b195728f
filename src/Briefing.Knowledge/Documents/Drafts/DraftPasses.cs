using Briefing.Knowledge.Documents.PlainText;
using Briefing.Knowledge.Documents.Transcripts;

namespace Briefing.Knowledge.Documents.Drafts;

/// <summary>What is done to the drafts of every format: turns of a transcript, and the apparatus around the text.</summary>
internal static class DraftPasses
{
    /// <summary>Only the last part of a text can be what a site prints below it.</summary>
    private const double EarliestTail = 0.6;
    private const int LongestTailLine = 200;
    private const int LongestFront = 6;
    private const int LongestPlace = 80;

    public static Reading Run(DocumentText text, IReadOnlyList<Draft> drafts, Imprint imprint, IReadOnlyList<SetAside>? setAside = null)
    {
        drafts = ParagraphPass.Run(text.Value, drafts);
        var opening = OpeningImprint.Of(text.Value, drafts);
        if (!TranscriptPass.Run(text.Value, ref drafts)) MarkPlaceAndTime(text.Value, drafts);
        // The day on which something was said is not yet a day on which it was published.
        if (SpokenDate.Of(text.Value, drafts, imprint.Title ?? opening.Title) is { } said) opening = opening with { Said = said, Dates = opening.Dates.Remove(said) };
        imprint = imprint.Or(opening);
        MarkSiteFurniture(text.Value, drafts);
        foreach (var draft in drafts)
            if (draft.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Heading && draft.Spans.Count > 0
                && draft.Spans[^1].End - draft.Start <= LongestTailLine && StageLines.Is(draft.Shown(text.Value))) draft.Kind = BlockKind.Apparatus;
        return new Reading(text, drafts, imprint) { SetAside = setAside ?? [] };
    }

    /// <summary>Remarks without labels begin with the place and the time: "City Hall", "Springfield", "12:10 P.M. EST".</summary>
    private static void MarkPlaceAndTime(string text, IReadOnlyList<Draft> drafts)
    {
        var front = Math.Min(LongestFront, drafts.Count);
        for (var i = 0; i < front; i++)
        {
            if (drafts[i].Spans.Count == 0 || !StageLines.IsTime(Short(text, drafts[i]))) continue;
            for (var before = 0; before <= i; before++)
                if (drafts[before].Kind == BlockKind.Paragraph && Short(text, drafts[before]) is { Length: > 0 } words && !Wording.EndsSentence(words) || before == i)
                    drafts[before].Kind = BlockKind.Apparatus;
            return;
        }
    }

    private static string Short(string text, Draft draft) =>
        draft.Spans.Count > 0 && draft.Spans[^1].End - draft.Start is > 0 and <= LongestPlace ? draft.Shown(text) : "";

    private static void MarkSiteFurniture(string text, IReadOnlyList<Draft> drafts)
    {
        var afterReadAlso = false;
        var ended = false;
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (draft.Spans.Count == 0 || draft.Kind is BlockKind.Note or BlockKind.Turn) continue;
            var length = draft.Spans[^1].End - draft.Start;
            if (length > LongestTailLine && !ended) continue;
            var words = length <= LongestTailLine * 2 ? draft.Shown(text) : "";
            if (words.Length > 0 && SiteFurniture.IsLine(words))
            {
                ended |= SiteFurniture.IsEnd(words) && draft.Start > text.Length * EarliestTail;
                afterReadAlso = true;
                draft.Kind = BlockKind.Apparatus;
            }
            else if (ended && words.Length is > 0 and <= LongestTailLine) draft.Kind = BlockKind.Apparatus;
            else
            {
                // The headline of another article says something itself, and heads nothing here.
                if (afterReadAlso && draft.Kind == BlockKind.Heading && draft.Level == 0) draft.Kind = BlockKind.Paragraph;
                afterReadAlso = false;
            }
        }
    }
}
