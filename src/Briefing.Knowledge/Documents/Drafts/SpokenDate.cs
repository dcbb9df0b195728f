using System.Text.RegularExpressions;
using Briefing.Knowledge.Documents.PlainText;
using Briefing.Knowledge.Documents.Transcripts;

namespace Briefing.Knowledge.Documents.Drafts;

/// <summary>
/// The day on which a speech, briefing or debate took place, where the lines above it say so: a date beside a place or a time
/// of day, one that says "held on" or "delivered", or one in the heading of a transcript. A date alone may be that of publication.
/// </summary>
internal static partial class SpokenDate
{
    private const int LongestOpening = 12;
    private const int LongestLine = 160;
    private const int LongestPlace = 80;

    /// <summary>The day; null where the opening names none, or names it for something else.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="drafts">Its blocks, with the turns of a transcript.</param>
    /// <param name="title">Its title, where known.</param>
    public static DateOnly? Of(string text, IReadOnlyList<Draft> drafts, string? title)
    {
        var lines = Opening(text, drafts);
        var isSpeech = drafts.Any(draft => draft.Kind == BlockKind.Turn) || title is not null && SpokenGenre().IsMatch(title) || lines.Exists(line => SpokenGenre().IsMatch(line));
        for (var i = 0; i < lines.Count; i++)
        {
            if (DateText.Find(lines[i], out var start, out var end) is not { } day || PublicationWord().IsMatch(lines[i])) continue;
            var before = Weekday().Replace(lines[i][..start], "").Trim(' ', ',', '(', ':', '|', '·');
            var after = lines[i][end..].Trim(' ', ',', ')', '|', '·');
            if (HeldOn().IsMatch(before)) return day;
            if (!isSpeech) continue;
            if (IsPlace(before) || IsPlace(after) || StageLines.IsTime(after) || SpokenGenre().IsMatch(before)) return day;
            if (before.Length + after.Length == 0 && (i > 0 && IsPlaceOrTime(lines[i - 1]) || i + 1 < lines.Count && IsPlaceOrTime(lines[i + 1]))) return day;
        }

        return null;
    }

    /// <summary>Whether a line names a kind of document that records what was said: remarks, a briefing, a debate.</summary>
    public static bool IsGenre(string line) => SpokenGenre().IsMatch(line);

    /// <summary>The short lines above the text.</summary>
    private static List<string> Opening(string text, IReadOnlyList<Draft> drafts)
    {
        var lines = new List<string>();
        foreach (var draft in drafts.Take(LongestOpening))
        {
            if (draft.Spans.Count == 0) continue;
            if (draft.Kind is BlockKind.Turn or BlockKind.Note || draft.Spans[^1].End - draft.Start is < 0 or > LongestLine) break;
            lines.Add(draft.Shown(text));
        }

        return lines;
    }

    private static bool IsPlaceOrTime(string line) => StageLines.IsTime(line) || IsPlace(line);

    /// <summary>Names with a comma between them: "Castle Hall, Port Ellery".</summary>
    private static bool IsPlace(string words)
    {
        if (words.Length is < 5 or > LongestPlace || !words.Contains(',', StringComparison.Ordinal) || Wording.EndsSentence(words) || Byline.Authors(words) is { IsEmpty: false }) return false;
        var parts = words.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length <= 10 && char.IsUpper(parts[0][0]) && parts.Count(part => char.IsUpper(part[0])) * 2 > parts.Length;
    }

    [GeneratedRegex(@"\b(remarks|speech|keynote|lecture|press (briefing|conference)|news conference|media briefing|briefing|interview|debate|transcript|testimony|hearing|town hall|press gaggle|gaggle|as delivered|as prepared|check against delivery|address (by|to|of)|statement (by|to))\b", RegexOptions.IgnoreCase)]
    private static partial Regex SpokenGenre();

    [GeneratedRegex(@"\b(held|delivered|debated|given|spoken|recorded|made|heard|took place|conducted|aired|broadcast)( \w+)? on$", RegexOptions.IgnoreCase)]
    private static partial Regex HeldOn();

    [GeneratedRegex(@"\b(published|posted|updated|modified|released?|issued|last|created|uploaded|retrieved|accessed|copyright)\b|©", RegexOptions.IgnoreCase)]
    private static partial Regex PublicationWord();

    [GeneratedRegex(@"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b,?", RegexOptions.IgnoreCase)]
    private static partial Regex Weekday();
}
