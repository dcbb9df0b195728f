using Briefing.Knowledge.Ingestion;

namespace Briefing.Host.Serving.Reading;

/// <summary>
/// Reads the sources in the background without holding up an answer, and goes on looking at them. Faults are told and logged, and
/// the host goes on with what the store holds.
/// </summary>
/// <param name="opened">The store and the sources.</param>
/// <param name="briefing">What takes up what was read.</param>
/// <param name="publicUrl">The address that links begin with.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Where faults are told.</param>
internal sealed class SourceFollowing(OpenedBriefing opened, ServedBriefing briefing, string publicUrl, TimeProvider time, ILogger log)
{
    /// <summary>How often the sources are looked at for what is new; a look at unchanged ones costs next to nothing.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(30);

    /// <summary>How long a store must have been left alone before its changes are taken up: an ingest makes one for each document.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    /// <summary>How long a store that is never left alone goes without being taken up.</summary>
    private static readonly TimeSpan LongestUnrest = TimeSpan.FromSeconds(30);

    private volatile bool _isReading;

    /// <summary>Opens what the store holds and reads the sources.</summary>
    internal async Task ReadAsync(CancellationToken cancellation)
    {
        try
        {
            if (opened.HasDocuments) await briefing.PublishAsync(publicUrl, cancellation);
            await ReadSourcesAsync(isFirst: true, cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Tell(fault);
        }
        finally
        {
            briefing.Settle();
        }
    }

    /// <summary>Looks at the sources now and then, and takes up what has changed, also what another program has read into the store.</summary>
    internal async Task FollowAsync(CancellationToken cancellation)
    {
        while (true)
        {
            await Task.Delay(LookAgain, time, cancellation);
            try
            {
                await ReadSourcesAsync(isFirst: false, cancellation);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Tell(fault);
            }
        }
    }

    /// <summary>
    /// Takes up what other programs read into a store that tells of it, a moment after they have stopped; others are looked at by
    /// <see cref="FollowAsync"/>.
    /// </summary>
    internal async Task HeedAsync(CancellationToken cancellation)
    {
        while (opened.IsToldOfChanges)
        {
            try
            {
                await opened.WaitForChangeAsync(cancellation);
                await QuietAsync(cancellation);
                if (!_isReading) await briefing.PublishAsync(publicUrl, cancellation);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Tell(fault);
                await Task.Delay(LookAgain, time, cancellation);
            }
        }
    }

    /// <summary>
    /// Looks at watched sources when their turn comes. What they bring is taken up by <see cref="FollowAsync"/>; a source that
    /// fails is logged and waits for its next turn.
    /// </summary>
    internal async Task PollAsync(CancellationToken cancellation)
    {
        while (true)
        {
            await Task.Delay(LookAgain, time, cancellation);
            try
            {
                if (!opened.HasDueWatches) continue;
                foreach (var report in await opened.Polling.PollDueAsync(cancellation)) ServeLog.Polled(log, report.Watch);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                ServeLog.PollFailed(log, fault.Message);
            }
        }
    }

    private async Task QuietAsync(CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        for (var version = -1L; version != opened.Store.Version && time.GetElapsedTime(began) < LongestUnrest;)
        {
            version = opened.Store.Version;
            await Task.Delay(Quiet, time, cancellation);
        }
    }

    private async Task ReadSourcesAsync(bool isFirst, CancellationToken cancellation)
    {
        try
        {
            await Task.Run(() => opened.Ingest(isFirst ? Progress : null, cancellation, isShown: isFirst), cancellation);
        }
        finally
        {
            _isReading = false;
        }

        if (briefing.IsOutdated) await briefing.PublishAsync(publicUrl, cancellation);
        else if (!isFirst && briefing.Status.Word == "ready") return;
        briefing.Status.Ready(briefing.Documents == 0 ? opened.EmptyNotice : null);
        ServeLog.Ingested(log, briefing.Documents, briefing.Snapshot?.Statements.Length ?? 0);
    }

    private void Progress(IngestProgress progress)
    {
        _isReading = true; // and does not wait for another program that reads
        if (!briefing.IsReady) briefing.Status.Reading(progress);
    }

    private void Tell(Exception fault)
    {
        if (briefing.Status.Failed(fault.Message)) ServeLog.IngestFailed(log, fault.Message);
    }
}
