using Briefing.Channels.DirectLine.Storage;
using Briefing.Knowledge.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Briefing.Channels.DirectLine.Streams;

/// <summary>
/// Wakes streams of this process for what another has added, since one may hold the stream while another answers. One query for
/// all of them, and none while no stream is open.
/// </summary>
internal sealed class StreamLookout(OpenStreams streams, DirectLineStore store, DirectLineOptions options, TimeProvider clock, ILogger<StreamLookout> log) : BackgroundService
{
    /// <summary>How far the clocks of two machines may be apart, and how long a change may take until others see it.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(15);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.LookPeriod, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (streams.Count == 0) continue;
            try
            {
                foreach (var (id, latest) in store.TouchedSince(clock.GetUtcNow() - Overlap)) streams.Wake(id, latest);
            }
            catch (StoreException fault)
            {
                DirectLineLog.LookFailed(log, fault.Message);
            }
        }
    }
}
