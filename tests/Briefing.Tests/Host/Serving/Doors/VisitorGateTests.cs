using System.Net;
using System.Text;
using Briefing.Channels.Doors;
using Briefing.Conversation.Turns;
using Briefing.Host.Serving.Doors;

namespace Briefing.Tests.Host.Serving.Doors;

/// <summary>What other machines see of a host where nobody can sign in: what the bot has sent a link to, and nothing else.</summary>
public sealed class VisitorGateTests : IAsyncLifetime
{
    private PublicHarbour _harbour = null!;

    public async Task InitializeAsync() => _harbour = await PublicHarbour.StartAsync();

    public async Task DisposeAsync() => await _harbour.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/?q=hello")]
    [InlineData("/sources")]
    [InlineData("/sources/harbour-minutes")]
    [InlineData("/answer/abc")]
    [InlineData("/absent")]
    public async Task Page_WithoutALink_ShowsNothing(string path)
    {
        var (status, body, response) = await _harbour.GetAsync(path);

        status.ShouldBe(HttpStatusCode.Unauthorized);
        body.ShouldNotContain("harbour", Case.Insensitive);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        response.Headers.Contains("Strict-Transport-Security").ShouldBeTrue();
        response.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Quote_ByTheLinkThatChannelsAreSent_OpensAndLeadsNoFurther()
    {
        var reply = await AskAsync(Harbour.Question);
        reply.Quotes.ShouldNotBeEmpty();
        foreach (var link in reply.Quotes.Select(quote => quote.Link)) (await _harbour.GetAsync(link)).Status.ShouldBe(HttpStatusCode.OK);
        var quote = reply.Quotes[0];

        var (_, page, response) = await _harbour.GetAsync(quote.Link);
        var document = quote.Link[..quote.Link.IndexOf(quote.Sha256[..12], StringComparison.Ordinal)].TrimEnd('/');

        page.ShouldContain("<mark");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await _harbour.GetAsync(document)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await _harbour.GetAsync(document + "?" + new Uri(quote.Link).Query.TrimStart('?'))).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await _harbour.GetAsync(quote.Link.Split('?')[0])).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await _harbour.GetAsync(quote.Link, method: HttpMethod.Post)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Answer_ByItsLink_ShowsNeitherSourcesNorALongerLink()
    {
        var reply = await AskAsync(Harbour.Question);

        var (status, page, _) = await _harbour.GetAsync(reply.Permalink.ShouldNotBeNull());

        status.ShouldBe(HttpStatusCode.OK);
        page.ShouldContain("<blockquote");
        page.ShouldNotContain("<form");
        var until = long.Parse(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri(reply.Permalink).Query)["until"].ToString(), System.Globalization.CultureInfo.InvariantCulture);
        foreach (System.Text.RegularExpressions.Match link in System.Text.RegularExpressions.Regex.Matches(page, "until=(\\d+)", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5)))
            long.Parse(link.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture).ShouldBeLessThanOrEqualTo(until);
    }

    [Fact]
    public async Task Chat_FromElsewhere_IsRefusedAlsoWithALink()
    {
        var link = (await AskAsync(Harbour.Question)).Quotes[0].Link;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/chat?" + new Uri(link).Query.TrimStart('?'))
        {
            Headers = { Host = PublicHarbour.Name }, Content = new StringContent("""{"q":"help"}""", Encoding.UTF8, "application/json"),
        };

        using var response = await _harbour.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Asset_IsSentToAnybody()
    {
        var address = Briefing.Host.Page.PageAssets.Style;

        (await _harbour.GetAsync(address)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Host_ThatTrustsItsMachine_ServesItAndNobodyBehindAProxy()
    {
        await using var trusting = await PublicHarbour.StartAsync(new DoorSettings { ServesThisMachine = true });

        (await trusting.Client.GetAsync("/sources")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await trusting.GetAsync("/sources")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Host_WithoutAPublicName_ServesThisMachineAndSignsNothing()
    {
        await using var local = await PublicHarbour.StartAsync(publicUrl: null);

        (await local.Client.GetAsync("/sources")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var reply = await local.Service<IBot>().RespondAsync(new Turn("c", Harbour.Question, TimeProvider.System.GetUtcNow()), CancellationToken.None);
        reply.Quotes.ShouldAllBe(quote => !quote.Link.Contains('?'));
        using var proxied = new HttpRequestMessage(HttpMethod.Get, "/sources");
        proxied.Headers.TryAddWithoutValidation("X-Forwarded-For", "203.0.113.9");
        (await local.Client.SendAsync(proxied)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Links_WhereTheSettingsWantNone_AreNotSigned()
    {
        await using var strict = await PublicHarbour.StartAsync(new DoorSettings { LinkDays = 0 });

        var reply = await strict.Service<IBot>().RespondAsync(new Turn("c", Harbour.Question, TimeProvider.System.GetUtcNow()), CancellationToken.None);

        reply.Quotes.ShouldAllBe(quote => !quote.Link.Contains('?'));
        (await strict.GetAsync(reply.Quotes[0].Link)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private Task<Reply> AskAsync(string question) =>
        _harbour.Service<IBot>().RespondAsync(new Turn("channel/tenant/conversation", question, TimeProvider.System.GetUtcNow()), CancellationToken.None);
}
