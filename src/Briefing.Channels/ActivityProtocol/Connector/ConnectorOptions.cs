namespace Briefing.Channels.ActivityProtocol.Connector;

/// <summary>How replies are sent to a connector, and what is done when it does not take them.</summary>
public sealed record ConnectorOptions
{
    /// <summary>How often a failed send is tried again: 3 times.</summary>
    public int MaxRetries { get; init; } = 3;

    /// <summary>The middle of the wait before the first retry: 500 ms; it doubles with each, with jitter.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest <c>Retry-After</c> that is waited for: 6 s. A send that is told to wait longer is given up.</summary>
    public TimeSpan MaxRetryAfter { get; init; } = TimeSpan.FromSeconds(6);

    /// <summary>How long one attempt may take: 4 s.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>How long all attempts of one send may take together: 12 s.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>The share of failed attempts at which no more are made to a service host for a while: 0.8.</summary>
    public double BreakAtFailureRatio { get; init; } = 0.8;

    /// <summary>The attempts within <see cref="BreakWindow"/> before that share counts: 10.</summary>
    public int BreakAtAttempts { get; init; } = 10;

    /// <summary>The time over which failed attempts are counted: 30 s.</summary>
    public TimeSpan BreakWindow { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a service host is then left alone: 15 s.</summary>
    public TimeSpan BreakDuration { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Everything that is wrong with these options, one sentence each that says what to do.</summary>
    public IReadOnlyList<string> Faults()
    {
        var faults = new List<string>();
        Within(MaxRetries, 1, 10, nameof(MaxRetries));
        Within(BreakAtFailureRatio, 0.05, 1, nameof(BreakAtFailureRatio));
        Within(BreakAtAttempts, 2, 10_000, nameof(BreakAtAttempts));
        Between(RetryDelay, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(1), nameof(RetryDelay));
        Between(MaxRetryAfter, TimeSpan.Zero, TimeSpan.FromMinutes(10), nameof(MaxRetryAfter));
        Between(AttemptTimeout, TimeSpan.FromMilliseconds(10), TimeSpan.FromMinutes(10), nameof(AttemptTimeout));
        Between(TotalTimeout, TimeSpan.FromMilliseconds(10), TimeSpan.FromMinutes(10), nameof(TotalTimeout));
        Between(BreakWindow, TimeSpan.FromMilliseconds(500), TimeSpan.FromHours(1), nameof(BreakWindow));
        Between(BreakDuration, TimeSpan.FromMilliseconds(500), TimeSpan.FromHours(1), nameof(BreakDuration));
        if (TotalTimeout < AttemptTimeout) faults.Add("TotalTimeout is below AttemptTimeout: give the time of at least one attempt.");
        return faults;

        void Within(double value, double least, double most, string name)
        {
            if (!(value >= least && value <= most)) faults.Add(FormattableString.Invariant($"{name} is {value}: give {least} to {most}."));
        }

        void Between(TimeSpan value, TimeSpan least, TimeSpan most, string name)
        {
            if (value < least || value > most) faults.Add($"{name} is {value}: give {least} to {most}.");
        }
    }
}
