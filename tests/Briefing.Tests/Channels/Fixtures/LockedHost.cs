using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Briefing.Channels;
using Briefing.Channels.Doors;
using Briefing.Channels.Doors.Outbound;
using Briefing.Conversation.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Tests.Channels.Fixtures;

/// <summary>A host with an app id, whose internet is an issuer of our own and a service that takes replies.</summary>
internal sealed class LockedHost : IAsyncDisposable
{
    internal const string AppId = "11111111-2222-4333-8444-555555555555";
    internal const string Tenant = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";
    internal const string AllowedSkill = "99999999-9999-4999-8999-999999999999";
    internal const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    private static int _messages;

    private readonly WebApplication _app;
    private readonly HttpClient _http = new();

    private LockedHost(WebApplication app, Uri address, ScriptedBot bot)
    {
        (_app, Bot) = (app, bot);
        Messages = new Uri(address, BriefingChannels.MessagesPath);
    }

    internal static AuthenticationOptions Options { get; } = new()
    {
        AppType = BotAppType.MultiTenant, TenantId = Tenant, Credential = BotCredential.OfSecret("a secret of the tests"), AllowedCallers = [AllowedSkill],
    };

    internal Uri Messages { get; }

    internal ScriptedBot Bot { get; }

    internal required LocalIssuer Issuer { get; init; }

    internal required StandInInternet Internet { get; init; }

    internal required ManualClock Clock { get; init; }

    internal IServiceProvider Services => _app.Services;

    internal static async Task<LockedHost> StartAsync(ChannelOptions? options = null, IChannelState? state = null)
    {
        var (bot, clock, issuer, internet) = (new ScriptedBot(), new ManualClock(), new LocalIssuer(), new StandInInternet());
        internet.Serve(issuer);
        internet.Hosts["smba.trafficmanager.net"] = (_, _) => Task.FromResult(StandInInternet.Json("{\"id\":\"1\"}"));
        var (app, address) = await LocalServer.StartAsync(
            services =>
            {
                services.AddSingleton<IBot>(bot);
                services.AddSingleton<TimeProvider>(clock);
                services.AddSingleton(new ServiceConnection(clock, internet));
                if (state is not null) services.AddSingleton(state);
                services.AddBriefingChannels(options ?? new ChannelOptions { AppId = AppId, Authentication = Options });
            },
            app => app.MapBriefingMessages());
        return new LockedHost(app, address, bot) { Issuer = issuer, Internet = internet, Clock = clock };
    }

    /// <summary>A message of Teams that wants its answer in the response, each with an identifier of its own.</summary>
    internal static JsonObject Message() => new()
    {
        ["type"] = "message", ["id"] = $"m-{Interlocked.Increment(ref _messages)}", ["channelId"] = "msteams", ["serviceUrl"] = ServiceUrl, ["text"] = "the harbour", ["deliveryMode"] = "expectReplies",
        ["from"] = new JsonObject { ["id"] = "user-1" }, ["recipient"] = new JsonObject { ["id"] = "bot-1" }, ["conversation"] = new JsonObject { ["id"] = "c-1" },
    };

    /// <summary>The claims of a token of the service for <see cref="Message"/>.</summary>
    internal JsonObject ServiceClaims() => new()
    {
        ["iss"] = LocalIssuer.Service, ["aud"] = AppId, ["serviceurl"] = ServiceUrl, ["nbf"] = At(-10), ["exp"] = At(60),
    };

    /// <summary>The claims of a token that the Emulator gets with the bot's secret.</summary>
    internal JsonObject EmulatorClaims(string version = "1.0", string tenant = LocalIssuer.ServiceTenant) => new()
    {
        ["iss"] = version == "1.0" ? $"https://sts.windows.net/{tenant}/" : $"https://login.microsoftonline.com/{tenant}/v2.0",
        ["aud"] = AppId, ["ver"] = version, [version == "1.0" ? "appid" : "azp"] = AppId, ["tid"] = tenant, ["nbf"] = At(-10), ["exp"] = At(60),
    };

    /// <summary>A time in a token, so many minutes from now.</summary>
    internal long At(double minutes) => (Clock.GetUtcNow() + TimeSpan.FromMinutes(minutes)).ToUnixTimeSeconds();

    internal Task<HttpResponseMessage> PostAsync(JsonObject activity, JsonObject claims) => PostAsync(activity, "Bearer " + Issuer.Sign(claims));

    internal async Task<HttpResponseMessage> PostAsync(JsonObject activity, params string?[] authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Messages) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(activity.ToJsonString())) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        foreach (var value in authorization)
            if (value is not null) request.Headers.TryAddWithoutValidation("Authorization", value);
        return await _http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await LocalServer.StopAsync(_app);
        Issuer.Dispose();
    }
}
