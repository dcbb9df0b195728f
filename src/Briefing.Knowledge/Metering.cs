using System.Diagnostics.Metrics;

namespace Briefing.Knowledge;

/// <summary>What the program counts and times, for whoever listens to <see cref="Meter"/>. No text and no name of a person is ever in it.</summary>
public static class Metering
{
    /// <summary>The name to listen for; the same as that of <see cref="Tracing"/>.</summary>
    public const string Name = Tracing.Name;

    /// <summary>What the instruments are made with that belong to no host.</summary>
    public static Meter Meter { get; } = new(Name);

    /// <summary>
    /// Bounds in seconds of histograms of durations, finer below 100 ms than those that the semantic conventions advise for HTTP: most
    /// answers take a few milliseconds.
    /// </summary>
    public static InstrumentAdvice<double> Durations { get; } = new()
    {
        HistogramBucketBoundaries = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    };
}
