namespace Briefing.Knowledge.Recognizers.Words;

/// <summary>What a word can be in a number or a time; several at once ("second", "may", "march").</summary>
[Flags]
internal enum WordRole
{
    /// <summary>A word that only stands between others: "of", "the".</summary>
    None = 0,

    /// <summary>0 to 9.</summary>
    Ones = 1,

    /// <summary>10 to 19.</summary>
    Teens = 2,

    /// <summary>20 to 90.</summary>
    Tens = 4,

    /// <summary>Hundred, thousand, million.</summary>
    Multiplier = 8,

    /// <summary>First, second, third; also the denominators.</summary>
    Ordinal = 16,

    /// <summary>An ordinal in the plural, which only a denominator has.</summary>
    Plural = 32,

    /// <summary>A month.</summary>
    Month = 64,

    /// <summary>A day of the week.</summary>
    Weekday = 128,

    /// <summary>A unit of time.</summary>
    Unit = 256,

    /// <summary>A part of the day.</summary>
    DayPart = 512,

    /// <summary>A season.</summary>
    Season = 1024,

    /// <summary>Half, quarter.</summary>
    Share = 2048,

    /// <summary>A word that a time may begin with, or that no time is without.</summary>
    Sign = 4096,
}
