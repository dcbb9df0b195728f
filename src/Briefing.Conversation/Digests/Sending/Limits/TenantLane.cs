namespace Briefing.Conversation.Digests.Sending.Limits;

/// <summary>
/// The messages to one tenant that this sender holds: each waits for its turn, and all wait when nothing gets through any more,
/// so that an outage costs a few attempts and not one of every delivery.
/// </summary>
internal sealed class TenantLane(string name, string tenant, ChannelLimits limits, ISendingPace pace, TimeProvider time) : IDisposable
{
    /// <summary>Failures in a row, of as many conversations, after which the tenant is left alone for a while.</summary>
    private const int FailuresBeforeHold = 6;

    /// <summary>Turns are taken for this long at once: one change of the store for some messages, and what a crash loses nobody notices.</summary>
    private static readonly TimeSpan TakenAtOnce = TimeSpan.FromSeconds(0.2);

    /// <summary>Turns that a message may miss, one after the other, on a machine that is too busy to wake it in time; then it goes all the same.</summary>
    private const int MostMissed = 3;

    /// <summary>No clock wakes more exactly than this.</summary>
    private static readonly TimeSpan LeastLateness = TimeSpan.FromMilliseconds(20);

    private static readonly TimeSpan ShortestHold = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestHold = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _taking = new(1);
    private readonly Lock _gate = new();
    private readonly HashSet<string> _failing = new(StringComparer.Ordinal);
    private DateTimeOffset _next;
    private DateTimeOffset _heldUntil;
    private TimeSpan _hold = ShortestHold;
    private int _left;
    private int _waiting;

    /// <summary>The tenant or workspace; empty where there is none.</summary>
    internal string Tenant => tenant;

    /// <summary>The messages that wait for a turn, or are on their way to it.</summary>
    internal int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Whether enough of them wait for half a second to come; more would only be held up longer where the sender dies.</summary>
    internal bool IsFull => Waiting >= Math.Max(1, limits.PerSecond / 2);

    /// <summary>Until when the tenant is left alone; null where it is not.</summary>
    internal DateTimeOffset? HeldUntil
    {
        get
        {
            lock (_gate) return _heldUntil > Now ? _heldUntil : null;
        }
    }

    /// <summary>Counts a message as waiting, until its place is given up or it has had its turn.</summary>
    internal Place Enter()
    {
        Interlocked.Increment(ref _waiting);
        return new Place(this);
    }

    /// <summary>A message got through, or was refused for its own sake: the tenant is well.</summary>
    internal void Succeeded()
    {
        lock (_gate)
        {
            _failing.Clear();
            _hold = ShortestHold;
        }
    }

    /// <summary>A message did not get through.</summary>
    /// <param name="conversation">Where to.</param>
    /// <param name="retryAfter">How long the channel asks to wait.</param>
    internal void Failed(string conversation, TimeSpan? retryAfter)
    {
        lock (_gate)
        {
            var now = Now;
            if (_heldUntil > now || !_failing.Add(conversation) || _failing.Count < FailuresBeforeHold) return;
            _failing.Clear();
            var hold = retryAfter is { } asked && asked > _hold ? asked : _hold;
            _heldUntil = now + (hold < LongestHold ? hold : LongestHold);
            _hold = _hold * 2 < LongestHold ? _hold * 2 : LongestHold;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _taking.Dispose();

    /// <summary>A turn that is this late may still be used; later it would make a bunch of more than the limits leave room for.</summary>
    private TimeSpan Lateness => 2 * limits.Interval is var two && two > LeastLateness ? two : LeastLateness;

    private TimeProvider Clock => time;

    private DateTimeOffset Now => time.GetUtcNow();

    private async Task<DateTimeOffset> NextAsync(CancellationToken cancellation)
    {
        await _taking.WaitAsync(cancellation);
        try
        {
            var now = Now;
            while (_left > 0 && _next < now - Lateness) Use();
            if (_left > 0) return Use();
            var turns = Math.Clamp(Waiting, 1, Math.Max(1, (int)(TakenAtOnce / limits.Interval)));
            (_next, _left) = (pace.Take(name, turns, limits.Interval, now), turns);
            return Use();
        }
        finally
        {
            _taking.Release();
        }
    }

    private DateTimeOffset Use()
    {
        var turn = _next;
        _next += limits.Interval;
        _left--;
        return turn;
    }

    /// <summary>The place of a message among those that wait.</summary>
    internal sealed class Place(TenantLane lane) : IDisposable
    {
        private int _left;

        /// <summary>Takes a turn.</summary>
        /// <returns>When it is: up to 0.2 s ahead, and as much again for each other sender that shares the tenant.</returns>
        internal Task<DateTimeOffset> TakeAsync(CancellationToken cancellation) => lane.NextAsync(cancellation);

        /// <summary>Waits for a turn that was taken, or for another where it was missed, and leaves the place.</summary>
        internal async Task ReachAsync(DateTimeOffset turn, CancellationToken cancellation)
        {
            using (this)
            {
                for (var missed = 0; ; missed++)
                {
                    if (turn - lane.Now is var wait && wait > TimeSpan.Zero) await Task.Delay(wait, lane.Clock, cancellation);
                    if (missed == MostMissed || lane.Now - turn <= lane.Lateness) return;
                    turn = await lane.NextAsync(cancellation);
                }
            }
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0) Interlocked.Decrement(ref lane._waiting);
        }
    }
}
