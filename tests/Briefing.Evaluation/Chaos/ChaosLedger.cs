namespace Briefing.Evaluation.Chaos;

/// <summary>What the connector showed to whom, and which of its answers never reached a sender that lived to note them.</summary>
internal sealed class ChaosLedger(bool knowsKeys)
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>When a recipient was last shown its first message.</summary>
    internal DateTimeOffset LastFirst { get; private set; }

    /// <summary>How many recipients have been shown a message.</summary>
    internal int Reached
    {
        get
        {
            lock (_gate) return _entries.Count(entry => entry.Value.Shown > 0);
        }
    }

    /// <summary>The messages beyond the first of each recipient.</summary>
    internal int Doubled => Sum(entry => Math.Max(0, entry.Shown - 1));

    /// <summary>Those of them that no lost answer explains.</summary>
    internal int Unexplained => Sum(entry => Math.Max(0, entry.Shown - 1 - entry.Dropped - entry.Died));

    /// <summary>Messages that were taken and whose answer the connector withheld.</summary>
    internal int Dropped => Sum(entry => entry.Dropped);

    /// <summary>Messages that were taken and whose sender was killed before it had noted the answer.</summary>
    internal int Died => Sum(entry => entry.Died);

    /// <summary>Shows a message, unless it is known by its key.</summary>
    internal void Take(string conversation, string key, DateTimeOffset at) => Change(conversation, entry =>
    {
        if (!entry.Keys.Add(key) && knowsKeys) return;
        if (++entry.Shown == 1) LastFirst = at;
    });

    internal void NoteDropped(string conversation) => Change(conversation, entry => entry.Dropped++);

    /// <summary>A killed sender held this one: where it was taken, its answer died with the sender.</summary>
    internal void NoteDied(string conversation) => Change(conversation, entry => entry.Died += entry.Shown > 0 ? 1 : 0);

    private int Sum(Func<Entry, int> of)
    {
        lock (_gate) return _entries.Values.Sum(of);
    }

    private void Change(string conversation, Action<Entry> change)
    {
        lock (_gate)
        {
            if (!_entries.TryGetValue(conversation, out var entry)) _entries[conversation] = entry = new Entry();
            change(entry);
        }
    }

    private sealed class Entry
    {
        internal HashSet<string> Keys { get; } = new(StringComparer.Ordinal);

        internal int Shown { get; set; }

        internal int Dropped { get; set; }

        internal int Died { get; set; }
    }
}
