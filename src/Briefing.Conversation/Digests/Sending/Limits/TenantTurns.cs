namespace Briefing.Conversation.Digests.Sending.Limits;

/// <summary>
/// Hands out the turns at which messages may go to one tenant, as the pace that all senders share gives them. A turn that is not
/// used is lost for all of them, so few are taken at once, and fewest by a sender that has just started.
/// </summary>
internal sealed class TenantTurns(string name, ChannelLimits limits, ISendingPace pace, TimeProvider time) : IDisposable
{
    /// <summary>Turns are taken for this long at once: one change of the store for some messages, and what a crash loses nobody notices.</summary>
    private static readonly TimeSpan TakenAtOnce = TimeSpan.FromSeconds(0.2);

    /// <summary>Turns that a message may miss, one after the other, on a machine that is too busy to wake it in time; then it goes all the same.</summary>
    private const int MostMissed = 3;

    /// <summary>
    /// Turns that may be out at first. A process that has just started is slow and misses most that it takes; so one more may be
    /// out with each message that it has brought to its turn.
    /// </summary>
    private const int OutAtFirst = 2;

    /// <summary>No clock wakes more exactly than this.</summary>
    private static readonly TimeSpan LeastLateness = TimeSpan.FromMilliseconds(20);

    private readonly SemaphoreSlim _taking = new(1);
    private readonly SemaphoreSlim _out = new(OutAtFirst);
    private DateTimeOffset _next;
    private int _left;
    private int _waiting;
    private int _mostOut = OutAtFirst;

    /// <summary>The messages that wait for a turn, or are on their way to it.</summary>
    internal int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Whether enough of them wait for half a second to come; more would only be held up longer where the sender dies.</summary>
    internal bool IsFull => Waiting >= Room;

    /// <summary>Counts a message as waiting, until its place is given up or it has had its turn.</summary>
    internal Place Enter()
    {
        Interlocked.Increment(ref _waiting);
        return new Place(this);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _taking.Dispose();
        _out.Dispose();
    }

    private int Room => (int)Math.Max(1, limits.PerSecond / 2);

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
            var most = Math.Min(Volatile.Read(ref _mostOut), (int)(TakenAtOnce / limits.Interval));
            var turns = Math.Max(1, Math.Min(Waiting, most));
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

    private void Return(bool isReached)
    {
        var isRoomMade = false;
        if (isReached)
        {
            // Counted up only as far as there is room, also where several come back at once.
            isRoomMade = Interlocked.Increment(ref _mostOut) <= Room;
            if (!isRoomMade) Interlocked.Decrement(ref _mostOut);
        }

        _out.Release(isRoomMade ? 2 : 1);
    }

    /// <summary>The place of a message among those that wait.</summary>
    internal sealed class Place(TenantTurns turns) : IDisposable
    {
        private bool _holds;
        private bool _isReached;
        private int _left;

        /// <summary>Takes a turn, as soon as one more may be out.</summary>
        /// <returns>When it is: up to 0.2 s ahead, and as much again for each other sender that shares the tenant.</returns>
        internal async Task<DateTimeOffset> TakeAsync(CancellationToken cancellation)
        {
            await turns._out.WaitAsync(cancellation);
            _holds = true;
            return await turns.NextAsync(cancellation);
        }

        /// <summary>Waits for a turn that was taken, or for another where it was missed, and leaves the place.</summary>
        internal async Task ReachAsync(DateTimeOffset turn, CancellationToken cancellation)
        {
            using (this)
            {
                for (var missed = 0; ; missed++)
                {
                    if (turn - turns.Now is var wait && wait > TimeSpan.Zero) await Task.Delay(wait, turns.Clock, cancellation);
                    _isReached = missed == MostMissed || turns.Now - turn <= turns.Lateness;
                    if (_isReached) return;
                    turn = await turns.NextAsync(cancellation);
                }
            }
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) != 0) return;
            Interlocked.Decrement(ref turns._waiting);
            if (_holds) turns.Return(_isReached);
        }
    }
}
