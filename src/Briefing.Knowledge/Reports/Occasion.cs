using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Knowledge.Reports;

/// <summary>When a statement was made, as far as its document tells: two statements of different occasions are two, whatever their words.</summary>
/// <param name="Said">The day it was said, where that is known.</param>
/// <param name="Reported">The day it was published; null where that is not known.</param>
/// <param name="IsRecord">Whether the document is the record of the occasion itself, a transcript, and no report of it.</param>
/// <param name="Work">The text that it stands in, by number: copies of a text have one.</param>
internal readonly record struct Occasion(DateOnly? Said, DateOnly? Reported, bool IsRecord, int Work)
{
    /// <summary>How long after the day something was said it is still reported as news; later only its very words tell.</summary>
    private const int DaysOfNews = 10;

    /// <summary>How far apart the days of one occasion may be given: writers sit in other time zones.</summary>
    internal const int DaysOfTimeZones = 1;

    internal static Occasion Of(Statement statement, DocumentMetadata source, int work) =>
        new(source.Said, source.Published, statement.Block == BlockKind.Turn, work);

    /// <summary>Whether both may tell of one occasion.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <param name="isUnmistakable">Whether so many words agree that they are known again after any time.</param>
    internal static bool MayBeOne(in Occasion left, in Occasion right, bool isUnmistakable)
    {
        if (left.Work == right.Work) return true;
        // Two records are of two occasions, on which a speaker may well say the same.
        if (left.IsRecord && right.IsRecord) return false;
        if (left.Said is { } first && right.Said is { } second) return Days(first, second) <= DaysOfTimeZones;
        if (IsBefore(left.Reported, right.Said) || IsBefore(right.Reported, left.Said)) return false;
        return isUnmistakable || Apart(left, right) is not > DaysOfNews;
    }

    /// <summary>How many days lie between the two; null where one has none.</summary>
    internal static int? Apart(in Occasion left, in Occasion right) =>
        (left.Said ?? left.Reported) is { } first && (right.Said ?? right.Reported) is { } second ? Days(first, second) : null;

    private static bool IsBefore(DateOnly? reported, DateOnly? said) =>
        reported is { } day && said is { } event_ && day.DayNumber < event_.DayNumber - DaysOfTimeZones;

    private static int Days(DateOnly first, DateOnly second) => Math.Abs(first.DayNumber - second.DayNumber);
}
