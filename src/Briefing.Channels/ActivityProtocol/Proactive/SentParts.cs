namespace Briefing.Channels.ActivityProtocol.Proactive;

/// <summary>
/// How many messages of a delivery the channel has taken, while the others are still to be sent: another attempt of this process
/// goes on there. After a crash in the middle the delivery begins again, under the same keys.
/// </summary>
internal sealed class SentParts(int capacity = 10_000)
{
    private readonly Dictionary<string, int> _taken = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>How many were taken.</summary>
    internal int Of(string key)
    {
        lock (_gate) return _taken.GetValueOrDefault(key);
    }

    /// <summary>Notes that so many were taken, and forgets the delivery when that is all of them.</summary>
    internal void Note(string key, int taken, int of)
    {
        lock (_gate)
        {
            if (taken >= of) _taken.Remove(key);
            else if (_taken.Count < capacity || _taken.ContainsKey(key)) _taken[key] = taken;
        }
    }
}
