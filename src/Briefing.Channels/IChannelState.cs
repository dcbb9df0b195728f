using Briefing.Knowledge.Storage;

namespace Briefing.Channels;

/// <summary>What channels must remember over a restart: which conversations were greeted.</summary>
public interface IChannelState
{
    /// <summary>The state under a key; null where there is none.</summary>
    string? Read(string key);

    /// <summary>Keeps a state under a key, in place of what was there.</summary>
    void Write(string key, string json, DateTimeOffset at);
}

/// <summary>Keeps the state in the fact store, beside that of conversations.</summary>
internal sealed class StoredChannelState(IFactStore store) : IChannelState
{
    public string? Read(string key) => store.ReadState("channels/" + key);

    public void Write(string key, string json, DateTimeOffset at) => store.WriteState("channels/" + key, json, at);
}

/// <summary>Keeps the state of the conversations last met, in memory: for a host without a store.</summary>
internal sealed class RecentChannelState(int capacity = 10_000) : IChannelState
{
    private readonly Dictionary<string, LinkedListNode<(string Key, string Json)>> _byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, string Json)> _byAge = [];
    private readonly Lock _gate = new();

    public string? Read(string key)
    {
        lock (_gate) return _byKey.TryGetValue(key, out var node) ? node.Value.Json : null;
    }

    public void Write(string key, string json, DateTimeOffset at)
    {
        lock (_gate)
        {
            if (_byKey.Remove(key, out var old)) _byAge.Remove(old);
            if (_byKey.Count >= capacity)
            {
                _byKey.Remove(_byAge.First!.Value.Key);
                _byAge.RemoveFirst();
            }

            _byKey[key] = _byAge.AddLast((key, json));
        }
    }
}
