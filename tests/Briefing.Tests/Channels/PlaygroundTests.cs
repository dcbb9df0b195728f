using System.Text.Json.Nodes;
using Briefing.Tests.Channels.Fixtures;

namespace Briefing.Tests.Channels;

public sealed class PlaygroundTests
{
    private const string Question = "What did the minister say about the harbour?";

    [SkippableTheory]
    [InlineData("msteams")]
    [InlineData("emulator")]
    [InlineData("webchat")]
    public async Task Playground_FromOpeningToFollowUp_ShowsOneGreetingACardAndItsAnswer(string channel)
    {
        await using var host = await ChannelHost.StartAsync();
        await using var playground = await Playground.StartAsync(host.Messages, channel);
        var chat = (string)playground.Config["personalChat"]!["id"]!;
        var user = new JsonObject { ["id"] = (string)playground.Config["currentUser"]!["id"]! };

        await playground.PostAsync($"/_debug/conversation/{chat}/installation", []);
        var greeting = await playground.WaitForAsync(IsGreeting, "the greeting");

        await playground.PostAsync($"/_conversation/v1/conversations/{chat}/messages", Message(user, Question));
        var shown = await playground.WaitForAsync(frame => Playground.CardIn(frame) is not null, "a card");
        var card = Playground.CardIn(shown)!;
        var urls = card.Objects().Select(action => (string?)action["url"]).OfType<string>().ToArray();
        foreach (var quote in SampleReplies.Quotes(2)) urls.ShouldContain(quote.Link);

        var button = card.Objects().First(action => (string?)action["type"] == "Action.Submit" && action["data"]!["briefing"]!["intent"] is null);
        await playground.PostAsync("/_conversation/v1/submit", new JsonObject
        {
            ["conversation"] = new JsonObject { ["id"] = chat }, ["from"] = user.DeepClone(),
            ["replyToId"] = (string)shown["message"]!["messageId"]!, ["value"] = button["data"]!.DeepClone(),
        });
        await playground.WaitForAsync(frame => TextOf(frame) == $"You wrote: {(string)button["title"]!}", "the answer to a button");

        await playground.PostAsync($"/_conversation/v1/conversations/{chat}/messages", Message(user, "When?"));
        await playground.WaitForAsync(frame => TextOf(frame) == "You wrote: When?", "the answer to a follow-up");

        ((string)greeting["actionConversationId"]!).ShouldBe(chat);
        playground.Frames.Count(IsGreeting).ShouldBe(1);
        playground.Frames.Count(frame => Playground.CardIn(frame) is not null).ShouldBe(1);
    }

    [SkippableFact]
    public async Task Playground_InAGroupAndAChannel_GreetsOnceAndAnswersThoseWhoMentionTheBot()
    {
        await using var host = await ChannelHost.StartAsync();
        await using var playground = await Playground.StartAsync(host.Messages);
        var user = new JsonObject { ["id"] = (string)playground.Config["currentUser"]!["id"]! };
        var bot = playground.Config["bot"]!;
        string[] conversations = [(string)playground.Config["groupChats"]![0]!["id"]!, (string)playground.Config["teams"]![0]!["channels"]![1]!["id"]!];

        foreach (var conversation in conversations)
        {
            await playground.PostAsync($"/_debug/conversation/{conversation}/installation", []);
            await playground.WaitForAsync(frame => IsGreeting(frame) && (string?)frame["actionConversationId"] == conversation, $"the greeting in {conversation}");

            var mention = $"<at>{(string)bot["name"]!}</at>";
            var message = Message((JsonObject)user.DeepClone(), $"{mention} When exactly, {conversation}?");
            message["mentions"] = new JsonArray(new JsonObject { ["mentioned"] = new JsonObject { ["id"] = (string)bot["id"]! }, ["text"] = mention });
            await playground.PostAsync($"/_conversation/v1/conversations/{conversation}/messages", message);
            await playground.WaitForAsync(frame => TextOf(frame) == $"You wrote: When exactly, {conversation}?", $"the answer in {conversation}");
        }

        playground.Frames.Count(IsGreeting).ShouldBe(conversations.Length);
    }

    private static JsonObject Message(JsonObject user, string text) => new() { ["from"] = user.DeepClone(), ["text"] = text, ["textFormat"] = "plain" };

    private static bool IsGreeting(JsonObject frame) => TextOf(frame)?.StartsWith("Good day", StringComparison.Ordinal) == true;

    private static string? TextOf(JsonObject frame) => (string?)frame["message"]?["text"];
}
