using System.Diagnostics.CodeAnalysis;

namespace Briefing.Knowledge.Storage;

/// <summary>
/// States of conversations that are about to be written. What many turns leave goes into one transaction a moment later; until
/// then it is read from here. Written before any other change of the database, so that whatever removes states removes these too.
/// </summary>
internal sealed class UnwrittenStates : IDisposable
{
    /// <summary>How long a state waits at most: what a killed process loses of its conversations.</summary>
    internal static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(5);

    /// <summary>How long to wait where the database could not be written to.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>The most that wait; beyond, whoever brings one more waits for the database.</summary>
    private const int Most = 4_096;

    private readonly Dictionary<string, UnwrittenState> _waiting = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly Action _flush;
    private readonly ITimer _timer;
    private bool _isSet;

    /// <param name="time">The clock.</param>
    /// <param name="flush">Has everything written, by a change of the database that asks for <see cref="All"/>.</param>
    internal UnwrittenStates(TimeProvider time, Action flush)
    {
        _flush = flush;
        _timer = time.CreateTimer(_ => Flush(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Whether none waits.</summary>
    internal bool IsEmpty
    {
        get
        {
            lock (_gate) return _waiting.Count == 0;
        }
    }

    /// <summary>Takes a state; false where too many wait already.</summary>
    internal bool TryAdd(string key, string json, DateTimeOffset at)
    {
        lock (_gate)
        {
            if (_waiting.Count >= Most && !_waiting.ContainsKey(key)) return false;
            _waiting[key] = new UnwrittenState(key, json, at);
            if (!_isSet) _isSet = _timer.Change(Delay, Timeout.InfiniteTimeSpan);
            return true;
        }
    }

    /// <summary>A state that waits.</summary>
    internal bool TryRead(string key, [NotNullWhen(true)] out string? json)
    {
        lock (_gate)
        {
            json = _waiting.TryGetValue(key, out var state) ? state.Json : null;
            return json is not null;
        }
    }

    /// <summary>All that wait now, by their keys: in one order in every process.</summary>
    internal UnwrittenState[] All()
    {
        UnwrittenState[] all;
        lock (_gate) all = [.. _waiting.Values];
        Array.Sort(all, static (one, other) => string.CompareOrdinal(one.Key, other.Key));
        return all;
    }

    /// <summary>Lets go of what was written, unless something newer has taken its place.</summary>
    internal void Remove(UnwrittenState[] written)
    {
        lock (_gate)
        {
            foreach (var state in written)
                if (_waiting.TryGetValue(state.Key, out var now) && ReferenceEquals(now, state)) _waiting.Remove(state.Key);
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Flush()
    {
        var next = Delay;
        try
        {
            _flush();
        }
        catch (Exception fault) when (fault is StoreException or ObjectDisposedException)
        {
            next = Pause; // a change that is made meanwhile says what is wrong with the database
        }

        // What came meanwhile goes into the next round: one begun beside this would only wait for the database.
        lock (_gate) _isSet = _waiting.Count > 0 && _timer.Change(next, Timeout.InfiniteTimeSpan);
    }
}

/// <summary>A state that is about to be written.</summary>
/// <param name="Key">The conversation.</param>
/// <param name="Json">The state.</param>
/// <param name="At">When it was.</param>
internal sealed record UnwrittenState(string Key, string Json, DateTimeOffset At);
