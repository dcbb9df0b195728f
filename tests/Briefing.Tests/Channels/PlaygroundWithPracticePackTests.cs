using System.Text.Json.Nodes;
using Briefing.Channels;
using Briefing.Host.Commands;
using Briefing.Host.Serving;
using Briefing.Tests.Channels.Fixtures;
using Briefing.Tests.Host;
using Briefing.Tests.Host.Serving;

namespace Briefing.Tests.Channels;

/// <summary>The whole product as a newcomer meets it in the Agents Playground: the real host, the real bot, the practice pack.</summary>
public sealed class PlaygroundWithPracticePackTests
{
    [SkippableFact]
    public async Task Playground_OverThePracticePack_GreetsOnceAnswersWithQuotesThatOpenAndFollowsUp()
    {
        using var folder = new TemporaryFolder();
        var choice = new StoreChoice([StoreChoice.PracticePack], folder.At("briefing.db"), IsPracticePack: true);
        await using var server = await BriefingServer.StartAsync(new ServeOptions(choice, "http://127.0.0.1:0", null, [], ""), ServedHarbour.Quiet(), CancellationToken.None);
        await server.Reading;
        await using var playground = await Playground.StartAsync(new Uri(new Uri(server.Address), BriefingChannels.MessagesPath));
        var chat = (string)playground.Config["personalChat"]!["id"]!;
        var user = new JsonObject { ["id"] = (string)playground.Config["currentUser"]!["id"]! };

        await playground.PostAsync($"/_debug/conversation/{chat}/installation", []);
        var greeting = await playground.WaitForCardAsync(1);
        var button = greeting.Objects().First(one => (string?)one["type"] == "Action.Submit" && one["data"]!["briefing"]!["intent"] is null);

        await playground.PostAsync("/_conversation/v1/submit", new JsonObject
        {
            ["conversation"] = new JsonObject { ["id"] = chat }, ["from"] = user.DeepClone(),
            ["replyToId"] = (string)playground.Cards[0]["message"]!["messageId"]!, ["value"] = button["data"]!.DeepClone(),
        });
        var answer = await playground.WaitForCardAsync(2);
        answer.ToJsonString().ShouldContain("practice pack", Case.Insensitive);
        var links = answer.Objects().Select(one => (string?)one["url"]).OfType<string>().Where(url => url.EndsWith("#quote", StringComparison.Ordinal)).ToArray();
        links.ShouldNotBeEmpty();
        QuestionsIn(answer).ShouldContain("more");
        using var http = new HttpClient();
        foreach (var link in links) (await http.GetStringAsync(link)).ShouldContain("<mark id=\"quote\"");

        await playground.PostAsync($"/_conversation/v1/conversations/{chat}/messages", new JsonObject { ["from"] = user.DeepClone(), ["text"] = "more", ["textFormat"] = "plain" });
        var more = await playground.WaitForCardAsync(3);
        more.Objects().Select(one => (string?)one["url"]).OfType<string>().ShouldNotContain(links[0]);
        more.Objects().ShouldContain(one => ((string?)one["url"] ?? "").EndsWith("#quote", StringComparison.Ordinal));

        playground.Cards.Count.ShouldBe(3, "the greeting, the answer and the follow-up");
        // The Playground shows the text of a message, where the marks of citations stand, and its card as two.
        playground.Frames.Count(frame => frame["message"] is not null).ShouldBe(5, "the greeting's card, and a text and a card of each answer");
    }

    private static IEnumerable<string?> QuestionsIn(JsonNode card) => card.Objects().Select(one => (string?)one["data"]?["briefing"]?["question"]);
}
