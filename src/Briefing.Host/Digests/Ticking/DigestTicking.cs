using System.Data.Common;
using Briefing.Conversation.Digests.Ticking;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Databases;
using Quartz;

namespace Briefing.Host.Digests.Ticking;

/// <summary>
/// Ticks at the first second of each minute, which is as fine as digests are timed. With SQLite the schedule of ticks is in memory;
/// with PostgreSQL it is in the same database, and one of the programs that share it ticks for all; where that one dies, another
/// goes on. Ticks that were missed become one.
/// </summary>
/// <remarks>
/// A scheduler waits for a moment by the clock on the machine. Where that is put back by an hour, the moment is an hour away.
/// So each program also looks, by time that only runs forward, whether ticks are seen at all, and ticks where they are not.
/// </remarks>
internal sealed class DigestTicking : IAsyncDisposable
{
    /// <summary>How often each program looks whether ticks are seen.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(10);

    /// <summary>When the scheduler is started again after it could not be.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(30);

    private readonly ISchedulerFactory _factory;
    private readonly IScheduler _scheduler;
    private readonly DigestTick _tick;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _watching;

    private DigestTicking(ISchedulerFactory factory, IScheduler scheduler, DigestTick tick, TimeProvider time, ILogger logger, TimeSpan watch)
    {
        (_factory, _scheduler, _tick, _time, _logger) = (factory, scheduler, tick, time, logger);
        _watching = Task.Run(() => WatchAsync(watch));
    }

    /// <summary>Ticks until told to stop. Where the scheduler cannot be started, that is told and tried again.</summary>
    internal static async Task RunAsync(
        IDatabase database, DigestTick tick, TimeProvider time, ILoggerFactory loggers, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await using var ticking = await StartAsync(database, tick, time, loggers, stopping);
                await Task.Delay(Timeout.InfiniteTimeSpan, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (Exception e) when (e is StoreException or SchedulerException or DbException && !stopping.IsCancellationRequested)
            {
                TickLog.NotStarted(loggers.CreateLogger<DigestTicking>(), e.Message);
                await Task.Delay(Again, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
        }
    }

    /// <summary>Begins to tick.</summary>
    /// <exception cref="StoreException">The database cannot be used.</exception>
    internal static async Task<DigestTicking> StartAsync(
        IDatabase database, DigestTick tick, TimeProvider time, ILoggerFactory loggers, CancellationToken cancellation, TimeSpan? watch = null)
    {
        var factory = TickScheduler.Build(database, tick, time, loggers);
        try
        {
            var scheduler = await TickScheduler.StartAsync(factory, database, time, cancellation);
            return new(factory, scheduler, tick, time, loggers.CreateLogger<DigestTicking>(), watch ?? Usual);
        }
        catch
        {
            await DisposeAsync(factory);
            throw;
        }
    }

    /// <summary>Stops; a tick that has begun is finished.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None);
        await DisposeAsync(_factory);
        _stopping.Dispose();
    }

    private async Task WatchAsync(TimeSpan watch)
    {
        using var timer = new PeriodicTimer(watch, _time);
        var isFirst = true;
        do
        {
            try
            {
                if (_tick.IsMissing()) await AnewAsync(isFirst);
                isFirst = false;
            }
            catch (Exception e) when (e is StoreException or SchedulerException or DbException)
            {
                TickLog.NotWatched(_logger, e.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(_stopping.Token));
    }

    /// <summary>Ticks at once, and lets the scheduler wait for the next minute of the clock as it is now.</summary>
    private async Task AnewAsync(bool isFirst)
    {
        // Where nothing ran until now, no tick is missed.
        if (!isFirst) TickLog.Anew(_logger);
        _tick.Run(_stopping.Token);
        await TickScheduler.RescheduleAsync(_scheduler, _time, _stopping.Token);
    }

    private static async ValueTask DisposeAsync(ISchedulerFactory factory)
    {
        if (factory is IAsyncDisposable asynchronous) await asynchronous.DisposeAsync();
        else (factory as IDisposable)?.Dispose();
    }
}
