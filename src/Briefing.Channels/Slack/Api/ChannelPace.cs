namespace Briefing.Channels.Slack.Api;

/// <summary>
/// Lets one message a second into each channel (“Rate limits”), so that an answer of several messages is not refused half-way. A
/// few may follow each other at once, as Slack allows short bursts.
/// </summary>
internal sealed class ChannelPace(TimeProvider clock)
{
    private const int Burst = 2;

    /// <summary>The most channels remembered; each is idle a few seconds after its last message.</summary>
    private const int MostChannels = 10_000;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, DateTimeOffset> _free = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>Waits until a message may be posted into a channel.</summary>
    internal Task EnterAsync(string channel, CancellationToken cancellation)
    {
        TimeSpan wait;
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (_free.Count >= MostChannels) Forget(now);
            var free = _free.GetValueOrDefault(channel, now);
            if (free < now) free = now;
            wait = free - now - ((Burst - 1) * Interval);
            _free[channel] = free + Interval;
        }

        return wait > TimeSpan.Zero ? Task.Delay(wait, clock, cancellation) : Task.CompletedTask;
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var idle in _free.Where(channel => channel.Value <= now).Select(channel => channel.Key).ToArray()) _free.Remove(idle);
    }
}
