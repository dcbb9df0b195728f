using System.Text.Json;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.ActivityProtocol.Turns;
using Briefing.Channels.Teams;

namespace Briefing.Tests.Channels.ActivityProtocol.Turns;

public sealed class MessageTextTests
{
    [Theory]
    [InlineData("What about the harbour?", "What about the harbour?")]
    [InlineData("  <at>Bot</at> What about the harbour?\n", "What about the harbour?")]
    [InlineData("What <AT>bot</AT> about it?", "What   about it?")]
    [InlineData("What did <at>Ann Lee</at> say?", "What did Ann Lee say?")]
    [InlineData("<at>Bot</at>&nbsp;When?", "When?")]
    [InlineData("<at>Bot</at>", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void MessageText_WithMentions_LeavesTheQuestion(string? text, string? expected)
    {
        var activity = Read("""
            {"channelId":"msteams","recipient":{"id":"b"},"entities":[null,
             {"type":"mention","mentioned":{"id":"b","name":"Bot"},"text":"<at>Bot</at>"},
             {"type":"mention","mentioned":{"id":"a","name":"Ann Lee"},"text":"<at>Ann Lee</at>"}]}
            """);
        activity.Text = text;

        MessageText.Of(activity).ShouldBe(expected);
    }

    [Fact]
    public void MessageText_OfAMentionWithoutItsWords_TakesTheName()
    {
        var activity = Read("""{"text":"<at>Bot</at> When?","recipient":{"id":"b"},"entities":[{"type":"mention","mentioned":{"id":"b","name":"Bot"}}]}""");

        MessageText.Of(activity).ShouldBe("When?");
    }

    [Fact]
    public void MessageText_OfOurOwnButton_IsItsQuestion()
    {
        var data = CardQuestion.Write("When?").ToJsonString();

        MessageText.Of(Read($"{{\"value\":{data}}}")).ShouldBe("When?");
        MessageText.Of(Read($"{{\"value\":{JsonDocument.Parse(data).RootElement.GetProperty("msteams").GetProperty("value")}}}")).ShouldBe("When?");
        MessageText.Of(Read($"{{\"text\":\"typed\",\"value\":{data}}}")).ShouldBe("typed");
    }

    [Theory]
    [InlineData("""{"kind":"submit"}""")]
    [InlineData("""{"briefing":5}""")]
    [InlineData("""{"briefing":{"question":5}}""")]
    [InlineData("""{"briefing":{"question":"  "}}""")]
    [InlineData("""{"briefing":{"question":"\ud800"}}""")]
    [InlineData("""[1]""")]
    [InlineData("null")]
    public void MessageText_OfAnotherButton_IsNone(string value) => MessageText.Of(Read($"{{\"value\":{value}}}")).ShouldBeNull();

    private static Activity Read(string json) => JsonSerializer.Deserialize(json, ActivityJson.Wire.Activity)!;
}
