using System.Net;
using System.Threading.RateLimiting;

namespace Briefing.Channels.DirectLine.Endpoints;

/// <summary>How much one conversation, and one caller who begins conversations, may ask for. What has not been used for a while is forgotten.</summary>
internal sealed class DirectLineLimits : IDisposable
{
    private readonly PartitionedRateLimiter<string> _calls;
    private readonly PartitionedRateLimiter<string> _messages;
    private readonly PartitionedRateLimiter<IPAddress> _beginnings;

    internal DirectLineLimits(DirectLineOptions options)
    {
        _calls = PerMinute<string>(options.CallsPerMinute, StringComparer.Ordinal);
        _messages = PerMinute<string>(options.MessagesPerMinute, StringComparer.Ordinal);
        _beginnings = PerMinute(options.BeginningsPerMinute, EqualityComparer<IPAddress>.Default);
    }

    /// <summary>Whether the conversation may make one more call.</summary>
    internal bool MayCall(string conversation) => Takes(_calls, conversation);

    /// <summary>Whether it may send one more message.</summary>
    internal bool MaySend(string conversation) => Takes(_messages, conversation);

    /// <summary>Whether an address may begin one more conversation. This machine itself is not bound.</summary>
    internal bool MayBegin(IPAddress? address) => address is null || IPAddress.IsLoopback(address) || Takes(_beginnings, address);

    /// <inheritdoc/>
    public void Dispose()
    {
        _calls.Dispose();
        _messages.Dispose();
        _beginnings.Dispose();
    }

    private static PartitionedRateLimiter<TKey> PerMinute<TKey>(int most, IEqualityComparer<TKey> comparer)
        where TKey : notnull => PartitionedRateLimiter.Create<TKey, TKey>(key => RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = most,
        TokensPerPeriod = Math.Max(1, most / 30),
        ReplenishmentPeriod = TimeSpan.FromSeconds(most >= 30 ? 2 : 60.0 / most),
        QueueLimit = 0,
    }), comparer);

    private static bool Takes<TKey>(PartitionedRateLimiter<TKey> limiter, TKey key)
    {
        using var lease = limiter.AttemptAcquire(key);
        return lease.IsAcquired;
    }
}
