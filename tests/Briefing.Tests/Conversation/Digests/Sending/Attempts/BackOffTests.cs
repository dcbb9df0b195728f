using Briefing.Conversation.Digests.Sending;
using Briefing.Conversation.Digests.Sending.Attempts;

namespace Briefing.Tests.Conversation.Digests.Sending.Attempts;

public sealed class BackOffTests
{
    private static readonly SendingOptions Options = new() { Sender = "one" };

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    [InlineData(5, 32)]
    [InlineData(12, 900)]
    [InlineData(int.MaxValue, 900)]
    public void After_InTheMiddleOfChance_DoublesUpToTheLongest(int attempts, double seconds) =>
        BackOff.After(Options, attempts, null, 0.5).ShouldBe(TimeSpan.FromSeconds(seconds));

    [Fact]
    public void After_ByChance_SpreadsByAQuarter()
    {
        BackOff.After(Options, 1, null, 0).ShouldBe(TimeSpan.FromSeconds(1.5));
        BackOff.After(Options, 1, null, 0.999_999).TotalSeconds.ShouldBe(2.5, 0.001);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.99)]
    public void After_ToldToWait_NeverWaitsLess(double chance) =>
        BackOff.After(Options, 1, TimeSpan.FromHours(1), chance).ShouldBeInRange(TimeSpan.FromHours(1), TimeSpan.FromHours(1) + Options.FirstRetry);

    [Fact]
    public void After_ToldToWaitNoTime_StillBacksOff() => BackOff.After(Options, 3, TimeSpan.Zero, 0.5).ShouldBe(TimeSpan.FromSeconds(8));
}
