using System.Collections.Immutable;

namespace Briefing.Conversation.Digests.Sending.Limits;

/// <summary>
/// Keeps each conversation within its windows, counting what this process sent. It keeps the moments of the messages of the
/// longest window and nothing of conversations that were quiet for as long.
/// </summary>
/// <remarks>The limiters of System.Threading.RateLimiting keep time by the machine's clock alone and cost a timer round for each conversation.</remarks>
internal sealed class ConversationWindows(TimeProvider time)
{
    private readonly Dictionary<string, Log> _logs = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private DateTimeOffset _swept = time.GetUtcNow();

    /// <summary>The conversations that something is kept of.</summary>
    internal int Count
    {
        get
        {
            lock (_gate) return _logs.Count;
        }
    }

    /// <summary>Notes a message where every window has room for it.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="windows">What it may be sent.</param>
    /// <param name="turn">When the message goes out; what is past counts as now.</param>
    /// <returns>Null where it may be sent; else when to ask again, and nothing is noted.</returns>
    internal DateTimeOffset? TryEnter(string conversation, ImmutableArray<SendingWindow> windows, DateTimeOffset turn)
    {
        if (windows.IsDefaultOrEmpty) return null;
        var now = time.GetUtcNow();
        if (turn > now) now = turn;
        var longest = windows.Max(window => window.Within);
        lock (_gate)
        {
            Sweep(now);
            if (!_logs.TryGetValue(conversation, out var log)) _logs[conversation] = log = new Log();
            while (log.Sent.First is { } oldest && oldest.Value <= now - longest) log.Sent.RemoveFirst();
            log.Until = now + longest;
            DateTimeOffset? wait = null;
            foreach (var window in windows)
                if (Full(log.Sent, window, now) is { } until && !(until <= wait)) wait = until;
            if (wait is null) log.Sent.AddLast(now);
            return wait;
        }
    }

    /// <summary>When a full window has room again: the message that fills it has left by then; null where there is room now.</summary>
    private static DateTimeOffset? Full(LinkedList<DateTimeOffset> sent, SendingWindow window, DateTimeOffset now)
    {
        if (sent.Count < window.Most) return null;
        var filling = sent.Last!;
        for (var back = 1; back < window.Most; back++) filling = filling.Previous!;
        return filling.Value + window.Within is var until && until > now ? until : null;
    }

    private void Sweep(DateTimeOffset now)
    {
        if (now - _swept < TimeSpan.FromMinutes(1)) return;
        _swept = now;
        foreach (var (conversation, log) in _logs)
            if (log.Until <= now) _logs.Remove(conversation);
    }

    private sealed class Log
    {
        internal LinkedList<DateTimeOffset> Sent { get; } = [];

        internal DateTimeOffset Until { get; set; }
    }
}
