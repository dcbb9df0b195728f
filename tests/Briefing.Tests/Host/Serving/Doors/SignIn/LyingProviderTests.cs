using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Briefing.Host.Serving.Doors;
using Briefing.Host.Serving.Doors.SignIn;
using Microsoft.AspNetCore.WebUtilities;

namespace Briefing.Tests.Host.Serving.Doors.SignIn;

/// <summary>A provider, or somebody between, that hands out tokens that prove nothing.</summary>
public sealed class LyingProviderTests : IAsyncLifetime
{
    private LyingProvider _provider = null!;
    private PublicHarbour _host = null!;

    public async Task InitializeAsync()
    {
        _provider = await LyingProvider.StartAsync();
        _host = await PublicHarbour.StartAsync(new DoorSettings { SignIn = new SignInSettings { Authority = _provider.Issuer, ClientId = LyingProvider.ClientId } });
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Fact]
    public async Task SignIn_WithATokenThatIsRight_LeadsBackToThePage()
    {
        var (location, cookies) = await SignInAsync();

        location.ShouldBe("/sources");
        (await GetAsync("/sources", cookies)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task SignIn_AsksWithPkceStateAndNonceAndForItsOwnAddress()
    {
        var asked = QueryHelpers.ParseQuery((await GetAsync("/sign-in?to=/sources", "")).Headers.Location!.Query);

        asked["redirect_uri"].ToString().ShouldBe(PublicHarbour.Url + "/sign-in/callback");
        asked["code_challenge_method"].ToString().ShouldBe("S256");
        asked["response_type"].ToString().ShouldBe("code");
        asked["nonce"].ToString().Length.ShouldBeGreaterThan(20);
        asked["state"].ToString().Length.ShouldBeGreaterThan(20);
    }

    [Theory]
    [InlineData("aud", "somebody-else")]
    [InlineData("iss", "https://issuer.example")]
    [InlineData("nonce", "another")]
    [InlineData("nonce", null)]
    [InlineData("sub", null)]
    [InlineData("exp", "1000000000")]
    [InlineData("exp", null)]
    public async Task SignIn_WithATokenThatIsWrong_IsTurnedAway(string claim, string? value)
    {
        _provider.Change = claims =>
        {
            if (value is null) claims.Remove(claim);
            else claims[claim] = claim == "exp" ? JsonValue.Create(long.Parse(value, CultureInfo.InvariantCulture)) : value;
        };

        await IsTurnedAwayAsync();
    }

    [Theory]
    [InlineData("none")]
    [InlineData("HS256")]
    [InlineData("RS256 unknown")]
    public async Task SignIn_WithATokenThatNobodySigned_IsTurnedAway(string signing)
    {
        _provider.Signing = signing;

        await IsTurnedAwayAsync();
    }

    [Fact]
    public async Task Callback_InABrowserThatDidNotAsk_IsTurnedAway()
    {
        using var asked = await GetAsync("/sign-in?to=/sources", "");
        var query = QueryHelpers.ParseQuery(asked.Headers.Location!.Query);
        _provider.Nonce = query["nonce"].ToString();

        using var answer = await GetAsync($"/sign-in/callback?code=c&state={Uri.EscapeDataString(query["state"].ToString())}", "");

        answer.Headers.Location!.ToString().ShouldEndWith("/sign-in/failed");
        Cookies(answer).ShouldNotContain("briefing-session=");
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/sign-in")]
    [InlineData("javascript:alert(1)")]
    public async Task SignIn_NeverLeadsElsewhere(string to)
    {
        var (location, _) = await SignInAsync(to);

        location.ShouldBe("/");
    }

    [Fact]
    public async Task Session_CannotBeUsedByThePageOfAnotherSite()
    {
        var (_, cookies) = await SignInAsync();

        (await PostAsync(cookies, null, null)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await PostAsync(cookies, "https://evil.example", null)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await PostAsync(cookies, null, "cross-site")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await PostAsync(cookies, PublicHarbour.Url, null)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await PostAsync(cookies, PublicHarbour.Url, "same-origin")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Session_OfSomebodyWhoIsForgotten_IsOver()
    {
        var (_, cookies) = await SignInAsync();
        var user = new Person(_provider.Issuer, "ann", "Ann").UserId;

        foreach (var part in _host.Services<Briefing.Knowledge.Storage.Keeping.IForgets>()) part.Forget(new(user, null));

        (await GetAsync("/sources", cookies)).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    private async Task IsTurnedAwayAsync()
    {
        var (location, cookies) = await SignInAsync();
        location.ShouldEndWith("/sign-in/failed");
        cookies.ShouldNotContain("briefing-session=");
        using var told = await GetAsync("/sign-in/failed", cookies);
        told.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await told.Content.ReadAsStringAsync()).ShouldNotContain("Exception");
    }

    /// <summary>Asks to sign in and comes back with a code, as the browser of somebody does whom the provider knows.</summary>
    private async Task<(string Location, string Cookies)> SignInAsync(string to = "/sources")
    {
        using var asked = await GetAsync("/sign-in?to=" + Uri.EscapeDataString(to), "");
        var query = QueryHelpers.ParseQuery(asked.Headers.Location!.Query);
        _provider.Nonce = query["nonce"].ToString();
        var cookies = Cookies(asked);
        using var answer = await GetAsync($"/sign-in/callback?code=c&state={Uri.EscapeDataString(query["state"].ToString())}", cookies);
        return (answer.Headers.NonValidated["Location"].ToString(), Cookies(answer)); // "/" alone is no address to the header's parser
    }

    private Task<HttpResponseMessage> GetAsync(string path, string cookies) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path), cookies);

    private Task<HttpResponseMessage> PostAsync(string cookies, string? origin, string? site)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/chat") { Content = new StringContent("""{"q":"help"}""", System.Text.Encoding.UTF8, "application/json") };
        if (origin is not null) request.Headers.Add("Origin", origin);
        if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);
        return SendAsync(request, cookies);
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string cookies)
    {
        request.Headers.Host = PublicHarbour.Name;
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        request.Headers.TryAddWithoutValidation("Accept", "text/html");
        if (cookies.Length > 0) request.Headers.Add("Cookie", cookies);
        return _host.Client.SendAsync(request);
    }

    private static string Cookies(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Set-Cookie", out var set) ? string.Join("; ", set.Select(cookie => cookie.Split(';')[0])) : "";
}
