using System.Data.Common;
using Briefing.Knowledge.Storage;

namespace Briefing.Host.Serving.Keeping;

/// <summary>Has removed what is older than <see cref="Retention"/> allows: soon after the start, and then each hour.</summary>
internal sealed partial class RetentionSweep(Retention retention, TimeProvider time, ILogger<RetentionSweep> log) : BackgroundService
{
    /// <summary>How long after the start it is first done, so that a start is not slowed down.</summary>
    internal static readonly TimeSpan First = TimeSpan.FromMinutes(2);

    /// <summary>How often it is done.</summary>
    internal static readonly TimeSpan Period = TimeSpan.FromHours(1);

    /// <summary>Does it once. A part that fails is told of and waits for the next time; the others are not kept waiting.</summary>
    internal void Sweep()
    {
        foreach (var (part, kept) in retention.Parts)
        {
            try
            {
                if (part.RemoveBefore(time.GetUtcNow() - kept) is > 0 and var removed) Removed(log, removed, part.Kept, (int)kept.TotalDays);
            }
            catch (Exception fault) when (fault is StoreException or DbException or IOException)
            {
                Failed(log, part.Kept, fault.Message);
            }
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(First, time, stoppingToken);
            while (true)
            {
                Sweep();
                await Task.Delay(Period, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host ends.
        }
    }

    [LoggerMessage(311, LogLevel.Information, "Removed {Count} of {Kept} that were kept for more than {Days} days")]
    private static partial void Removed(ILogger logger, int count, string kept, int days);

    [LoggerMessage(312, LogLevel.Warning, "What is too old of {Kept} could not be removed: {Reason}")]
    private static partial void Failed(ILogger logger, string kept, string reason);
}
