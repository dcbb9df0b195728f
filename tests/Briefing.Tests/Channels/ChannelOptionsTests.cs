using Briefing.Channels;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Tests.Channels;

public sealed class ChannelOptionsTests
{
    [Fact]
    public void Defaults_AreAsStatedAndValid()
    {
        var options = new ChannelOptions();

        options.Faults().ShouldBeEmpty();
        options.PublicUrl.ShouldBe("http://localhost:3978");
        options.MaxActivityBytes.ShouldBe(262_144);
        options.MaxTurns.ShouldBe(128);
        options.MaxTurnsPerConversation.ShouldBe(16);
        options.TypingDelay.ShouldBe(TimeSpan.FromMilliseconds(500));
        options.TypingPeriod.ShouldBe(TimeSpan.FromSeconds(2));
        options.TurnTimeout.ShouldBe(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Channels_WithAnAppIdAndNothingToProveItWith_RefuseToStart() =>
        Should.Throw<ArgumentException>(() => new ServiceCollection().AddBriefingChannels(new ChannelOptions { AppId = "11111111-1111-1111-1111-111111111111" }))
            .Message.ShouldContain("MicrosoftAppPassword");

    [Theory]
    [InlineData("")]
    [InlineData("localhost:3978")]
    [InlineData("ftp://localhost/")]
    public void PublicUrl_ThatIsNoWebAddress_IsAFault(string url) =>
        new ChannelOptions { PublicUrl = url }.Faults().ShouldHaveSingleItem().ShouldContain("PublicUrl");
}
