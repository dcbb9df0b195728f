using System.Collections.Concurrent;
using Briefing.Conversation.Digests.Content;
using Briefing.Conversation.Digests.Deliveries;
using Briefing.Conversation.Digests.Sending.Attempts;
using Briefing.Conversation.Digests.Sending.Limits;
using Briefing.Knowledge.Storage;

namespace Briefing.Conversation.Digests.Sending;

/// <summary>
/// Sends what is owed: claims deliveries whose time has come, makes their messages, sends each within the limits of its channel,
/// and notes what came of it. Any number of them may work on one store, and any may die at any time.
/// </summary>
/// <remarks>
/// <para>What it guarantees: a delivery that is owed is sent at least once to its channel, or ended with a reason; one that the
/// channel has confirmed is never sent again; two senders never send the same one side by side, unless one of them was stopped
/// in the middle of a send for longer than its lease. It may arrive twice only where the channel took it and its answer did not
/// come back, or the sender died before it had noted the answer; the second then has the same text and key as the first.</para>
/// <para>One recipient never waits for another: what fails is given back with a later time and its place is taken by the next.</para>
/// </remarks>
public sealed class DigestDispatcher : IDisposable
{
    private const int MostClaimed = 64;

    private static readonly TimeSpan FaultPause = TimeSpan.FromMinutes(1);

    private readonly SendingParts _parts;
    private readonly StoreGate _store;
    private readonly DeliveryAttempt _attempt;
    private readonly TenantLanes _lanes;
    private readonly ConcurrentDictionary<Task, byte> _atWork = new();
    private readonly SemaphoreSlim _wake = new(0, 1);

    /// <summary>Makes a dispatcher; <see cref="RunAsync"/> sets it to work.</summary>
    /// <exception cref="ArgumentException">The options cannot be used; the message says why.</exception>
    public DigestDispatcher(SendingParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Options.Faults() is { Count: > 0 } faults) throw new ArgumentException(string.Join(" ", faults), nameof(parts));
        _parts = parts;
        _lanes = new TenantLanes(parts.Options, parts.Pace, parts.Time);
        _store = new StoreGate(Math.Max(4, Environment.ProcessorCount), parts.Time);
        _attempt = new DeliveryAttempt(parts, _store, new ConversationWindows(parts.Time));
    }

    /// <summary>Looks at the store now, as something has been owed.</summary>
    public void Wake()
    {
        try
        {
            if (_wake.CurrentCount == 0) _wake.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody else woke it in the same moment.
        }
    }

    /// <summary>Sends until told to stop; then begins nothing more, waits for what is on the wire, and gives back the rest.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var hurry = new CancellationTokenSource();
        while (!stopping.IsCancellationRequested)
        {
            if (!await ClaimAsync(stopping, hurry.Token)) await RestAsync(stopping);
        }

        using var drain = new CancellationTokenSource(_parts.Options.Drain, _parts.Time);
        await using var ending = drain.Token.Register(hurry.Cancel);
        await Task.WhenAll(_atWork.Keys);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _store.Dispose();
        _wake.Dispose();
        _lanes.Dispose();
    }

    /// <summary>Claims what there is room for and sets it to work.</summary>
    /// <returns>Whether there may be more to claim at once.</returns>
    private async Task<bool> ClaimAsync(CancellationToken stopping, CancellationToken hurry)
    {
        var options = _parts.Options;
        var room = Math.Min(MostClaimed, options.MostAtOnce - _atWork.Count);
        if (room <= 0) return false;
        try
        {
            if (_parts.Composer() is not { } composer) return false;
            var claims = await _store.RunAsync(() => _parts.Deliveries.Claim(options.Sender, _parts.Time.GetUtcNow(), options.Lease, room, _lanes.TenantsWithoutRoom()));
            foreach (var claim in claims) Begin(claim, composer, stopping, hurry);
            return claims.Length > 0;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            _parts.Report?.Invoke(new SendingEvent(SendingEventKind.Faulted, null, "What is owed could not be claimed.", fault));
            return false;
        }
    }

    private void Begin(Claim claim, IDigestComposer composer, CancellationToken stopping, CancellationToken hurry)
    {
        var lane = _lanes.Of(claim.Delivery);
        var place = lane.Enter();
        var work = Task.Run(() => AttemptAsync(claim, composer, lane, place, stopping, hurry), CancellationToken.None);
        _atWork[work] = 0;
        _ = work.ContinueWith(done => _atWork.TryRemove(done, out _),
            CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private async Task AttemptAsync(
        Claim claim, IDigestComposer composer, TenantLane lane, TenantTurns.Place place, CancellationToken stopping, CancellationToken hurry)
    {
        using (place)
        {
            try
            {
                await _attempt.RunAsync(claim, composer, lane, place, stopping, hurry);
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                _parts.Report?.Invoke(new SendingEvent(SendingEventKind.Faulted, claim.Delivery, "A delivery could not be worked on.", fault));
                await SetAsideAsync(claim);
            }
        }
    }

    /// <summary>What the program fails at waits a while, so that it does not stand in the way of what else its conversation is owed.</summary>
    private async Task SetAsideAsync(Claim claim)
    {
        try
        {
            var wait = FaultPause * (1 + _parts.Randomness());
            await _store.RunAsync(() => _parts.Deliveries.Release(claim, _parts.Time.GetUtcNow() + wait, "The program failed at it."));
        }
        catch (StoreException)
        {
            // Its lease runs out instead.
        }
    }

    private async Task RestAsync(CancellationToken stopping)
    {
        // With deliveries at work a turn comes soon, and nobody says when a lane has room again.
        var rest = _atWork.IsEmpty ? _parts.Options.LookAgain : TimeSpan.FromTicks(Math.Min(_parts.Options.LookAgain.Ticks, TimeSpan.TicksPerSecond / 10));
        using var over = new CancellationTokenSource(rest, _parts.Time);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(over.Token, stopping);
        try
        {
            await _wake.WaitAsync(ended.Token);
        }
        catch (OperationCanceledException)
        {
            // Rested, or told to stop.
        }
    }
}
