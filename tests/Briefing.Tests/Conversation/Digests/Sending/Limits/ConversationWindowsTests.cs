using Briefing.Conversation.Digests.Sending.Limits;
using Briefing.Tests.Channels.Fixtures;

namespace Briefing.Tests.Conversation.Digests.Sending.Limits;

public sealed class ConversationWindowsTests
{
    private readonly ManualClock _clock = new();
    private readonly ConversationWindows _windows;

    public ConversationWindowsTests() => _windows = new ConversationWindows(_clock);

    [Fact]
    public void TryEnter_Teams_LetsNoWindowOverflowInTwoHoursOfTrying()
    {
        var sent = new List<DateTimeOffset>();
        for (var end = _clock.GetUtcNow() + TimeSpan.FromHours(2); _clock.GetUtcNow() < end;)
        {
            if (Enter() is { } later)
            {
                later.ShouldBeGreaterThan(_clock.GetUtcNow());
                _clock.Advance(later - _clock.GetUtcNow());
            }
            else
            {
                sent.Add(_clock.GetUtcNow());
            }
        }

        foreach (var window in ChannelLimits.Teams.PerConversation)
            for (var first = 0; first + window.Most < sent.Count; first++)
                (sent[first + window.Most] - sent[first]).ShouldBeGreaterThanOrEqualTo(window.Within, $"{window} from {first}");
        sent.Count.ShouldBeGreaterThanOrEqualTo(3600);
    }

    [Fact]
    public void TryEnter_OfAnotherConversation_HasRoomOfItsOwn()
    {
        while (Enter() is null) { }

        Enter("b").ShouldBeNull();
    }

    [Fact]
    public void TryEnter_Slack_LetsOneThroughASecond()
    {
        Enter(limits: ChannelLimits.Slack).ShouldBeNull();
        Enter(limits: ChannelLimits.Slack).ShouldBe(_clock.GetUtcNow() + TimeSpan.FromSeconds(1));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Enter(limits: ChannelLimits.Slack).ShouldBeNull();
    }

    [Fact]
    public void Count_AfterTheLongestWindow_KeepsNothingOfQuietConversations()
    {
        for (var conversation = 0; conversation < 100; conversation++) Enter($"c{conversation}");
        _clock.Advance(TimeSpan.FromHours(1.1));

        Enter("last");

        _windows.Count.ShouldBe(1);
    }

    private DateTimeOffset? Enter(string conversation = "a", ChannelLimits? limits = null) =>
        _windows.TryEnter(conversation, (limits ?? ChannelLimits.Teams).PerConversation, _clock.GetUtcNow());
}
