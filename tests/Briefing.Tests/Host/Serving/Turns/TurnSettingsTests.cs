using Briefing.Channels;
using Briefing.Host.Commands;
using Briefing.Host.Serving.Turns;

namespace Briefing.Tests.Host.Serving.Turns;

public sealed class TurnSettingsTests
{
    [Fact]
    public void Settings_ThatSayNothing_LeaveTheDefaults()
    {
        var options = new ChannelOptions();

        var applied = new TurnSettings().Applied(options);

        (applied.MaxTurns, applied.MaxTurnsPerConversation, applied.Inbox.Lease, applied.Inbox.Drain).ShouldBe(
            (options.MaxTurns, options.MaxTurnsPerConversation, options.Inbox.Lease, options.Inbox.Drain));
    }

    [Fact]
    public void Settings_Apply()
    {
        var applied = new TurnSettings { AtOnce = 7, AtOnceInConversation = 3, PerMinuteOfUser = 0, PerMinuteOfConversation = 9, LeaseSeconds = 50, ReplayMinutes = 0, DrainSeconds = 4 }
            .Applied(new ChannelOptions());

        (applied.MaxTurns, applied.MaxTurnsPerConversation, applied.TurnsPerMinuteOfUser, applied.TurnsPerMinuteOfConversation).ShouldBe((7, 3, 0, 9));
        (applied.Inbox.Lease, applied.Inbox.Renewal, applied.Inbox.ReplayFor, applied.Inbox.Drain).ShouldBe(
            (TimeSpan.FromSeconds(50), TimeSpan.FromSeconds(10), TimeSpan.Zero, TimeSpan.FromSeconds(4)));
        applied.Faults().ShouldBeEmpty();
    }

    [Fact]
    public void Settings_OutOfBounds_SayWhatToGive() =>
        Should.Throw<CommandFailure>(() => new TurnSettings { AtOnce = 0 }.Applied(new ChannelOptions())).Message.ShouldContain("AtOnce is 0: give 1 to 10000");
}
