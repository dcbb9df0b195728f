using System.Net;
using System.Text.Json.Nodes;
using Briefing.Channels;
using Briefing.Channels.ActivityProtocol.Connector;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.Doors.Outbound;
using Briefing.Tests.Channels.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Briefing.Tests.Channels.Doors.Outbound;

/// <summary>Where the bot's token goes, and where it does not.</summary>
public sealed class LockedSendingTests
{
    private const string Service = "smba.trafficmanager.net";
    private const string Directory = "login.microsoftonline.com";

    [Fact]
    public async Task Reply_ToAnAuthenticatedActivity_CarriesTheBotsToken()
    {
        await using var host = await StartAsync();

        using var first = await host.PostAsync(Question(), host.ServiceClaims());
        using var second = await host.PostAsync(Question(), host.ServiceClaims());

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        var sent = host.Internet.Requests.Where(request => request.Address.Host == Service).ToList();
        sent.Count.ShouldBe(2);
        sent.ShouldAllBe(request => request.Authorization == "Bearer the token 1" && request.Address.AbsoluteUri.StartsWith(LockedHost.ServiceUrl + "v3/conversations/", StringComparison.Ordinal));
        host.Internet.Count(Directory).ShouldBe(1);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://botframework.com/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net:8443/emea/")]
    [InlineData("http://localhost:5400/")]
    [InlineData("https://169.254.169.254/")]
    [InlineData("https://10.0.0.1/")]
    [InlineData("https://[::1]/")]
    public async Task Reply_ToAServiceThatIsNotAllowed_IsNotSentThoughItsTokenIsGood(string serviceUrl)
    {
        await using var host = await StartAsync();
        var (activity, claims) = (Question(), host.ServiceClaims());
        (activity["serviceUrl"], claims["serviceurl"]) = (serviceUrl, serviceUrl);

        using var response = await host.PostAsync(activity, claims);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        host.Internet.Requests.ShouldAllBe(request => request.Address.Host == "login.botframework.com");
        host.Bot.Turns.ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_ToAServiceNobodyNamed_LeavesNothingOut()
    {
        await using var host = await StartAsync();

        var result = await SendAsync(host);

        result.IsDelivered.ShouldBeFalse();
        host.Internet.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_ToAServiceOfAnActivityThatWasRefused_LeavesNothingOut()
    {
        await using var host = await StartAsync();
        var claims = host.ServiceClaims();
        claims["serviceurl"] = "https://smba.trafficmanager.net/other/";
        using (await host.PostAsync(Question(), claims)) (await SendAsync(host)).IsDelivered.ShouldBeFalse();

        host.Internet.Count(Service).ShouldBe(0);
    }

    [Fact]
    public async Task Send_AfterARestart_ReachesServicesThatWereNamedBefore()
    {
        var state = new RecentChannelState();
        await using (var before = await StartAsync(state))
            using (await before.PostAsync(LockedHost.Message(), before.ServiceClaims())) before.Internet.Count(Service).ShouldBe(0);
        await using var after = await StartAsync(state);

        (await SendAsync(after)).IsDelivered.ShouldBeTrue();

        after.Internet.Requests.Last().Authorization.ShouldBe("Bearer the token 1");
    }

    [Fact]
    public async Task Token_ThatAServiceRejects_IsReplacedOnce()
    {
        await using var host = await StartAsync();
        using (await host.PostAsync(Question(), host.ServiceClaims())) host.Clock.Advance(TimeSpan.FromMinutes(2));
        host.Internet.Hosts[Service] = (request, _) => Task.FromResult(
            request.Headers.Authorization?.Parameter == "the token 2" ? StandInInternet.Json("{\"id\":\"2\"}") : new HttpResponseMessage(HttpStatusCode.Unauthorized));

        (await SendAsync(host)).IsDelivered.ShouldBeTrue();

        host.Internet.Count(Directory).ShouldBe(2);
    }

    [Fact]
    public async Task Service_ThatRejectsEveryToken_DoesNotMakeTheBotAskForOnesWithoutEnd()
    {
        await using var host = await StartAsync();
        host.Internet.Hosts[Service] = (_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.Unauthorized));
        using (await host.PostAsync(Question(), host.ServiceClaims()))
            for (var i = 0; i < 10; i++) (await SendAsync(host)).IsDelivered.ShouldBeFalse();

        host.Internet.Count(Directory).ShouldBe(1);
    }

    [Fact]
    public void Services_BeyondTheBoundOfMemory_StayKnown()
    {
        var services = new KnownServices(new RecentChannelState(), new ManualClock(), capacity: 2);
        for (var i = 0; i < 10; i++) services.Meet(new Uri($"https://{Service}/{i}/"));

        for (var i = 0; i < 10; i++) services.Contains(new Uri($"https://{Service}/{i}/")).ShouldBeTrue();
        services.Contains(new Uri($"https://{Service}/10/")).ShouldBeFalse();
    }

    [Fact]
    public async Task Request_ThatLeavesItsService_LeavesNothingOut()
    {
        using var internet = new StandInInternet();
        var services = new KnownServices(new RecentChannelState(), new ManualClock());
        services.Meet(new Uri(LockedHost.ServiceUrl));
        using var http = new HttpMessageInvoker(new BotTokenHandler(services, null!, NullLogger<BotTokenHandler>.Instance, internet));
        foreach (var (service, address) in new[] { (LockedHost.ServiceUrl, "https://evil.example/"), (LockedHost.ServiceUrl, "https://smba.trafficmanager.net/amer/"), (null, LockedHost.ServiceUrl) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address);
            if (service is not null) request.Options.Set(BotTokenHandler.Service, new Uri(service));
            using var response = await http.SendAsync(request, CancellationToken.None);
            response.StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
        }

        internet.Requests.ShouldBeEmpty();
    }

    private static async Task<LockedHost> StartAsync(IChannelState? state = null)
    {
        var host = await LockedHost.StartAsync(state: state);
        var count = 0;
        host.Internet.Hosts[Directory] = (_, _) => Task.FromResult(
            StandInInternet.Json($$"""{"token_type":"Bearer","expires_in":2000000000,"access_token":"the token {{Interlocked.Increment(ref count)}}"}"""));
        return host;
    }

    private static JsonObject Question()
    {
        var activity = LockedHost.Message();
        activity.Remove("deliveryMode");
        return activity;
    }

    private static Task<SendResult> SendAsync(LockedHost host) => host.Services.GetRequiredService<ConnectorClient>().SendAsync(
        new Uri(LockedHost.ServiceUrl), new Activity { Type = "message", Conversation = new ConversationAccount { Id = "c-1" } }, CancellationToken.None);
}
