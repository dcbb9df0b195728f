using System.Collections.Immutable;

namespace Briefing.Conversation.Understanding.Entities;

/// <summary>What some words of an utterance name.</summary>
internal enum MentionKind
{
    /// <summary>Somebody whom the store knows: a person, office, institution or state.</summary>
    Speaker,

    /// <summary>One or more documents: by publisher, author, acronym or title.</summary>
    Source,

    /// <summary>A day or a range of days.</summary>
    Date,

    /// <summary>A word that stands for somebody named before: he, she, they.</summary>
    Pronoun,

    /// <summary>Words that the user quotes.</summary>
    Quote,
}

/// <summary>Words of an utterance that name something.</summary>
/// <param name="Kind">What.</param>
/// <param name="From">The first token.</param>
/// <param name="To">The token after the last one.</param>
/// <param name="Keys">The keys of people, or identifiers of documents; more than one where the words fit several.</param>
/// <param name="Name">How it is called in a reply.</param>
internal sealed record Mention(MentionKind Kind, int From, int To, ImmutableArray<string> Keys, string Name)
{
    /// <summary>The days named; for dates.</summary>
    internal DateRange Days { get; init; }

    /// <summary>Whether the words end in a possessive.</summary>
    internal bool IsPossessive { get; init; }

    /// <summary>Whether the words may as well be ordinary ones, so that only their place can tell ("price", "may").</summary>
    internal bool IsDoubtful { get; init; }

    /// <summary>How many words it covers.</summary>
    internal int Length => To - From;
}

/// <summary>Days, both ends included; a null end is open. The default is any day.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
internal readonly record struct DateRange(DateOnly? From, DateOnly? To)
{
    /// <summary>The month that is meant where no year was given, 1 to 12; else 0.</summary>
    internal int MonthOfAnyYear { get; init; }

    /// <summary>The day of that month; 0 for the whole month.</summary>
    internal int DayOfAnyYear { get; init; }

    /// <summary>Whether the range names no day at all.</summary>
    internal bool IsAny => From is null && To is null && MonthOfAnyYear == 0;

    /// <summary>A day or month without a year taken to be of the year a document appeared in; unchanged where that is not known.</summary>
    internal DateRange InYearOf(DateOnly? published)
    {
        if (MonthOfAnyYear == 0 || published is not { } day || DayOfAnyYear > DateTime.DaysInMonth(day.Year, MonthOfAnyYear)) return this;
        var first = new DateOnly(day.Year, MonthOfAnyYear, Math.Max(1, DayOfAnyYear));
        return new DateRange(first, DayOfAnyYear > 0 ? first : first.AddMonths(1).AddDays(-1));
    }

    /// <summary>Whether a day is in the range.</summary>
    internal bool Holds(DateOnly day) => MonthOfAnyYear > 0
        ? day.Month == MonthOfAnyYear && (DayOfAnyYear == 0 || day.Day == DayOfAnyYear)
        : (From is null || day >= From) && (To is null || day <= To);

    /// <summary>Whether two ranges may mean a common day.</summary>
    internal bool Meets(DateRange other)
    {
        if (MonthOfAnyYear > 0 && other.MonthOfAnyYear > 0)
            return MonthOfAnyYear == other.MonthOfAnyYear && (DayOfAnyYear == 0 || other.DayOfAnyYear == 0 || DayOfAnyYear == other.DayOfAnyYear);
        if (MonthOfAnyYear > 0) return other.MeetsMonth(this);
        if (other.MonthOfAnyYear > 0) return MeetsMonth(other);
        return (From is null || other.To is null || From <= other.To) && (To is null || other.From is null || other.From <= To);
    }

    private bool MeetsMonth(DateRange month)
    {
        if (From is not { } from || To is not { } to) return true;
        for (var day = from; day <= to && day < from.AddYears(1); day = day.AddDays(1))
            if (month.Holds(day)) return true;
        return false;
    }
}
