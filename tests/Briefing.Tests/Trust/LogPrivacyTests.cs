using System.Text;
using System.Text.Json.Nodes;
using Briefing.Tests.Channels.Fixtures;
using Briefing.Tests.Host;
using Briefing.Tests.Host.Serving;

namespace Briefing.Tests.Trust;

/// <summary>What the real program writes to its log while it is talked to, with the settings that ship.</summary>
public sealed class LogPrivacyTests : IDisposable
{
    /// <summary>Stands in everything that comes from a user.</summary>
    private const string Private = "zqxprivate";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Log_OfAWholeConversation_HoldsNothingThatAUserSent()
    {
        await using var connector = await StandInConnector.StartAsync();
        using var serving = await ServingProcess.StartAsync(_folder.At("briefing.db"), "--sources", Harbour.Write(_folder));
        using var http = new HttpClient { BaseAddress = serving.Address };

        foreach (var activity in Activities(connector.Address.ToString())) await PostAsync(http, "/api/messages", activity.ToJsonString());
        await PostAsync(http, "/api/messages", $"{{\"type\":\"message\",\"{Private}\":}}");
        await PostAsync(http, "/api/chat", new JsonObject { ["q"] = $"What did {Private} say?" }.ToJsonString());
        foreach (var path in (string[])["/?q=", "/answer/", "/sources/", $"/{Private}?", "/sources/report/aaaaaaaaaaaa/"])
            (await http.GetAsync(path + Private)).Dispose();

        connector.Messages.ShouldNotBeEmpty();
        serving.Said.ShouldContain("Refused an activity");
        serving.Said.ShouldNotContain(Private, Case.Insensitive);
    }

    [Fact]
    public async Task Log_OfNamesWithLineEnds_HoldsNoLineOfAStrangers()
    {
        using var serving = await ServingProcess.StartAsync(_folder.At("briefing.db"), "--sources", Harbour.Write(_folder));
        using var http = new HttpClient { BaseAddress = serving.Address };

        foreach (var name in (string[])["type", "channelId", "name", "serviceUrl"])
        {
            var activity = Message("http://127.0.0.1:9/", "hello");
            (activity["type"], activity[name]) = ("invoke", "a\r\nfail: forged[1]\r\n\u001B[31m");
            await PostAsync(http, "/api/messages", activity.ToJsonString());
        }

        (await http.GetAsync("/a%0d%0afail:%20forged%5B1%5D")).Dispose();
        serving.Said.ShouldNotContain("\nfail: forged");
        serving.Said.ShouldNotContain("\u001B");
    }

    private static IEnumerable<JsonObject> Activities(string service)
    {
        yield return Message(service, "hello");
        yield return Message(service, $"What did {Private} say about the harbour?");
        yield return Message(service, Harbour.Question);
        yield return Message(service, $"send me a digest on {Private} every day at 8:30");
        yield return Message($"http://{Private}.example/", "hello");
        var card = Message(service, null);
        card["value"] = new JsonObject { ["briefing"] = new JsonObject { ["question"] = $"Who is {Private}?", ["intent"] = Private, ["subject"] = Private } };
        yield return card;
        var invoke = Message(service, null);
        (invoke["type"], invoke["name"], invoke["value"]) = ("invoke", "composeExtension/query", new JsonObject { ["parameters"] = new JsonArray(new JsonObject { ["name"] = "query", ["value"] = Private }) });
        yield return invoke;
        var broken = Message(service, Private);
        broken["conversation"] = new JsonObject { ["id"] = "", ["name"] = Private };
        yield return broken;
    }

    private static JsonObject Message(string service, string? text) => new()
    {
        ["type"] = "message", ["id"] = "m-" + Guid.NewGuid().ToString("N"), ["channelId"] = "msteams", ["serviceUrl"] = service, ["text"] = text,
        ["from"] = new JsonObject { ["id"] = "user-" + Private, ["name"] = Private, ["aadObjectId"] = Private },
        ["recipient"] = new JsonObject { ["id"] = "bot-1", ["name"] = "Bot" },
        ["conversation"] = new JsonObject { ["id"] = "c-" + Private, ["name"] = Private, ["tenantId"] = Private },
    };

    private static async Task PostAsync(HttpClient http, string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        (await http.PostAsync(path, content)).Dispose();
    }
}
