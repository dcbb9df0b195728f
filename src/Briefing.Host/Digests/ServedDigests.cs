using System.Globalization;
using Briefing.Conversation.Digests.Content;
using Briefing.Conversation.Digests.Sending;
using Briefing.Conversation.Digests.Sending.Limits;
using Briefing.Conversation.Digests.Storage;
using Briefing.Host.Commands;
using Briefing.Host.Serving;
using Briefing.Knowledge.Storage;

namespace Briefing.Host.Digests;

/// <summary>
/// Where the parts of digests meet: what is wished and owed, what it says, and what sends it. It runs beside the page and the
/// bot's endpoint, in each host process.
/// </summary>
internal sealed class ServedDigests : IDisposable
{
    /// <summary>How many are owed in one change of the store.</summary>
    private const int AtOnce = 1_000;

    private static readonly TimeSpan TickEvery = TimeSpan.FromSeconds(10);

    /// <summary>How long deliveries that have ended are kept, for the log and for who asks what was sent.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    private readonly OpenedBriefing _opened;
    private readonly Terminal _terminal;
    private readonly SemaphoreSlim _news = new(0, 1);
    private volatile DigestDispatcher? _dispatcher;
    private DateOnly _purged;

    internal ServedDigests(OpenedBriefing opened, Terminal terminal)
    {
        (_opened, _terminal) = (opened, terminal);
        Stores = DigestStores.Open(opened.Database, terminal.Time);
    }

    /// <summary>What is wished and what is owed.</summary>
    internal DigestStores Stores { get; }

    /// <summary>What makes the messages; null until the documents have been read.</summary>
    internal IDigestComposer? Composer => _opened.Composer;

    /// <summary>Owes what has come due, and has it sent. To be called each minute or more often, by any number of programs.</summary>
    internal void Tick(CancellationToken stopping)
    {
        var now = _terminal.Time.GetUtcNow();
        while (Stores.Deliveries.OweDue(now, AtOnce) == AtOnce) stopping.ThrowIfCancellationRequested();
        _dispatcher?.Wake();
        if (_purged == DateOnly.FromDateTime(now.UtcDateTime)) return;
        _purged = DateOnly.FromDateTime(now.UtcDateTime);
        while (Stores.Deliveries.Purge(now - Kept, AtOnce) == AtOnce) stopping.ThrowIfCancellationRequested();
    }

    /// <summary>The store has been published anew: what is new in it is noted, and may answer questions that are kept.</summary>
    internal void Published()
    {
        try
        {
            if (_news.CurrentCount == 0) _news.Release();
        }
        catch (SemaphoreFullException)
        {
            // It was told already.
        }
    }

    /// <summary>Ticks, sends and matches until told to stop.</summary>
    internal async Task RunAsync(IEnumerable<IProactiveChannel> channels, ILogger log, CancellationToken stopping)
    {
        using var dispatcher = new DigestDispatcher(new SendingParts
        {
            Subscriptions = Stores.Subscriptions,
            Deliveries = Stores.Deliveries,
            Composer = () => Composer,
            Channels = [.. channels],
            Pace = new SqlSendingPace(_opened.Database),
            Options = new SendingOptions { Sender = Name() },
            Time = _terminal.Time,
            Randomness = Random.Shared.NextDouble,
            Report = happened => SendingLog.Tell(log, happened),
        });
        _dispatcher = dispatcher;
        await Task.WhenAll(dispatcher.RunAsync(stopping), FollowNewsAsync(log, stopping), TickAsync(log, stopping));
        _dispatcher = null;
    }

    /// <inheritdoc/>
    public void Dispose() => _news.Dispose();

    private async Task TickAsync(ILogger log, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await Task.Run(() => Tick(stopping), stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                SendingLog.TickFailed(log, fault.Message);
            }

            await Task.Delay(TickEvery, _terminal.Time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task FollowNewsAsync(ILogger log, CancellationToken stopping)
    {
        var standing = new StandingQuestions(Stores, _terminal.Time);
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await _news.WaitAsync(stopping);
                if (Composer is not { } composer) continue;
                var owed = await Task.Run(
                    () =>
                    {
                        composer.NoteNews();
                        return standing.Match(composer, _opened.Store.Version, stopping);
                    },
                    stopping);
                if (owed == 0) continue;
                SendingLog.Answered(log, owed);
                _dispatcher?.Wake();
            }
            catch (Exception fault) when (fault is not OutOfMemoryException && !stopping.IsCancellationRequested)
            {
                SendingLog.NewsFailed(log, fault.Message);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
        }
    }

    /// <summary>No two processes have the same, also where all of them are the first of their machine.</summary>
    private static string Name() => string.Create(
        CultureInfo.InvariantCulture, $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid().ToString("N")[..8]}");
}
