namespace Briefing.Knowledge.Recognizers.Words;

/// <summary>A word that recognizers know.</summary>
/// <param name="Text">The word in lower case; equal words share one instance.</param>
internal sealed record Lexeme(string Text)
{
    /// <summary>A word of no role.</summary>
    internal static readonly Lexeme Unknown = new("");

    /// <summary>What it can be.</summary>
    internal WordRole Roles { get; init; }

    /// <summary>The number that a cardinal, multiplier, ordinal or share names.</summary>
    internal double Number { get; init; }

    /// <summary>1 to 12 for a month.</summary>
    internal int Month { get; init; }

    /// <summary>The day of the week.</summary>
    internal DayOfWeek Weekday { get; init; }

    /// <summary>The unit of time.</summary>
    internal TimeUnit Unit { get; init; }

    internal bool Is(WordRole role) => (Roles & role) != 0;
}

/// <summary>Units of time, shortest first.</summary>
internal enum TimeUnit
{
    Second,
    Minute,
    Hour,
    Day,
    BusinessDay,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}
