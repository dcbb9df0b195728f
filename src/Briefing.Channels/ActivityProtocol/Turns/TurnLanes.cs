namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>
/// Lets the turns of one conversation go one after the other, in the order they came, and those of different conversations
/// side by side. How many wait is bounded; what waits is in the inbox, or a request whose sender sees when it is cut short.
/// </summary>
internal sealed class TurnLanes(int maxTurns, int maxTurnsPerConversation)
{
    private readonly Dictionary<string, Lane> _lanes = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private int _turns;
    private TaskCompletionSource? _empty;

    /// <summary>The turns at work or waiting.</summary>
    internal int Turns
    {
        get
        {
            lock (_gate) return _turns;
        }
    }

    /// <summary>Ends when no turn is at work or waiting.</summary>
    internal Task WhenEmptyAsync()
    {
        lock (_gate) return _turns == 0 ? Task.CompletedTask : (_empty ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
    }

    /// <summary>Waits until the conversation is free.</summary>
    /// <returns>The lease to dispose after the turn, or why the turn is turned away.</returns>
    /// <exception cref="OperationCanceledException">The wait was given up.</exception>
    internal async ValueTask<(Lease? Lease, TurnAway Away)> EnterAsync(string conversation, CancellationToken cancellation)
    {
        var away = TryEnter(conversation, out var lease);
        if (lease is not null) await lease.WaitAsync(cancellation);
        return (lease, away);
    }

    /// <summary>Takes the next place in a conversation, or tells why there is none.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="lease">The place, to wait in and to dispose after the turn; null where the turn is turned away.</param>
    internal TurnAway TryEnter(string conversation, out Lease? lease)
    {
        lease = null;
        lock (_gate)
        {
            if (_turns >= maxTurns) return TurnAway.Busy;
            TaskCompletionSource? turn = null;
            if (!_lanes.TryGetValue(conversation, out var lane)) _lanes[conversation] = lane = new Lane();
            else if (lane.Waiting.Count + 1 >= maxTurnsPerConversation) return TurnAway.ConversationBusy;
            else lane.Waiting.AddLast(turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            _turns++;
            lease = new Lease(this, conversation, lane, turn);
            return TurnAway.No;
        }
    }

    private void Leave(string conversation, Lane lane, TaskCompletionSource? turn)
    {
        lock (_gate)
        {
            if (--_turns == 0)
            {
                _empty?.SetResult();
                _empty = null;
            }

            if (turn is not null && lane.Waiting.Remove(turn)) return; // it never came to work
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

    /// <summary>A place in a conversation, until disposed; the right to work on it once <see cref="WaitAsync"/> has ended.</summary>
    internal sealed class Lease(TurnLanes lanes, string conversation, Lane lane, TaskCompletionSource? turn) : IDisposable
    {
        private int _left;

        /// <summary>Ends when the turns before are over.</summary>
        /// <exception cref="OperationCanceledException">The wait was given up, and the place with it.</exception>
        internal async ValueTask WaitAsync(CancellationToken cancellation)
        {
            if (turn is null) return;
            try
            {
                await turn.Task.WaitAsync(cancellation);
            }
            catch (OperationCanceledException)
            {
                Dispose();
                throw;
            }
        }

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0) lanes.Leave(conversation, lane, turn);
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
