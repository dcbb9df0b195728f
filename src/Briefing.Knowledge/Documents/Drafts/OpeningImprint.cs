using System.Collections.Immutable;
using Briefing.Knowledge.Documents.PlainText;

namespace Briefing.Knowledge.Documents.Drafts;

/// <summary>What the first blocks of a page or a Markdown file say of it, where its head says nothing: title, by-line, date.</summary>
internal static class OpeningImprint
{
    private const int LongestOpening = 8;
    private const int LongestLine = 140;

    /// <summary>Reads the first blocks; a by-line and a date become apparatus.</summary>
    public static Imprint Of(string text, IReadOnlyList<Draft> drafts)
    {
        string? title = null;
        ImmutableArray<string> authors = [];
        ImmutableArray<DateOnly> dates = [];
        foreach (var draft in drafts.Take(LongestOpening))
        {
            if (draft.Spans[^1].End - draft.Start is < 0 or > LongestLine) continue;
            var words = draft.Shown(text);
            if (draft is { Kind: BlockKind.Heading, Level: > 0 and <= 2 }) title ??= words;
            else if (draft.Kind is BlockKind.Paragraph or BlockKind.Apparatus or BlockKind.Heading)
            {
                if (Byline.Authors(words) is { IsEmpty: false } names) authors = authors.IsEmpty ? names : authors;
                else if (DateText.Parse(words) is { } date) dates = dates.IsEmpty ? [date] : dates;
                else continue;
                draft.Kind = BlockKind.Apparatus;
            }
        }

        return new Imprint { Title = title, Authors = authors, Dates = dates };
    }
}
