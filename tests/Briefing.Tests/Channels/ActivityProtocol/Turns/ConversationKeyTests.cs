using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.ActivityProtocol.Turns;

namespace Briefing.Tests.Channels.ActivityProtocol.Turns;

public sealed class ConversationKeyTests
{
    [Theory]
    [InlineData(true, null, "29:mia")]
    [InlineData(null, "groupChat", "29:mia")]
    [InlineData(null, "channel", "29:mia")]
    [InlineData(null, "personal", null)]
    [InlineData(false, null, null)]
    public void AskerOf_OnlyInASharedConversation_IsWhoWrites(bool? isGroup, string? type, string? expected) =>
        ConversationKey.AskerOf(Sent(isGroup, type, new ChannelAccount { Id = "29:mia" })).ShouldBe(expected);

    [Fact]
    public void AskerOf_WithADirectory_IsTheSameOverChannels() =>
        ConversationKey.AskerOf(Sent(true, null, new ChannelAccount { Id = "29:mia", AadObjectId = "d1" })).ShouldBe("d1");

    [Fact]
    public void AskerOf_WhereTheChannelTellsNobody_IsNobody() => ConversationKey.AskerOf(Sent(true, null, null)).ShouldBeNull();

    [Fact]
    public void Of_TwoThreadsOfAChannel_AreTwoConversations() =>
        ConversationKey.Of(Thread("19:a@thread;messageid=1")).ShouldNotBe(ConversationKey.Of(Thread("19:a@thread;messageid=2")));

    private static Activity Sent(bool? isGroup, string? type, ChannelAccount? from) =>
        new() { ChannelId = "msteams", From = from, Conversation = new ConversationAccount { Id = "19:a", IsGroup = isGroup, ConversationType = type } };

    private static Activity Thread(string id) => new() { ChannelId = "msteams", Conversation = new ConversationAccount { Id = id, ConversationType = "channel" } };
}
