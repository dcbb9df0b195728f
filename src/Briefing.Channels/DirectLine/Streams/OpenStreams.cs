using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Briefing.Channels.DirectLine.Streams;

/// <summary>
/// The streams that are open in this process. Nothing that was said is held here: a stream is told to look, and reads from the
/// store what its client has not seen. Only a typing, which nobody misses, is handed over as it is.
/// </summary>
internal sealed class OpenStreams(DirectLineOptions options)
{
    /// <summary>The most signals that wait for one stream; a slow client loses typings, never a look.</summary>
    private const int MaxSignals = 8;

    private readonly ConcurrentDictionary<string, Entry[]> _byConversation = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private int _count;

    /// <summary>How many there are.</summary>
    internal int Count => Volatile.Read(ref _count);

    /// <summary>Opens one more.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="until">When its token runs out.</param>
    /// <returns>What it is told through; null where there are too many.</returns>
    internal Entry? Open(string conversation, DateTimeOffset until)
    {
        lock (_gate)
        {
            var others = _byConversation.GetValueOrDefault(conversation, []);
            if (_count >= options.MaxStreams || others.Length >= options.MaxStreamsPerConversation) return null;
            var entry = new Entry(until);
            _byConversation[conversation] = [.. others, entry];
            _count++;
            return entry;
        }
    }

    /// <summary>A stream has ended.</summary>
    internal void Close(string conversation, Entry entry)
    {
        lock (_gate)
        {
            if (!_byConversation.TryGetValue(conversation, out var all) || !all.Contains(entry)) return;
            if (all.Length == 1) _byConversation.TryRemove(conversation, out _);
            else _byConversation[conversation] = [.. all.Where(one => one != entry)];
            _count--;
        }
    }

    /// <summary>Something was added to a conversation.</summary>
    internal void Wake(string conversation)
    {
        foreach (var entry in _byConversation.GetValueOrDefault(conversation, [])) entry.Look();
    }

    /// <summary>Something was added by whoever it was: whoever has not seen it looks.</summary>
    internal void Wake(string conversation, long latest)
    {
        foreach (var entry in _byConversation.GetValueOrDefault(conversation, []))
            if (entry.Seen < latest) entry.Look();
    }

    /// <summary>Shows something that is kept nowhere.</summary>
    internal void Show(string conversation, string json)
    {
        foreach (var entry in _byConversation.GetValueOrDefault(conversation, [])) entry.Passing.Writer.TryWrite(json);
    }

    /// <summary>A new token was given out, with which the streams of the conversation last longer.</summary>
    internal void Extend(string conversation, DateTimeOffset until)
    {
        foreach (var entry in _byConversation.GetValueOrDefault(conversation, []))
            if (entry.Until < until) entry.Until = until;
    }

    /// <summary>One stream as others see it.</summary>
    internal sealed class Entry(DateTimeOffset until)
    {
        private static readonly BoundedChannelOptions Bound = new(MaxSignals) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true };
        private readonly Lock _writing = new();
        private DateTimeOffset _until = until;
        private int _looks;

        /// <summary>What is to be shown and kept nowhere; an empty text to have the stream look.</summary>
        internal Channel<string> Passing { get; } = Channel.CreateBounded<string>(Bound);

        /// <summary>The number of the last activity that was sent.</summary>
        internal long Seen { get; set; }

        /// <summary>When its token runs out.</summary>
        internal DateTimeOffset Until
        {
            get { lock (_writing) return _until; }
            set { lock (_writing) _until = value; }
        }

        /// <summary>Has the stream look, once however often it is told before it does.</summary>
        internal void Look()
        {
            if (Interlocked.Exchange(ref _looks, 1) == 0) Passing.Writer.TryWrite("");
        }

        /// <summary>Whether it is to look; asked each time it wakes, so that a signal that was dropped for another is not lost.</summary>
        internal bool TakeLook() => Interlocked.Exchange(ref _looks, 0) == 1;
    }
}
