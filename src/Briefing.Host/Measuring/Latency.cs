namespace Briefing.Host.Measuring;

/// <summary>How long single calls took, in milliseconds.</summary>
/// <param name="Calls">How many were timed.</param>
/// <param name="P50">Half of them took no longer.</param>
/// <param name="P99">99 in 100 took no longer.</param>
/// <param name="Worst">The longest.</param>
internal sealed record Latency(int Calls, double P50, double P99, double Worst)
{
    /// <summary>By nearest rank: the smallest time that at least the given share of the calls did not exceed.</summary>
    /// <exception cref="ArgumentException">Nothing was timed.</exception>
    internal static Latency Of(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Select(time => time.TotalMilliseconds).Order().ToList();
        if (sorted.Count == 0) throw new ArgumentException("Nothing was timed.", nameof(times));
        return new Latency(sorted.Count, At(0.50), At(0.99), sorted[^1]);

        double At(double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
    }
}
