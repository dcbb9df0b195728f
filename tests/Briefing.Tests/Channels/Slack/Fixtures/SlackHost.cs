using System.Text.Json.Nodes;
using Briefing.Channels;
using Briefing.Channels.Slack;
using Briefing.Conversation.Turns;
using Briefing.Tests.Channels.Fixtures;
using Briefing.Tests.Conversation.Digests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Tests.Channels.Slack.Fixtures;

/// <summary>A host that serves Slack over a scripted bot, with a stand-in for Slack's own side.</summary>
internal sealed class SlackHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly OwnSqlite _store;

    private SlackHost(WebApplication app, Uri address, StandInSlack slack, ScriptedBot bot, OwnSqlite store) =>
        (_app, Address, Slack, Bot, _store) = (app, address, slack, bot, store);

    internal Uri Address { get; }

    internal StandInSlack Slack { get; }

    internal ScriptedBot Bot { get; }

    internal IServiceProvider Services => _app.Services;

    internal HttpClient Http { get; } = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });

    internal static async Task<SlackHost> StartAsync(Func<SlackOptions, SlackOptions>? change = null)
    {
        var (bot, slack, store) = (new ScriptedBot(), await StandInSlack.StartAsync(), new OwnSqlite());
        var options = new SlackOptions
        {
            SigningSecret = SlackSigner.Secret, BotToken = StandInSlack.Token, ApiBase = slack.Api, ResponseHost = slack.Address.Authority, CanSealTokens = true,
        };
        var (app, address) = await LocalServer.StartAsync(
            services =>
            {
                services.AddSingleton<IBot>(bot);
                services.AddSingleton(store.Database);
                services.AddBriefingChannels(ChannelHost.Quick);
                services.AddDataProtection().UseEphemeralDataProtectionProvider();
                services.AddSlack(change?.Invoke(options) ?? options, store.Database);
            },
            app => app.MapSlack());
        return new SlackHost(app, address, slack, bot, store);
    }

    internal Task<HttpResponseMessage> EventAsync(JsonObject envelope) => SendAsync("events", envelope.ToJsonString(), "application/json");

    internal async Task<HttpResponseMessage> CommandAsync(IReadOnlyDictionary<string, string> fields) =>
        await SendAsync("commands", await new FormUrlEncodedContent(fields).ReadAsStringAsync(), "application/x-www-form-urlencoded");

    internal async Task<HttpResponseMessage> InteractAsync(JsonObject payload) =>
        await SendAsync("interactivity", await new FormUrlEncodedContent(new Dictionary<string, string> { ["payload"] = payload.ToJsonString() }).ReadAsStringAsync(), "application/x-www-form-urlencoded");

    internal Task<HttpResponseMessage> SendAsync(string path, string body, string type) =>
        Http.SendAsync(SlackSigner.Request(new Uri(Address, "slack/" + path), body, type, DateTimeOffset.UtcNow));

    /// <summary>Waits until Slack has been called as expected; answers come after the acknowledgement.</summary>
    internal async Task<IReadOnlyList<JsonObject>> CalledAsync(string method, int count = 1)
    {
        for (var tries = 0; tries < 1_000 && Slack.Of(method).Count < count; tries++) await Task.Delay(20);
        Slack.Of(method).Count.ShouldBeGreaterThanOrEqualTo(count, $"{method} was called {Slack.Of(method).Count} times; refused: {string.Join(", ", Slack.Refused)}");
        return Slack.Of(method);
    }

    /// <summary>The words of all blocks of a message.</summary>
    internal static string Words(JsonNode? node) => node switch
    {
        JsonObject fields => string.Concat(fields.Where(field => field.Key is not ("value" or "url")).Select(field => field is { Key: "text", Value: JsonValue text } ? (string)text! + "\n" : Words(field.Value))),
        JsonArray items => string.Concat(items.Select(Words)),
        _ => "",
    };

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await LocalServer.StopAsync(_app);
        await Slack.DisposeAsync();
        _store.Dispose();
    }
}
