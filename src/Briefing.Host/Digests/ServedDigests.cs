using System.Globalization;
using Briefing.Conversation.Digests.Content;
using Briefing.Conversation.Digests.Sending;
using Briefing.Conversation.Digests.Sending.Limits;
using Briefing.Conversation.Digests.Storage;
using Briefing.Conversation.Digests.Ticking;
using Briefing.Host.Commands;
using Briefing.Host.Digests.Ticking;
using Briefing.Host.Serving;
using Briefing.Host.Serving.Doors.Links;
using Briefing.Knowledge.Storage;

namespace Briefing.Host.Digests;

/// <summary>
/// Where the parts of digests meet: what is wished and owed, what it says, and what sends it. It runs beside the page and the
/// bot's endpoint, in each host process.
/// </summary>
internal sealed class ServedDigests : IDisposable
{
    private readonly OpenedBriefing _opened;
    private readonly Terminal _terminal;
    private readonly SqlSendingPace _pace;
    private readonly SemaphoreSlim _news = new(0, 1);
    private volatile DigestDispatcher? _dispatcher;

    internal ServedDigests(OpenedBriefing opened, Terminal terminal)
    {
        (_opened, _terminal) = (opened, terminal);
        Stores = DigestStores.Open(opened.Database, terminal.Time);
        _pace = new SqlSendingPace(opened.Database);
    }

    /// <summary>What is wished and what is owed.</summary>
    internal DigestStores Stores { get; }

    /// <summary>What makes the messages; null until the documents have been read.</summary>
    internal IDigestComposer? Composer => _opened.Composer is { } composer && Signing is { } signing ? new SigningComposer(composer, signing) : _opened.Composer;

    /// <summary>What signs the addresses in messages; null where they are opened on this machine. Set before the first is made.</summary>
    internal LinkSigning? Signing { get; set; }

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
    internal async Task RunAsync(IEnumerable<IProactiveChannel> channels, ILoggerFactory loggers, CancellationToken stopping)
    {
        var log = loggers.CreateLogger<ServedDigests>();
        using var dispatcher = new DigestDispatcher(new SendingParts
        {
            Subscriptions = Stores.Subscriptions,
            Deliveries = Stores.Deliveries,
            Composer = () => Composer,
            Channels = [.. channels],
            Pace = _pace,
            Options = new SendingOptions { Sender = Name() },
            Time = _terminal.Time,
            Randomness = Random.Shared.NextDouble,
            Report = happened => SendingLog.Tell(log, happened),
        });
        _dispatcher = dispatcher;
        var tick = new DigestTick(Stores.Deliveries, _terminal.Time, dispatcher.Wake);
        await Task.WhenAll(
            dispatcher.RunAsync(stopping), FollowNewsAsync(log, stopping),
            DigestTicking.RunAsync(_opened.Database, tick, _terminal.Time, loggers, stopping));
        _dispatcher = null;
    }

    /// <inheritdoc/>
    public void Dispose() => _news.Dispose();

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
