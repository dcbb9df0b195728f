using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Briefing.Knowledge.Documents;

/// <summary>
/// Warns of a date of publication that the document itself makes unlikely, as a masthead does that still prints last year: the
/// number of its issue names another year, most of the days it tells of lie after it, or the weekdays it names fit another year.
/// </summary>
internal static partial class UnlikelyDate
{
    private const int MostDates = 60;
    private const int MostBlocks = 400;
    private const int LongestMasthead = 160;
    private const int MastheadBlocks = 14;

    /// <summary>Days of one year and more apart are of another year; within some weeks a date is planned, not told.</summary>
    private const int Season = 60;

    public static void Warn(DocumentMetadata metadata, ImmutableArray<Block> blocks, ICollection<ReadingWarning> warnings)
    {
        if (metadata.Published is not { } published) return;
        var found = IssueYear(published, blocks) ?? LaterDays(published, blocks) ?? WeekdayYear(published, blocks);
        if (found is null) return;
        var origin = metadata.Origins.FirstOrDefault(one => one.Field == "published")?.Origin ?? MetadataOrigin.Print;
        warnings.Add(new ReadingWarning("date-unlikely", string.Create(CultureInfo.InvariantCulture,
            $"{metadata.File} was published on {published:yyyy-MM-dd} by {origin.Phrase()}, but {found}. Give the right day in {SourcesFile.FileName}.")));
    }

    /// <summary>"No. 11/2025" beside a date of 2024.</summary>
    private static string? IssueYear(DateOnly published, ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks.Take(MastheadBlocks).Where(block => block.Kind is BlockKind.Apparatus or BlockKind.Heading && block.Flow.Text.Length <= LongestMasthead))
            if (IssueNumber().Match(block.Flow.Text) is { Success: true } match
                && (match.Groups[1].Success ? match.Groups[1] : match.Groups[2]).Value is var year && year != published.Year.ToString(CultureInfo.InvariantCulture))
                return $"the number of its issue, {match.Value.Trim()}, is of {year}";
        return null;
    }

    /// <summary>Days that the text names in full, of which most lie in the same season of the next year, and none near the date itself.</summary>
    private static string? LaterDays(DateOnly published, ImmutableArray<Block> blocks)
    {
        var days = Days(blocks).Take(MostDates).Distinct().ToList();
        var next = published.AddYears(1);
        var later = days.Where(day => Math.Abs(day.DayNumber - next.DayNumber) <= Season && day <= next.AddDays(1)).ToList();
        if (later.Count == 0 || days.Exists(day => Math.Abs(day.DayNumber - published.DayNumber) <= Season) || later.Count * 2 < days.Count(day => day > published)) return null;
        return string.Create(CultureInfo.InvariantCulture, $"it tells of days of {later[0].Year} such as {later[0]:yyyy-MM-dd}");
    }

    /// <summary>"On Wednesday, 12 February": a weekday and a day without a year, which fit the year before or after and not this one.</summary>
    private static string? WeekdayYear(DateOnly published, ImmutableArray<Block> blocks)
    {
        var votes = new Dictionary<int, int>();
        foreach (var block in blocks.Take(MostBlocks).Where(IsText))
            foreach (var named in WeekdayAndDay().EnumerateMatches(block.Flow.Text))
            {
                var words = block.Flow.Text.AsSpan(named.Index, named.Length);
                for (var year = published.Year - 1; year <= published.Year + 1; year++)
                    if (DateText.Find($"{WithoutWeekday().Replace(words.ToString(), "")} {year}") is { } day && words.StartsWith(day.DayOfWeek.ToString()))
                        votes[year] = votes.GetValueOrDefault(year) + 1;
            }

        if (votes.ContainsKey(published.Year) || votes.Count != 1 || votes.First() is not { Value: > 1, Key: var other }) return null;
        return string.Create(CultureInfo.InvariantCulture, $"the weekdays it names are those of {other}");
    }

    private static IEnumerable<DateOnly> Days(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks.Take(MostBlocks).Where(IsText))
            foreach (Match year in Year().Matches(block.Flow.Text))
            {
                // The date that ends or begins with this year.
                var from = Math.Max(0, year.Index - 20);
                if (DateText.Find(block.Flow.Text.Substring(from, Math.Min(block.Flow.Text.Length, year.Index + 10) - from)) is { } day) yield return day;
            }
    }

    private static bool IsText(Block block) => block.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Turn;

    [GeneratedRegex(@"(?:\b(?:No|Nr|Issue|Vol|Number|Brief|Paper|Note|Spotlight|Commentary)\b\.?\s*)\d{1,4}\s*[/|(–-]\s*((?:19|20)\d\d)\b|\b((?:19|20)\d\d)\s*[/|]\s*\d{1,3}\b(?!\s*[/.-]\d)", RegexOptions.IgnoreCase)]
    private static partial Regex IssueNumber();

    [GeneratedRegex(@"\b(?:19|20)\d\d\b")]
    private static partial Regex Year();

    [GeneratedRegex(@"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:the )?(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2})\b(?!,? \d{4})")]
    private static partial Regex WeekdayAndDay();

    [GeneratedRegex(@"^\w+day,? (?:the )?| of\b")]
    private static partial Regex WithoutWeekday();
}
