using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Briefing.Channels;
using Briefing.Channels.ActivityProtocol.Connector;
using Briefing.Channels.Turns;
using Briefing.Conversation.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Tests.Channels.Fixtures;

/// <summary>A host with the channels, a scripted bot and a stand-in connector, all on loopback.</summary>
internal sealed class ChannelHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _messages;

    private ChannelHost(WebApplication app, Uri address, StandInConnector connector, ScriptedBot bot)
    {
        (_app, Connector, Bot) = (app, connector, bot);
        Messages = new Uri(address, BriefingChannels.MessagesPath);
    }

    internal Uri Messages { get; }

    internal StandInConnector Connector { get; }

    internal ScriptedBot Bot { get; }

    internal ITurnInbox Inbox => _app.Services.GetRequiredService<ITurnInbox>();

    internal IServiceProvider Services => _app.Services;

    internal HttpClient Http { get; } = new();

    /// <summary>Options whose waits do not hold up a test.</summary>
    internal static ChannelOptions Quick { get; } = new()
    {
        Connector = new ConnectorOptions { RetryDelay = TimeSpan.FromMilliseconds(1) },
    };

    internal static async Task<ChannelHost> StartAsync(ChannelOptions? options = null, IChannelState? state = null, Action<IServiceCollection>? more = null)
    {
        var bot = new ScriptedBot();
        var connector = await StandInConnector.StartAsync();
        var (app, address) = await LocalServer.StartAsync(
            services =>
            {
                services.AddSingleton<IBot>(bot);
                if (state is not null) services.AddSingleton(state);
                more?.Invoke(services);
                services.AddBriefingChannels(options ?? Quick);
            },
            app => app.MapBriefingMessages());
        return new ChannelHost(app, address, connector, bot);
    }

    /// <summary>A message of a user, in the shape every client sends, each with an identifier of its own.</summary>
    internal JsonObject Message(string? text, string conversation = "c|livechat", string channel = "emulator") => new()
    {
        ["type"] = "message", ["id"] = $"m-{Interlocked.Increment(ref _messages)}", ["channelId"] = channel, ["serviceUrl"] = Connector.Address.ToString(), ["text"] = text,
        ["from"] = new JsonObject { ["id"] = "user-1", ["name"] = "User" },
        ["recipient"] = new JsonObject { ["id"] = "bot-1", ["name"] = "Bot" },
        ["conversation"] = new JsonObject { ["id"] = conversation },
    };

    internal Task<HttpResponseMessage> PostAsync(JsonObject activity) => PostAsync(activity.ToJsonString());

    internal Task<HttpResponseMessage> PostAsync(string body, string contentType = "application/json")
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return Http.PostAsync(Messages, content);
    }

    internal Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await LocalServer.StopAsync(_app);
        await Connector.DisposeAsync();
    }
}
