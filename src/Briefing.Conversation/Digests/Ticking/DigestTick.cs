using Briefing.Conversation.Digests.Deliveries;

namespace Briefing.Conversation.Digests.Ticking;

/// <summary>What is done each minute: what has come due is owed, and once a day what ended long ago is removed. Done twice it does no more than once.</summary>
/// <param name="deliveries">What is owed.</param>
/// <param name="time">The clock.</param>
/// <param name="owed">Is told when something came due; nothing by default.</param>
public sealed class DigestTick(IDeliveryStore deliveries, TimeProvider time, Action? owed = null)
{
    /// <summary>How long a delivery is kept after it ended.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>
    /// How far the clock may be from the latest tick before something is wrong with the ticking: it stands, or the clock was moved.
    /// </summary>
    public static readonly TimeSpan Late = TimeSpan.FromMinutes(3);

    /// <summary>How many are written in one transaction, which other writers wait for.</summary>
    private const int Batch = 2_000;

    private DateOnly _purged;

    /// <summary>Owes what has come due.</summary>
    /// <returns>How many subscriptions came due.</returns>
    public int Run(CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow();
        var all = 0;
        for (var some = Batch; some == Batch && !cancellation.IsCancellationRequested; all += some)
        {
            some = deliveries.OweDue(now, Batch);
            if (some > 0) owed?.Invoke();
        }

        PurgeOnceADay(now, cancellation);
        return all;
    }

    /// <summary>Whether no tick was seen at about this time, by whichever program.</summary>
    public bool IsMissing() => deliveries.LastTick() is not { } last || (time.GetUtcNow() - last).Duration() > Late;

    private void PurgeOnceADay(DateTimeOffset now, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (_purged == today) return;
        while (deliveries.Purge(now - Kept, Batch) == Batch) cancellation.ThrowIfCancellationRequested();
        _purged = today;
    }
}
