using System.Net;
using System.Web;
using Briefing.Channels.Slack.Installations;
using Briefing.Tests.Channels.Slack.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Tests.Channels.Slack.Installations;

/// <summary>The installation in a workspace, as a browser goes through it.</summary>
public sealed class InstallingTests
{
    [Fact]
    public async Task Install_BrowserThatAgrees_IsInstalledAndAnswered()
    {
        await using var host = await StartAsync(StandInSlack.Team);
        var (state, cookie) = await BeginAsync(host);

        var answer = await ReturnAsync(host, $"code=good-code&state={state}", cookie);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        await host.EventAsync(SlackEvents.Direct("What about the harbour?"));
        await host.CalledAsync("chat.postMessage");
        var kept = host.Services.GetRequiredService<ISlackInstallations>().Find(StandInSlack.Team, null)!;
        (kept.Token, kept.RefreshToken, kept.Bot, kept.Expires is not null).ShouldBe(("xoxe.xoxb-installed", "xoxe-1-old", StandInSlack.Bot, true));
    }

    [Fact]
    public async Task Install_Begin_AsksSlackForWhatTheManifestSays()
    {
        await using var host = await StartAsync("*");

        var answer = await host.Http.GetAsync(new Uri(host.Address, "slack/install"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.GetLeftPart(UriPartial.Path).ShouldBe("https://slack.com/oauth/v2/authorize");
        var query = HttpUtility.ParseQueryString(answer.Headers.Location.Query);
        (query["client_id"], query["redirect_uri"]).ShouldBe(("1.2", "http://localhost:3978/slack/oauth_redirect"));
        query["scope"]!.Split(',').ShouldBe(InstallEndpoints.Scopes);
        answer.Headers.GetValues("Set-Cookie").Single().ShouldContain("httponly", Case.Insensitive);
    }

    [Theory]
    [InlineData("another browser")]
    [InlineData("another state")]
    [InlineData("no state")]
    [InlineData("no cookie")]
    public async Task Redirect_ThatThisBrowserDidNotBegin_InstallsNothing(string what)
    {
        await using var host = await StartAsync("*");
        var (state, cookie) = await BeginAsync(host);
        var (otherState, otherCookie) = await BeginAsync(host);

        var answer = what switch
        {
            "another browser" => await ReturnAsync(host, $"code=good-code&state={state}", otherCookie),
            "another state" => await ReturnAsync(host, $"code=good-code&state={otherState}", cookie),
            "no state" => await ReturnAsync(host, "code=good-code", cookie),
            _ => await ReturnAsync(host, $"code=good-code&state={state}", null),
        };

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        host.Slack.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("error=access_denied", HttpStatusCode.BadRequest)]
    [InlineData("code=bad-code", HttpStatusCode.BadGateway)]
    public async Task Redirect_WithoutAGoodCode_InstallsNothing(string query, HttpStatusCode status)
    {
        await using var host = await StartAsync("*");
        var (state, cookie) = await BeginAsync(host);

        (await ReturnAsync(host, $"{query}&state={state}", cookie)).StatusCode.ShouldBe(status);

        host.Services.GetRequiredService<ISlackInstallations>().Find(StandInSlack.Team, null).ShouldBeNull();
    }

    [Fact]
    public async Task Redirect_WorkspaceThatIsNotAllowed_InstallsNothing()
    {
        await using var host = await StartAsync("T0ANOTHER");
        var (state, cookie) = await BeginAsync(host);

        (await ReturnAsync(host, $"code=good-code&state={state}", cookie)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        host.Services.GetRequiredService<ISlackInstallations>().Find(StandInSlack.Team, null).ShouldBeNull();
    }

    [Fact]
    public async Task Token_ThatEndsSoon_IsRenewedOnceForAll()
    {
        await using var host = await StartAsync(StandInSlack.Team);
        var installations = host.Services.GetRequiredService<ISlackInstallations>();
        installations.Keep(new SlackInstallation { Workspace = StandInSlack.Team, Bot = StandInSlack.Bot, Token = "xoxe.xoxb-ending", RefreshToken = "xoxe-1-old", Expires = DateTimeOffset.UtcNow.AddMinutes(2) }, DateTimeOffset.UtcNow);
        var workspaces = host.Services.GetRequiredService<SlackWorkspaces>();

        var found = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => workspaces.FindAsync(StandInSlack.Team, null, CancellationToken.None)));

        found.ShouldAllBe(one => one!.Token == "xoxe.xoxb-renewed");
        host.Slack.Of("oauth.v2.access").Count.ShouldBe(1);
        installations.Find(StandInSlack.Team, null)!.RefreshToken.ShouldBe("xoxe-1-new");
    }

    [Fact]
    public async Task Uninstalled_App_IsForgottenWithItsToken()
    {
        await using var host = await StartAsync(StandInSlack.Team);
        var installations = host.Services.GetRequiredService<ISlackInstallations>();
        installations.Keep(new SlackInstallation { Workspace = StandInSlack.Team, Bot = StandInSlack.Bot, Token = StandInSlack.Token }, DateTimeOffset.UtcNow);

        await host.EventAsync(SlackEvents.Of(new() { ["type"] = "app_uninstalled" }));

        for (var tries = 0; tries < 500 && installations.Find(StandInSlack.Team, null) is not null; tries++) await Task.Delay(20);
        installations.Find(StandInSlack.Team, null).ShouldBeNull();
    }

    [Fact]
    public async Task Install_OneWorkspaceWithAToken_IsNotOffered()
    {
        await using var host = await SlackHost.StartAsync();

        (await host.Http.GetAsync(new Uri(host.Address, "slack/install"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await host.Http.GetAsync(new Uri(host.Address, "slack/oauth_redirect?code=good-code&state=x"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Task<SlackHost> StartAsync(string workspace) =>
        SlackHost.StartAsync(options => options with { BotToken = null, ClientId = "1.2", ClientSecret = "shh", Workspaces = [workspace] });

    private static async Task<(string State, string Cookie)> BeginAsync(SlackHost host)
    {
        var answer = await host.Http.GetAsync(new Uri(host.Address, "slack/install"));
        return (HttpUtility.ParseQueryString(answer.Headers.Location!.Query)["state"]!, answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
    }

    private static async Task<HttpResponseMessage> ReturnAsync(SlackHost host, string query, string? cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(host.Address, "slack/oauth_redirect?" + query));
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        return await host.Http.SendAsync(request);
    }
}
