namespace Briefing.Knowledge.Reports;

/// <summary>How the words of one statement are found in another's, in order: the longest common subsequence and its gaps.</summary>
/// <param name="Length">The number of symbols of the shorter.</param>
/// <param name="OtherLength">The number of symbols of the longer.</param>
/// <param name="Common">How many of the shorter stand in the longer, in order.</param>
/// <param name="Window">How many symbols of the longer lie from the first of them to the last.</param>
/// <param name="Substituted">How many of the shorter have other words of the longer in their place.</param>
/// <param name="IsContrary">Whether a number, a name or a negation is not the same on both sides.</param>
internal readonly record struct Alignment(int Length, int OtherLength, int Common, int Window, int Substituted, bool IsContrary)
{
    /// <summary>Where in the longer the first common symbol stands; -1 where there is none.</summary>
    internal int First { get; init; }

    internal bool IsEqual => Common == Length && OtherLength == Length;

    internal bool IsContained => Common == Length;

    /// <summary>The share of the shorter that is found, 0 to 1.</summary>
    internal double Share => Length == 0 ? 0 : (double)Common / Length;
}
