namespace Briefing.Conversation.Digests.Sending.Limits;

/// <summary>
/// The messages to one tenant that this sender holds: each waits for its turn, and all wait when nothing gets through any more,
/// so that an outage costs a few attempts and not one of every delivery.
/// </summary>
internal sealed class TenantLane(string name, string tenant, ChannelLimits limits, ISendingPace pace, TimeProvider time) : IDisposable
{
    /// <summary>Failures in a row, of as many conversations, after which the tenant is left alone for a while.</summary>
    private const int FailuresBeforeHold = 6;

    private static readonly TimeSpan ShortestHold = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestHold = TimeSpan.FromMinutes(1);

    private readonly TenantTurns _turns = new(name, limits, pace, time);
    private readonly Lock _gate = new();
    private readonly HashSet<string> _failing = new(StringComparer.Ordinal);
    private DateTimeOffset _heldUntil;
    private TimeSpan _hold = ShortestHold;

    /// <summary>The tenant or workspace; empty where there is none.</summary>
    internal string Tenant => tenant;

    /// <inheritdoc cref="TenantTurns.Waiting"/>
    internal int Waiting => _turns.Waiting;

    /// <inheritdoc cref="TenantTurns.IsFull"/>
    internal bool IsFull => _turns.IsFull;

    /// <summary>Until when the tenant is left alone; null where it is not.</summary>
    internal DateTimeOffset? HeldUntil
    {
        get
        {
            lock (_gate) return _heldUntil > time.GetUtcNow() ? _heldUntil : null;
        }
    }

    /// <inheritdoc cref="TenantTurns.Enter"/>
    internal TenantTurns.Place Enter() => _turns.Enter();

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
            var now = time.GetUtcNow();
            if (_heldUntil > now || !_failing.Add(conversation) || _failing.Count < FailuresBeforeHold) return;
            _failing.Clear();
            var hold = retryAfter is { } asked && asked > _hold ? asked : _hold;
            _heldUntil = now + (hold < LongestHold ? hold : LongestHold);
            _hold = _hold * 2 < LongestHold ? _hold * 2 : LongestHold;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();
}
