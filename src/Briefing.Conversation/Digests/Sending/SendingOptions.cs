using System.Collections.Frozen;
using Briefing.Conversation.Digests.Sending.Limits;

namespace Briefing.Conversation.Digests.Sending;

/// <summary>How what is owed is sent.</summary>
public sealed record SendingOptions
{
    /// <summary>The name of this sender, which no other that is at work has.</summary>
    public required string Sender { get; init; }

    /// <summary>The most deliveries at work at once: 512.</summary>
    public int MostAtOnce { get; init; } = 512;

    /// <summary>How long a claimed delivery is held, and so how long it waits after its sender has died: 20 s.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long the channel may take to answer: 10 s. The lease is made longer before a send where less is left of it.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The middle of the wait before the second attempt: 2 s; it doubles with each, with jitter.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait between two attempts: 15 minutes, or what the channel asks for.</summary>
    public TimeSpan LongestRetry { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long after it was due a delivery is given up: 24 hours. What it held comes with the next.</summary>
    public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How long a stop waits for what is on the wire: 15 s.</summary>
    public TimeSpan Drain { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How often the store is looked at while nothing is known to be due: 1 s.</summary>
    public TimeSpan LookAgain { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>What each channel allows; a channel that is not named allows what Teams does.</summary>
    public FrozenDictionary<string, ChannelLimits> Limits { get; init; } =
        new Dictionary<string, ChannelLimits>(StringComparer.Ordinal) { ["msteams"] = ChannelLimits.Teams, ["slack"] = ChannelLimits.Slack }.ToFrozenDictionary();

    /// <summary>What a channel allows.</summary>
    public ChannelLimits LimitsOf(string channel) => Limits.GetValueOrDefault(channel) ?? ChannelLimits.Teams;

    /// <summary>Everything that is wrong with these options, one sentence each that says what to do; empty where they can be used.</summary>
    public IReadOnlyList<string> Faults()
    {
        var faults = new List<string>();
        if (string.IsNullOrWhiteSpace(Sender)) faults.Add("Sender is empty: give each sender a name of its own.");
        if (MostAtOnce is < 1 or > 100_000) faults.Add($"MostAtOnce is {MostAtOnce}: give 1 to 100000.");
        Between(AttemptTimeout, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(5), nameof(AttemptTimeout));
        Between(Lease, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1), nameof(Lease));
        Between(FirstRetry, TimeSpan.FromMilliseconds(1), TimeSpan.FromHours(1), nameof(FirstRetry));
        Between(LongestRetry, TimeSpan.FromMilliseconds(1), TimeSpan.FromDays(1), nameof(LongestRetry));
        Between(GiveUpAfter, TimeSpan.FromMinutes(1), TimeSpan.FromDays(30), nameof(GiveUpAfter));
        Between(Drain, TimeSpan.Zero, TimeSpan.FromMinutes(10), nameof(Drain));
        Between(LookAgain, TimeSpan.FromMilliseconds(10), TimeSpan.FromMinutes(1), nameof(LookAgain));
        if (Lease <= AttemptTimeout) faults.Add($"Lease is {Lease}: give more than AttemptTimeout, {AttemptTimeout}, or two may send the same.");
        if (LongestRetry < FirstRetry) faults.Add($"LongestRetry is {LongestRetry}: give at least FirstRetry, {FirstRetry}.");
        faults.AddRange(Limits.Select(limit => limit.Value.Fault(limit.Key)).OfType<string>());
        return faults;

        void Between(TimeSpan value, TimeSpan least, TimeSpan most, string name)
        {
            if (value < least || value > most) faults.Add($"{name} is {value}: give {least} to {most}.");
        }
    }
}
