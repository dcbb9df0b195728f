using System.Text.Json;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.ActivityProtocol.Turns;
using Briefing.Conversation.Turns;

namespace Briefing.Tests.Channels.ActivityProtocol.Turns;

public sealed class IncomingTurnTests
{
    private static readonly DateTimeOffset Now = new(2025, 4, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_APersonalMessage_HasUserZoneAndReference()
    {
        var turn = Of("""{"type":"message","id":"m1","channelId":"msteams","serviceUrl":"http://localhost:41007/","localTimezone":"Europe/Tallinn","from":{"id":"29:mia","name":"Mia"},"recipient":{"id":"28:bot"},"conversation":{"id":"a:1","tenantId":"t1","conversationType":"personal"}}""");

        turn.UserId.ShouldBe("msteams/t1/29%3Amia");
        turn.UserName.ShouldBe("Mia");
        turn.TimeZone.ShouldBe("Europe/Tallinn");
        turn.MessageId.ShouldBe("m1");
        turn.MayManage.ShouldBeTrue();
        turn.Reference.ShouldNotBeNull().Key.ShouldBe(turn.ConversationId);
        turn.Reference.IsShared.ShouldBeFalse();
        turn.Reference.Tenant.ShouldBe("t1");
        JsonDocument.Parse(turn.Reference.Address).RootElement.GetProperty("serviceUrl").GetString().ShouldBe("http://localhost:41007/");
    }

    [Fact]
    public void Of_TwoChannelsWithOneUserId_AreTwoUsers() =>
        Of("""{"channelId":"slack","from":{"id":"u1"},"conversation":{"id":"c"}}""").UserId
            .ShouldNotBe(Of("""{"channelId":"emulator","from":{"id":"u1"},"conversation":{"id":"c"}}""").UserId);

    [Fact]
    public void Of_ClientInfoWithAZone_TakesIt() =>
        Of("""{"channelId":"msteams","conversation":{"id":"a"},"entities":[{"type":"mention"},{"type":"clientInfo","timezone":"Asia/Tbilisi","locale":"en-GB"}]}""").TimeZone.ShouldBe("Asia/Tbilisi");

    [Theory]
    [InlineData("\"../../etc/passwd '--\"")]
    [InlineData("\"\"")]
    [InlineData("\"Europe/AnExceedinglyLongNameOfAPlaceThatNobodyHasEverLivedInAndNobodyEverWill\"")]
    public void Of_AZoneThatIsNoName_HasNone(string zone) =>
        Of($$$"""{"channelId":"msteams","conversation":{"id":"a"},"localTimezone":{{{zone}}} }""").TimeZone.ShouldBeNull();

    [Theory]
    [InlineData("owner", true)]
    [InlineData("Admin", true)]
    [InlineData("user", false)]
    [InlineData(null, false)]
    public void Of_AMessageInATeam_MayManageWhereTheChannelSaysSo(string? role, bool expected) =>
        Of($$$"""{"channelId":"msteams","from":{"id":"29:mia","userRole":{{{JsonSerializer.Serialize(role)}}} },"conversation":{"id":"19:a@thread","conversationType":"channel","isGroup":true}}""").MayManage.ShouldBe(expected);

    [Fact]
    public void Of_AThreadOfAChannel_IsReachedAsTheChannel()
    {
        var turn = Of("""{"channelId":"msteams","serviceUrl":"http://localhost:41007/","from":{"id":"29:mia"},"conversation":{"id":"19:a@thread;messageid=77","conversationType":"channel","isGroup":true}}""");

        turn.ConversationId.ShouldContain("messageid");
        turn.Reference.ShouldNotBeNull().Key.ShouldBe("msteams//19%3Aa%40thread");
        turn.Reference.Address.ShouldNotContain("messageid");
        turn.Reference.Address.ShouldNotContain("29:mia", Case.Sensitive, "who asked is not needed to reach a channel");
    }

    [Theory]
    [InlineData("""{"channelId":"msteams","conversation":{"id":"a"}}""")]
    [InlineData("""{"channelId":"msteams","serviceUrl":"http://localhost:41007/"}""")]
    public void Of_AMessageThatCannotBeAnsweredLater_HasNoReference(string json) => Of(json).Reference.ShouldBeNull();

    [Theory]
    [InlineData("""{"briefing":{"question":"stop the digest","intent":"Unsubscribe","subject":"a1b2"}}""", "Unsubscribe", "a1b2")]
    [InlineData("""{"briefing":{"question":"stop the digest","intent":"Unsubscribe"}}""", "Unsubscribe", "")]
    public void Of_AButton_HasWhatItStandsFor(string value, string intent, string subject) =>
        Of($$$"""{"channelId":"msteams","conversation":{"id":"a"},"value":{{{value}}} }""").Action.ShouldBe(new TurnAction(intent, subject));

    [Theory]
    [InlineData("""{"briefing":{"question":"hello"}}""")]
    [InlineData("""{"briefing":{"intent":7,"subject":"a"}}""")]
    [InlineData("""{"briefing":[]}""")]
    [InlineData("\"text\"")]
    public void Of_WhatIsNoButtonOfOurs_HasNoAction(string value) =>
        Of($$$"""{"channelId":"msteams","conversation":{"id":"a"},"value":{{{value}}} }""").Action.ShouldBeNull();

    [Fact]
    public void Of_TheCardOfAnAction_ComesBackAsItWas()
    {
        var action = new ReplyAction("PauseSubscription", "Pause", "pause the digest", "a1b2");
        var data = Briefing.Channels.Teams.CardQuestion.Write(action).ToJsonString();

        var turn = Of($$$"""{"type":"message","channelId":"emulator","conversation":{"id":"a"},"value":{{{data}}} }""");

        turn.Action.ShouldBe(new TurnAction(action.Intent, action.Subject));
    }

    private static Turn Of(string json) => IncomingTurn.Of(JsonSerializer.Deserialize(json, ActivityJson.Wire.Activity)!, "hello", Now);
}
