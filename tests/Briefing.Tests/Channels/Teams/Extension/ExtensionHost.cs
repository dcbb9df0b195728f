using System.Text;
using System.Text.Json.Nodes;
using Briefing.Channels;
using Briefing.Conversation.Turns;
using Briefing.Tests.Channels.Fixtures;
using Briefing.Tests.Conversation.Scopes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Tests.Channels.Teams.Extension;

/// <summary>The channels over a real bot and its search, on loopback.</summary>
public sealed class ExtensionHost : IAsyncLifetime
{
    private readonly ScopedBot _bot = new();
    private readonly HttpClient _http = new();
    private WebApplication? _app;

    internal ScopedBot Bot => _bot;

    internal Uri Messages { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        (_app, var address) = await LocalServer.StartAsync(
            services =>
            {
                services.AddSingleton<IBot>(_bot.Tied);
                services.AddSingleton<IQuoteSearch>(_bot.Tied);
                services.AddBriefingChannels(ChannelHost.Quick);
            },
            app => app.MapBriefingMessages());
        Messages = new Uri(address, BriefingChannels.MessagesPath);
    }

    /// <summary>Sends an invoke from a channel of a team, half of a surrogate pair in the place of the word for it, and gives the status and the member <c>composeExtension</c> of the answer.</summary>
    internal async Task<(int Status, JsonObject? Extension)> InvokeAsync(string name, JsonNode? value, string channel = "19:quay")
    {
        var activity = new JsonObject
        {
            ["type"] = "invoke", ["name"] = name, ["id"] = Guid.NewGuid().ToString(), ["channelId"] = "msteams", ["serviceUrl"] = "http://localhost:9/",
            ["from"] = new JsonObject { ["id"] = "29:ann", ["name"] = "Ann" }, ["recipient"] = new JsonObject { ["id"] = "28:bot" },
            ["conversation"] = new JsonObject { ["id"] = channel, ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = "harbour" },
            ["value"] = value,
        };
        using var response = await _http.PostAsync(Messages, new StringContent(activity.ToJsonString().Replace("HALF-A-PAIR", "\\ud800", StringComparison.Ordinal), Encoding.UTF8, "application/json"));
        var body = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, body.Length == 0 ? null : (JsonObject?)JsonNode.Parse(body)!["composeExtension"]);
    }

    internal Task<(int Status, JsonObject? Extension)> SearchAsync(string words, int skip = 0, int count = 25, string channel = "19:quay") => InvokeAsync("composeExtension/query", new JsonObject
    {
        ["commandId"] = "searchQuotes",
        ["parameters"] = new JsonArray(new JsonObject { ["name"] = "words", ["value"] = words }),
        ["queryOptions"] = new JsonObject { ["skip"] = skip, ["count"] = count },
    }, channel);

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        _http.Dispose();
        if (_app is not null) await LocalServer.StopAsync(_app);
        _bot.Dispose();
    }
}
