namespace Briefing.Tests.Channels.Fixtures;

/// <summary>A clock that stands still until it is moved, and then rings what has fallen due.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly List<Alarm> _alarms = [];
    private readonly Lock _gate = new();
    private DateTimeOffset _now = new(2025, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, callback, state);
        alarm.Change(dueTime, period);
        return alarm;
    }

    /// <summary>When the next alarm is due; null where none is set.</summary>
    internal DateTimeOffset? NextDue
    {
        get
        {
            lock (_gate) return _alarms.Count == 0 ? null : _alarms.Min(alarm => alarm.Due);
        }
    }

    internal void Advance(TimeSpan by)
    {
        var until = _now + by;
        while (true)
        {
            Alarm? next;
            lock (_gate) next = _alarms.Where(alarm => alarm.Due <= until).MinBy(alarm => alarm.Due);
            if (next is null) break;
            _now = next.Due > _now ? next.Due : _now;
            next.Ring();
        }

        _now = until;
    }

    /// <summary>Moves to the next alarm and rings it; tells how far that was, or null where none is set.</summary>
    internal TimeSpan? AdvanceToNextAlarm()
    {
        Alarm? next;
        lock (_gate) next = _alarms.MinBy(alarm => alarm.Due);
        if (next is null) return null;
        var by = next.Due - _now;
        Advance(by < TimeSpan.Zero ? TimeSpan.Zero : by);
        return by;
    }

    private sealed class Alarm(ManualClock clock, TimerCallback callback, object? state) : ITimer
    {
        internal DateTimeOffset Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                clock._alarms.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan) return true;
                Due = clock._now + dueTime;
                clock._alarms.Add(this);
            }

            return true;
        }

        internal void Ring()
        {
            lock (clock._gate) clock._alarms.Remove(this);
            callback(state);
        }

        public void Dispose()
        {
            lock (clock._gate) clock._alarms.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
