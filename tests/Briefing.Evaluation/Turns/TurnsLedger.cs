using System.Collections.Concurrent;

namespace Briefing.Evaluation.Turns;

/// <summary>What was asked, what was taken, what arrived, and what was at work when a host died.</summary>
internal sealed class TurnsLedger
{
    private readonly ConcurrentDictionary<string, int> _arrived = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _taken = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _cutShort = new(StringComparer.Ordinal);
    private int _repeats;

    /// <summary>Questions that the bot has said it took (2xx).</summary>
    internal int Taken => _taken.Count;

    /// <summary>How often a question was sent again because the connection broke or the host said to.</summary>
    internal int Repeats => _repeats;

    /// <summary>Questions that were taken and have no answer.</summary>
    internal int Unanswered => _taken.Keys.Count(id => !_arrived.ContainsKey(id));

    /// <summary>Answers beyond the first of a question.</summary>
    internal int Doubled => _arrived.Values.Sum(count => count - 1);

    /// <summary>Those of them whose question no host was at work on when it died: nothing explains them.</summary>
    internal int Unexplained => _arrived.Where(pair => !_cutShort.ContainsKey(pair.Key)).Sum(pair => pair.Value - 1);

    /// <summary>Questions that a host was at work on when it died.</summary>
    internal int CutShort => _cutShort.Count;

    /// <summary>Whether a question has an answer.</summary>
    internal bool HasArrived(string id) => _arrived.ContainsKey(id);

    internal void NoteTaken(string id) => _taken[id] = true;

    internal void NoteRepeat() => Interlocked.Increment(ref _repeats);

    internal void NoteArrived(string id) => _arrived.AddOrUpdate(id, 1, (_, count) => count + 1);

    internal void NoteCutShort(string id) => _cutShort[id] = true;
}
