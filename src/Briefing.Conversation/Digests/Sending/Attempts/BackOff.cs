namespace Briefing.Conversation.Digests.Sending.Attempts;

/// <summary>When a delivery that did not get through is tried again.</summary>
internal static class BackOff
{
    /// <summary>The share of a wait that chance adds or takes away, so that what failed together does not come back together.</summary>
    private const double Jitter = 0.25;

    /// <summary>
    /// The wait before the next attempt: it doubles from <see cref="SendingOptions.FirstRetry"/> to
    /// <see cref="SendingOptions.LongestRetry"/>; what the channel asks for is kept, with a little more.
    /// </summary>
    /// <param name="options">The options.</param>
    /// <param name="attempts">How often sending was begun, this time included.</param>
    /// <param name="retryAfter">How long the channel asks to wait; null where it does not say.</param>
    /// <param name="chance">A number from 0 to below 1.</param>
    internal static TimeSpan After(SendingOptions options, int attempts, TimeSpan? retryAfter, double chance)
    {
        var doubled = options.FirstRetry * Math.Pow(2, Math.Clamp(attempts - 1, 0, 30));
        var wait = doubled < options.LongestRetry ? doubled : options.LongestRetry;
        wait *= 1 - Jitter + (2 * Jitter * chance);
        return retryAfter is { } asked && asked > TimeSpan.Zero ? asked + (options.FirstRetry * chance) : wait;
    }
}
