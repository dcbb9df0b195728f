using System.Globalization;

namespace Briefing.Evaluation.Quotations;

/// <summary>How many things were found rightly: the sums that precision, recall and F1 are made of.</summary>
/// <param name="Right">How many of the found are right.</param>
/// <param name="Found">How many were found.</param>
/// <param name="Wanted">How many there are.</param>
internal readonly record struct SpanTally(int Right, int Found, int Wanted)
{
    /// <summary>The share of the found that is right; 1 where nothing was found.</summary>
    internal double Precision => Found == 0 ? 1 : (double)Right / Found;

    /// <summary>The share of the wanted that was found; 1 where nothing was wanted.</summary>
    internal double Recall => Wanted == 0 ? 1 : (double)Right / Wanted;

    /// <summary>The harmonic mean of the two.</summary>
    internal double F1 => Found + Wanted == 0 ? 1 : 2.0 * Right / (Found + Wanted);

    public static SpanTally operator +(SpanTally a, SpanTally b) => new(a.Right + b.Right, a.Found + b.Found, a.Wanted + b.Wanted);

    /// <summary>What two sets share, and how large each is.</summary>
    internal static SpanTally Of<T>(ISet<T> found, ISet<T> wanted) => new(found.Count(wanted.Contains), found.Count, wanted.Count);

    internal string Row(string name) => string.Create(CultureInfo.InvariantCulture,
        $"{name,-22} precision {Precision:0.000}   recall {Recall:0.000}   F1 {F1:0.000}   right {Right} of {Found} found, {Wanted} wanted");
}
