using System.Collections.Immutable;

namespace Briefing.Knowledge.Recognizers;

/// <summary>Words of a text that name a number, an amount of money or a time.</summary>
/// <param name="Start">Where they begin, in UTF-16 code units.</param>
/// <param name="End">Where they end, exclusive.</param>
/// <param name="TypeName">What they name; the names are those of Microsoft.Recognizers.Text, see <see cref="EntityTypes"/>.</param>
/// <param name="Resolutions">What they may mean, the past reading before the future one; never empty.</param>
public sealed record Recognition(int Start, int End, string TypeName, ImmutableArray<RecognizedValue> Resolutions);

/// <summary>One reading of what was recognized. Which members are set depends on the type.</summary>
public sealed record RecognizedValue
{
    /// <summary>The TIMEX3 value, "XXXX-05-09" for a ninth of May of any year; null for what is no time.</summary>
    public string? Timex { get; init; }

    /// <summary>The kind without the model's name: <c>date</c>, <c>daterange</c>, <c>duration</c>; for a number <c>integer</c>, <c>decimal</c>, <c>fraction</c> or <c>power</c>.</summary>
    public string? Type { get; init; }

    /// <summary>
    /// A day as yyyy-MM-dd, a time as HH:mm:ss, both with a space between, a duration in seconds, a number in the invariant
    /// culture with at most 15 digits; <c>not resolved</c> where the words name no such day; null for a range.
    /// </summary>
    public string? Value { get; init; }

    /// <summary>Where a range begins, in it; null for an open one.</summary>
    public string? Start { get; init; }

    /// <summary>Where a range ends, no more in it; null for an open one.</summary>
    public string? End { get; init; }

    /// <summary><c>before</c>, <c>after</c>, <c>since</c>, <c>until</c>, <c>start</c>, <c>mid</c>, <c>end</c>, <c>approx</c> and the like; null for none.</summary>
    public string? Mod { get; init; }

    /// <summary>The name of a currency.</summary>
    public string? Unit { get; init; }

    /// <summary>The ISO 4217 code of a currency; null where the name fits several.</summary>
    public string? IsoCurrency { get; init; }

    /// <summary>For an ordinal, what it counts from: <c>start</c>, <c>current</c> or <c>end</c>.</summary>
    public string? RelativeTo { get; init; }

    /// <summary>For an ordinal, how far it counts.</summary>
    public string? Offset { get; init; }
}
