using System.Text;
using System.Text.Json.Nodes;
using Briefing.Channels.Slack.Requests;
using Briefing.Channels.Slack.Turns;
using Briefing.Tests.Channels.Slack.Fixtures;

namespace Briefing.Tests.Channels.Slack.Requests;

public sealed class EventReaderTests
{
    [Fact]
    public void Read_MessageInTheBotsOwnChannel_IsDirectAndNoThread()
    {
        var call = Read(SlackEvents.Direct("Who spoke about the pier?"))!;

        (call.Kind, call.Team, call.Channel, call.User, call.IsDirect, call.Thread).ShouldBe((SlackCallKind.Message, StandInSlack.Team, "D0ADA", "U0ADA", true, null));
        call.Text.ShouldBe("Who spoke about the pier?");
    }

    [Fact]
    public void Read_Mention_IsAnsweredInItsThread()
    {
        Read(SlackEvents.Mention("<@U0BOT> and the ferry?"))!.Thread.ShouldBe("1740000001.000200");
        Read(SlackEvents.Mention("<@U0BOT> and the ferry?", thread: "1740000000.000100"))!.Thread.ShouldBe("1740000000.000100");
    }

    [Fact]
    public void Read_WhatTheBotOrAnotherProgramWrote_IsLeftAlone()
    {
        Read(SlackEvents.Direct("echo", message => message["bot_id"] = "B0BOT")).ShouldBeNull();
        Read(SlackEvents.Direct("edited", message => message["subtype"] = "message_changed")).ShouldBeNull();
        Read(SlackEvents.Direct("gone", message => message["subtype"] = "message_deleted")).ShouldBeNull();
        Read(SlackEvents.Direct("hidden", message => message["hidden"] = true)).ShouldBeNull();
        Read(SlackEvents.Direct("no user", message => message.Remove("user"))).ShouldBeNull();
    }

    [Fact]
    public void Read_MessageOfAChannelWithoutMention_IsLeftAlone() =>
        Read(SlackEvents.Direct("just talking", message => (message["channel"], message["channel_type"]) = ("C0PIER", "channel"))).ShouldBeNull();

    [Fact]
    public void Read_SharedChannel_TakesTheWorkspaceThatLetTheAppIn()
    {
        var envelope = SlackEvents.Mention("<@U0BOT> hello");
        envelope["team_id"] = "T0STRANGER";

        Read(envelope)!.Team.ShouldBe(StandInSlack.Team);
    }

    [Theory]
    [InlineData("app_home_opened", "home", "Home")]
    [InlineData("app_home_opened", "messages", null)]
    [InlineData("app_uninstalled", null, "Removed")]
    [InlineData("reaction_added", null, null)]
    public void Read_OtherEvents_AreTakenWhereTheyMatter(string type, string? tab, string? kind) =>
        Read(SlackEvents.Of(new JsonObject { ["type"] = type, ["user"] = "U0ADA", ["channel"] = "D0ADA", ["tab"] = tab }))?.Kind.ToString().ShouldBe(kind);

    [Fact]
    public void Read_JoiningAChannel_IsTheBotsOwnAlone()
    {
        Read(SlackEvents.Of(new JsonObject { ["type"] = "member_joined_channel", ["user"] = StandInSlack.Bot, ["channel"] = "C0PIER" }))!.Kind.ShouldBe(SlackCallKind.Joined);
        Read(SlackEvents.Of(new JsonObject { ["type"] = "member_joined_channel", ["user"] = "U0ADA", ["channel"] = "C0PIER" })).ShouldBeNull();
    }

    [Fact]
    public void Read_TokensOfAUserAlone_RemoveNothing()
    {
        Read(SlackEvents.Of(new JsonObject { ["type"] = "tokens_revoked", ["tokens"] = new JsonObject { ["oauth"] = new JsonArray("U0ADA") } })).ShouldBeNull();
        Read(SlackEvents.Of(new JsonObject { ["type"] = "tokens_revoked", ["tokens"] = new JsonObject { ["bot"] = new JsonArray("U0BOT") } }))!.Kind.ShouldBe(SlackCallKind.Removed);
    }

    [Theory]
    [InlineData("{\"type\":\"event_callback\"}")]
    [InlineData("{\"type\":\"event_callback\",\"event\":7,\"authorizations\":{}}")]
    [InlineData("{\"type\":\"event_callback\",\"team_id\":\"T0HARBOUR\",\"event_id\":\"Ev1\",\"event\":{\"type\":\"message\",\"user\":{},\"channel\":\"../x\",\"ts\":\"1\"}}")]
    [InlineData("{\"type\":\"event_callback\",\"team_id\":\"T0/../..\",\"event_id\":\"Ev1\",\"event\":{\"type\":\"app_uninstalled\"}}")]
    [InlineData("[]")]
    [InlineData("null")]
    public void Read_AnythingElse_IsLeftAlone(string body)
    {
        using var envelope = SlackJson.Parse(Encoding.UTF8.GetBytes(body));

        EventReader.Read(envelope!.RootElement).ShouldBeNull();
    }

    [Theory]
    [InlineData("c\\ud800hannel_type")]
    [InlineData("channel\\ud800")]
    [InlineData("\\udc00")]
    public void Read_BesideANameThatIsNoText_IsNoFault(string name)
    {
        var body = $$$"""{"type":"event_callback","team_id":"T0HARBOUR","event_id":"Ev1","event":{"type":"message","user":"U0ADA","channel":"D0ADA","{{{name}}}":"im","ts":"1"}}""";
        using var envelope = SlackJson.Parse(Encoding.UTF8.GetBytes(body));

        Should.NotThrow(() => EventReader.Read(envelope!.RootElement));
    }

    [Fact]
    public void Parse_NestedTooDeep_IsNone() => SlackJson.Parse(Encoding.UTF8.GetBytes(new string('[', 40) + new string(']', 40))).ShouldBeNull();

    private static SlackCall? Read(JsonObject envelope)
    {
        using var read = SlackJson.Parse(Encoding.UTF8.GetBytes(envelope.ToJsonString()));
        return EventReader.Read(read!.RootElement);
    }
}
