namespace Briefing.Knowledge.Fetching.Watches;

/// <summary>When a source is looked at next.</summary>
public static class WatchSchedule
{
    /// <summary>The shortest time between two looks at a source: 1 minute for a folder, 5 for what is fetched.</summary>
    public static TimeSpan Shortest(WatchKind kind) => kind == WatchKind.Folder ? TimeSpan.FromMinutes(1) : TimeSpan.FromMinutes(5);

    /// <summary>The longest time between two looks: 30 days.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>How often a source is looked at where nobody says how often: each hour.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromHours(1);

    /// <summary>Failures make the time between two looks no longer than this, or than it is anyway.</summary>
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromDays(1);

    /// <summary>How far a look is moved at random, so that sources watched at once are not looked at together for ever: a tenth.</summary>
    private const double Jitter = 0.1;

    /// <summary>The next look: after the usual time, twice that for each failure in a row up to a day, and no sooner than the site asks.</summary>
    /// <param name="now">The time of the last look.</param>
    /// <param name="every">The usual time between two looks.</param>
    /// <param name="failures">How often in a row it failed, the last one counted.</param>
    /// <param name="retryAfter">How long the site asks to be left alone; null for nothing.</param>
    /// <param name="random">A number from 0 to below 1.</param>
    public static DateTimeOffset Next(DateTimeOffset now, TimeSpan every, int failures, TimeSpan? retryAfter, double random)
    {
        var wait = every * Math.Pow(2, Math.Min(failures, 20));
        var most = every > LongestBackOff ? every : LongestBackOff;
        if (wait > most) wait = most;
        wait *= 1 - Jitter + 2 * Jitter * random;
        if (retryAfter > Longest) retryAfter = Longest;
        return now + (retryAfter > wait ? retryAfter.Value : wait);
    }
}
