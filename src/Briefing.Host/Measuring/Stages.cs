using System.Collections.Concurrent;
using System.Diagnostics;
using Briefing.Knowledge;

namespace Briefing.Host.Measuring;

/// <summary>Gathers how long the stages of loading and answering take while it is there; a stage holds those inside it.</summary>
internal sealed class Stages : IDisposable
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<TimeSpan>> _times = new(StringComparer.Ordinal);
    private readonly ActivityListener _listener;

    internal Stages()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Tracing.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = stage => _times.GetOrAdd(stage.OperationName, _ => []).Enqueue(stage.Duration),
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>The stages so far, those first that took longest in all; it begins anew.</summary>
    internal IReadOnlyList<StageTime> Take()
    {
        var stages = _times.Select(stage => new StageTime(stage.Key, stage.Value.Sum(time => time.TotalMilliseconds), Latency.Of(stage.Value)))
            .OrderByDescending(stage => stage.TotalMs).ToArray();
        _times.Clear();
        return stages;
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();
}

/// <summary>How long one stage took.</summary>
/// <param name="Stage">Its name.</param>
/// <param name="TotalMs">In all, in milliseconds.</param>
/// <param name="Each">Each time.</param>
internal sealed record StageTime(string Stage, double TotalMs, Latency Each);
