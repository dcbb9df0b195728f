namespace Briefing.Channels.Turns;

/// <summary>How long turns are held, taken up again and remembered.</summary>
public sealed record InboxOptions
{
    /// <summary>How long a host that does not say it is alive is taken for alive: 20 s. Clocks of replicas may differ by less than half of it.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How often a host says so, and looks for turns that were cut short: 4 s.</summary>
    public TimeSpan Renewal { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>How long to wait with an answer that a channel did not take, before the second attempt; longer before each further one: 15 s.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How old a turn may be to be answered after a crash: 5 minutes. Who sent an older one is told that it was not answered.</summary>
    public TimeSpan ReplayFor { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How often one turn is tried: 3 times. A turn that brings a host down cannot do so for ever.</summary>
    public int MaxAttempts { get; init; } = 3;

    /// <summary>How long a host that is stopped waits for the turns at work: 20 s.</summary>
    public TimeSpan Drain { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Everything that is wrong with these options, one sentence each that says what to do.</summary>
    internal IEnumerable<string> Faults()
    {
        if (Renewal <= TimeSpan.Zero || Renewal * 2 > Lease) yield return $"The inbox's Renewal is {Renewal} and its Lease {Lease}: give a Renewal above zero and a Lease of twice that or more.";
        if (Pause < TimeSpan.Zero) yield return $"Pause is {Pause}: give a time of zero or more.";
        if (ReplayFor < TimeSpan.Zero) yield return $"ReplayFor is {ReplayFor}: give a time of zero or more.";
        if (MaxAttempts < 1) yield return $"MaxAttempts is {MaxAttempts}: give 1 or more.";
        if (Drain < TimeSpan.Zero) yield return $"Drain is {Drain}: give a time of zero or more.";
    }
}
