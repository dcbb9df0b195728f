using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Knowledge.Reports;

/// <summary>When a statement was made, as far as its document tells: two statements of different occasions are two, whatever their words.</summary>
/// <param name="Said">The days between which it was said, where that is known.</param>
/// <param name="Reported">The day it was published; null where that is not known.</param>
/// <param name="IsRecord">Whether the document is the record of the occasion itself, a transcript or a speaker's own text, and no report of it.</param>
/// <param name="Work">The text that it stands in, by number: copies of a text have one.</param>
internal readonly record struct Occasion((DateOnly First, DateOnly Last)? Said, DateOnly? Reported, bool IsRecord, int Work)
{
    /// <summary>How far apart the days of one occasion may be given: writers sit in other time zones.</summary>
    private const int DaysOfTimeZones = 1;

    /// <summary>How long after the day something was said it is still reported as news; later only its very words tell.</summary>
    private const int DaysOfNews = 10;

    /// <summary>More days than these between which something was said tell the time and not the occasion.</summary>
    private const int DaysOfOccasion = 7;

    internal static Occasion Of(Statement statement, DocumentMetadata source, int work) => new(
        statement.Said is { } said ? (said.First, said.Last) : source.Said is { } day ? (day, day) : null,
        source.Published, statement.Block == BlockKind.Turn || statement.Resolution is { Kind: ResolutionKind.Label or ResolutionKind.Document }, work);

    /// <summary>Whether both may tell of one occasion.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <param name="isUnmistakable">Whether so many words agree that they are known again after any time.</param>
    internal static bool MayBeOne(in Occasion left, in Occasion right, bool isUnmistakable)
    {
        if (left.Work == right.Work) return true;
        // Two records are of two occasions, on which a speaker may well say the same.
        if (left.IsRecord && right.IsRecord) return false;
        if (AreApart(left.Said, right.Said) || IsBefore(left.Reported, right.Said) || IsBefore(right.Reported, left.Said)) return false;
        return isUnmistakable || (IsOfDays(left.Said) && IsOfDays(right.Said)) || Apart(left, right) is not > DaysOfNews;
    }

    /// <summary>How many days lie between the two; null where one has none.</summary>
    internal static int? Apart(in Occasion left, in Occasion right) =>
        left.Day is { } first && right.Day is { } second ? Math.Abs(first.DayNumber - second.DayNumber) : null;

    /// <summary>Whether two stretches of days are not one, and no time zone lies between them.</summary>
    internal static bool AreApart((DateOnly First, DateOnly Last)? left, (DateOnly First, DateOnly Last)? right) =>
        left is { } one && right is { } two
        && Math.Max(one.First.DayNumber, two.First.DayNumber) - Math.Min(one.Last.DayNumber, two.Last.DayNumber) > DaysOfTimeZones;

    /// <summary>Whether a report is older than what it would report.</summary>
    internal static bool IsBefore(DateOnly? reported, (DateOnly First, DateOnly Last)? said) =>
        reported is { } day && said is { } days && day.DayNumber < days.First.DayNumber - DaysOfTimeZones;

    private DateOnly? Day => IsOfDays(Said) ? Said!.Value.First : Reported;

    private static bool IsOfDays((DateOnly First, DateOnly Last)? said) => said is { } days && days.Last.DayNumber - days.First.DayNumber <= DaysOfOccasion;
}
