using System.Collections.Immutable;

namespace Briefing.Conversation.Digests.Sending.Limits;

/// <summary>What a channel lets an app send unasked.</summary>
/// <param name="PerSecond">How many messages a second to one tenant or workspace, spread evenly.</param>
/// <param name="PerConversation">How many to one conversation; each of the windows holds.</param>
public sealed record ChannelLimits(double PerSecond, ImmutableArray<SendingWindow> PerConversation)
{
    /// <summary>
    /// Teams, which allows a conversation 7 in 1 s, 8 in 2 s, 60 in 30 s and 1800 in 1 h, and an app 50 a second in a tenant
    /// (“Optimize your bot with rate limiting in Teams”). 48 are used, so that what the network bunches together passes.
    /// </summary>
    public static ChannelLimits Teams { get; } = new(48,
    [
        new(7, TimeSpan.FromSeconds(1)), new(8, TimeSpan.FromSeconds(2)), new(60, TimeSpan.FromSeconds(30)), new(1800, TimeSpan.FromHours(1)),
    ]);

    /// <summary>Slack, which allows a channel 1 a second and a workspace several hundred a minute (“Rate limits”): 5 a second are used.</summary>
    public static ChannelLimits Slack { get; } = new(5, [new(1, TimeSpan.FromSeconds(1))]);

    /// <summary>The time between two messages to one tenant.</summary>
    public TimeSpan Interval => TimeSpan.FromSeconds(1 / PerSecond);

    /// <summary>What is wrong with them, in one sentence that says what to do; null where they can be used.</summary>
    public string? Fault(string channel) =>
        !(PerSecond is >= 0.01 and <= 10_000) ? FormattableString.Invariant($"PerSecond of {channel} is {PerSecond}: give 0.01 to 10000.")
        : PerConversation.IsDefault || PerConversation.Any(window => window.Most < 1 || window.Within <= TimeSpan.Zero || window.Within > TimeSpan.FromDays(1))
            ? $"PerConversation of {channel} has a window without room: give each 1 or more messages in at most a day."
            : null;
}
