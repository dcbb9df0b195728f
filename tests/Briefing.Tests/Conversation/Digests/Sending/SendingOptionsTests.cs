using System.Collections.Frozen;
using Briefing.Conversation.Digests.Sending;
using Briefing.Conversation.Digests.Sending.Limits;

namespace Briefing.Tests.Conversation.Digests.Sending;

public sealed class SendingOptionsTests
{
    private static readonly SendingOptions Default = new() { Sender = "one" };

    [Fact]
    public void Faults_ByDefault_AreNone() => Default.Faults().ShouldBeEmpty();

    [Fact]
    public void Limits_ByDefault_AreThoseTheChannelsTell()
    {
        Default.LimitsOf("msteams").PerConversation.ShouldBe(
            [new(7, TimeSpan.FromSeconds(1)), new(8, TimeSpan.FromSeconds(2)), new(60, TimeSpan.FromSeconds(30)), new(1800, TimeSpan.FromHours(1))]);
        Default.LimitsOf("msteams").PerSecond.ShouldBeInRange(45, 50);
        Default.LimitsOf("slack").PerConversation.ShouldBe([new(1, TimeSpan.FromSeconds(1))]);
        Default.LimitsOf("emulator").ShouldBe(ChannelLimits.Teams);
    }

    [Fact]
    public void Faults_OfEachWrongOption_SayWhichAndWhatToGive()
    {
        (SendingOptions Options, string Name)[] wrong =
        [
            (Default with { Sender = " " }, "Sender"),
            (Default with { MostAtOnce = 0 }, "MostAtOnce"),
            (Default with { AttemptTimeout = TimeSpan.Zero }, "AttemptTimeout"),
            (Default with { Lease = TimeSpan.FromSeconds(9) }, "Lease"),
            (Default with { FirstRetry = TimeSpan.Zero }, "FirstRetry"),
            (Default with { LongestRetry = TimeSpan.FromMilliseconds(10) }, "LongestRetry"),
            (Default with { GiveUpAfter = TimeSpan.Zero }, "GiveUpAfter"),
            (Default with { Drain = TimeSpan.FromHours(1) }, "Drain"),
            (Default with { LookAgain = TimeSpan.Zero }, "LookAgain"),
            (Default with { Limits = Limited(ChannelLimits.Slack with { PerSecond = double.NaN }) }, "PerSecond of slack"),
            (Default with { Limits = Limited(ChannelLimits.Slack with { PerConversation = [new(0, TimeSpan.FromSeconds(1))] }) }, "PerConversation of slack"),
        ];

        foreach (var (options, name) in wrong) options.Faults().ShouldContain(fault => fault.StartsWith(name) && fault.Contains("give"), name);
    }

    private static FrozenDictionary<string, ChannelLimits> Limited(ChannelLimits slack) =>
        new Dictionary<string, ChannelLimits> { ["slack"] = slack }.ToFrozenDictionary();
}
