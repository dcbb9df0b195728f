namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>
/// Lets the turns of one conversation go one after the other, in the order they came, and those of different conversations
/// side by side. What waits is a request that is still open, and its number is bounded: nothing is queued that a crash could lose.
/// </summary>
internal sealed class TurnLanes(int maxTurns, int maxTurnsPerConversation)
{
    private readonly Dictionary<string, Lane> _lanes = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private int _turns;

    /// <summary>The turns at work or waiting.</summary>
    internal int Turns
    {
        get
        {
            lock (_gate) return _turns;
        }
    }

    /// <summary>Waits until the conversation is free.</summary>
    /// <returns>The lease to dispose after the turn, or why the turn is turned away.</returns>
    /// <exception cref="OperationCanceledException">The wait was given up.</exception>
    internal async ValueTask<(Lease? Lease, TurnAway Away)> EnterAsync(string conversation, CancellationToken cancellation)
    {
        Lane lane;
        TaskCompletionSource? turn = null;
        lock (_gate)
        {
            if (_turns >= maxTurns) return (null, TurnAway.Busy);
            if (!_lanes.TryGetValue(conversation, out lane!)) _lanes[conversation] = lane = new Lane();
            else if (lane.Waiting.Count + 1 >= maxTurnsPerConversation) return (null, TurnAway.ConversationBusy);
            else lane.Waiting.AddLast(turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            _turns++;
        }

        if (turn is not null) await WaitAsync(conversation, lane, turn, cancellation);
        return (new Lease(this, conversation, lane), TurnAway.No);
    }

    private async Task WaitAsync(string conversation, Lane lane, TaskCompletionSource turn, CancellationToken cancellation)
    {
        try
        {
            await turn.Task.WaitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            bool wasWaiting;
            lock (_gate)
            {
                wasWaiting = lane.Waiting.Remove(turn);
                if (wasWaiting) _turns--;
            }

            // The turn came in the same moment as the end of the wait: it is passed on.
            if (!wasWaiting) Leave(conversation, lane);
            throw;
        }
    }

    private void Leave(string conversation, Lane lane)
    {
        lock (_gate)
        {
            _turns--;
            if (lane.Waiting.First is { } next)
            {
                lane.Waiting.RemoveFirst();
                next.Value.SetResult();
            }
            else
            {
                _lanes.Remove(conversation);
            }
        }
    }

    /// <summary>The right to work on a conversation, until disposed.</summary>
    internal sealed class Lease(TurnLanes lanes, string conversation, Lane lane) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0) lanes.Leave(conversation, lane);
        }
    }

    /// <summary>The turns of one conversation that wait behind the one at work.</summary>
    internal sealed class Lane
    {
        internal LinkedList<TaskCompletionSource> Waiting { get; } = [];
    }
}

/// <summary>Whether a turn is turned away, and why.</summary>
internal enum TurnAway
{
    /// <summary>It is not.</summary>
    No,

    /// <summary>Too many turns are waiting in its conversation.</summary>
    ConversationBusy,

    /// <summary>Too many turns are waiting altogether.</summary>
    Busy,
}
