using System.Text.Json.Nodes;
using Briefing.Channels;
using Briefing.Host.Commands;
using Briefing.Host.Serving;
using Briefing.Tests.Channels.Fixtures;
using Briefing.Tests.Host;
using Briefing.Tests.Host.Serving;

namespace Briefing.Tests.Channels;

/// <summary>The message extension, links and channels in the Agents Playground: the real host, the real bot, the practice pack.</summary>
public sealed class PlaygroundWithExtensionTests
{
    /// <summary>Links begin with it; the host listens elsewhere.</summary>
    private const string PublicUrl = "http://localhost:3978";

    [SkippableFact]
    public async Task Playground_SearchPasteAndMention_ShowQuotesAndHeedWhatTheChannelIsTiedTo()
    {
        using var folder = new TemporaryFolder();
        var choice = new StoreChoice([StoreChoice.PracticePack], folder.At("briefing.db"), IsPracticePack: true);
        var administrator = "00000000-0000-0000-0000-0000000000020";
        await using var server = await BriefingServer.StartAsync(
            new ServeOptions(choice, "http://127.0.0.1:0", PublicUrl, [], "") { Administrators = [administrator] }, ServedHarbour.Quiet(), CancellationToken.None);
        await server.Reading;
        await using var playground = await Playground.StartAsync(new Uri(new Uri(server.Address), BriefingChannels.MessagesPath));
        var chat = (string)playground.Config["personalChat"]!["id"]!;
        var channel = (string)playground.Config["teams"]![0]!["channels"]![1]!["id"]!;

        var found = await playground.InvokeAsync("composeExtension/query", chat, Search("Ukraine"));
        var results = found["composeExtension"]!["attachments"]!.AsArray();
        results.ShouldNotBeEmpty();
        var link = results[0]!.Objects().Select(one => (string?)one["url"]).First(url => url?.StartsWith(PublicUrl + "/sources/", StringComparison.Ordinal) == true)!;

        var pasted = await playground.InvokeAsync("composeExtension/queryLink", chat, new JsonObject { ["url"] = link });
        JsonNode.DeepEquals(pasted["composeExtension"]!["attachments"]![0]!["content"], results[0]!["content"]).ShouldBeTrue();

        await SayAsync(playground, channel, "list sources", mentions: true);
        var list = await playground.WaitForCardAsync(1);
        list.ToJsonString().ShouldContain("12 sources");

        // Between them somebody talks to the others, which the bot leaves alone.
        await SayAsync(playground, channel, "What did Hegseth say about NATO?", mentions: false);
        await SayAsync(playground, channel, "only answer from “What Kyiv asks for” here", mentions: true);
        await playground.WaitForAsync(frame => ((string?)frame["message"]?["text"])?.Contains("What Kyiv asks for alone", StringComparison.Ordinal) == true, "the tie");

        await SayAsync(playground, channel, "list sources", mentions: true);
        (await playground.WaitForCardAsync(2)).ToJsonString().ShouldContain("one source");
        playground.Cards.Count.ShouldBe(2, "what was said to others has no answer");
    }

    private static JsonObject Search(string words) => new()
    {
        ["commandId"] = "searchQuotes",
        ["parameters"] = new JsonArray(new JsonObject { ["name"] = "words", ["value"] = words }),
        ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 25 },
    };

    private static Task SayAsync(Playground playground, string conversation, string text, bool mentions)
    {
        var bot = playground.Config["bot"]!;
        var mention = $"<at>{(string)bot["name"]!}</at>";
        var message = new JsonObject { ["from"] = User(playground), ["text"] = mentions ? $"{mention} {text}" : text, ["textFormat"] = "plain" };
        if (mentions) message["mentions"] = new JsonArray(new JsonObject { ["mentioned"] = new JsonObject { ["id"] = (string)bot["id"]! }, ["text"] = mention });
        return playground.PostAsync($"/_conversation/v1/conversations/{conversation}/messages", message);
    }

    private static JsonObject User(Playground playground) => new() { ["id"] = (string)playground.Config["currentUser"]!["id"]! };
}
