using System.Threading.RateLimiting;

namespace Briefing.Channels.Turns;

/// <summary>
/// How many turns one user, and one conversation, may have in a minute: a bucket each, so that a short burst passes. Whoever asks
/// for more is told once a minute, and else turned away. Buckets that are full again are forgotten.
/// </summary>
public sealed class TurnLimits : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _users;
    private readonly PartitionedRateLimiter<string> _conversations;
    private readonly PartitionedRateLimiter<string> _notices;

    /// <summary>Makes the buckets.</summary>
    /// <param name="perUser">The turns of one user in a minute; 0 for any number.</param>
    /// <param name="perConversation">The turns of one conversation in a minute; 0 for any number.</param>
    public TurnLimits(int perUser, int perConversation)
    {
        (_users, _conversations) = (Buckets(perUser), Buckets(perConversation));
        _notices = PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetFixedWindowLimiter(
            key, _ => new FixedWindowRateLimiterOptions { PermitLimit = 1, Window = Minute, QueueLimit = 0 }), StringComparer.Ordinal);
    }

    /// <summary>Counts a turn.</summary>
    /// <param name="user">Who sends it, over all conversations; null where that is not told.</param>
    /// <param name="conversation">Where.</param>
    public TurnVerdict Judge(string? user, string conversation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        // A turn that one of the two refuses counts for neither where it can be helped: the user is asked first.
        using var own = _users.AttemptAcquire(user ?? conversation);
        if (!own.IsAcquired) return Refused(own, user ?? conversation);
        using var shared = _conversations.AttemptAcquire(conversation);
        return shared.IsAcquired ? new TurnVerdict(TurnLimit.Within, TimeSpan.Zero) : Refused(shared, conversation);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _users.Dispose();
        _conversations.Dispose();
        _notices.Dispose();
    }

    private TurnVerdict Refused(RateLimitLease lease, string who)
    {
        using var notice = _notices.AttemptAcquire(who);
        var after = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Minute;
        return new TurnVerdict(notice.IsAcquired ? TurnLimit.BeyondToBeTold : TurnLimit.Beyond, after > TimeSpan.FromSeconds(1) ? after : TimeSpan.FromSeconds(1));
    }

    private static PartitionedRateLimiter<string> Buckets(int perMinute) => PartitionedRateLimiter.Create<string, string>(key => perMinute <= 0
        ? RateLimitPartition.GetNoLimiter("")
        : RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = Math.Max(1, perMinute / 12),
            ReplenishmentPeriod = TimeSpan.FromMinutes(Math.Max(1, perMinute / 12) / (double)perMinute),
            QueueLimit = 0,
        }), StringComparer.Ordinal);
}

/// <summary>What the limits say of a turn.</summary>
/// <param name="Limit">Whether it is within them.</param>
/// <param name="RetryAfter">When it may be tried again; zero where it is within them.</param>
public readonly record struct TurnVerdict(TurnLimit Limit, TimeSpan RetryAfter);

/// <summary>Whether a turn is within the limits.</summary>
public enum TurnLimit
{
    /// <summary>It is.</summary>
    Within,

    /// <summary>It is not, and whoever sent it is told so, for the first time in a minute.</summary>
    BeyondToBeTold,

    /// <summary>It is not, and whoever sent it knows.</summary>
    Beyond,
}
