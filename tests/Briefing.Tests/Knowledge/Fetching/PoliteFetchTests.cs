using Briefing.Knowledge.Fetching;
using Briefing.Tests.Channels.Fixtures;
using Microsoft.AspNetCore.Http;

namespace Briefing.Tests.Knowledge.Fetching;

/// <summary>Retries, robots.txt and rests, on a clock that stands still.</summary>
public sealed class PoliteFetchTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new();
    private WebSite _site = null!;

    public async Task InitializeAsync() => _site = await WebSite.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Fetch_SiteThatFailsForTheMoment_IsAskedAgainLaterAndLater(int status)
    {
        Answer("/a", status, status, 200);
        var (page, waits) = await FetchAsync("/a");
        page.ShouldNotBeNull();
        waits.Count.ShouldBe(2);
        waits[1].ShouldBeGreaterThan(waits[0]);
    }

    [Fact]
    public async Task Fetch_SiteThatKeepsFailing_IsGivenUpAfterThreeRetries()
    {
        Answer("/a", 503);
        var fault = await FaultAsync("/a");
        fault.Fault.ShouldBe(FetchFault.Failing);
        _site.Paths.Length.ShouldBe(4);
    }

    [Theory]
    [InlineData(429, 7)]
    [InlineData(503, 30)]
    public async Task Fetch_SiteThatAsksForPatience_IsLeftAloneThatLong(int status, int seconds)
    {
        Answer("/a", retryAfter: $"{seconds}", status, 200);
        var (page, waits) = await FetchAsync("/a");
        page.ShouldNotBeNull();
        waits.ShouldBe([TimeSpan.FromSeconds(seconds)]);
    }

    [Fact]
    public async Task Fetch_SiteThatNamesATime_IsLeftAloneUntilThen()
    {
        Answer("/a", retryAfter: (_clock.GetUtcNow() + TimeSpan.FromSeconds(12)).ToString("R"), 503, 200);
        (await FetchAsync("/a")).Waits.ShouldBe([TimeSpan.FromSeconds(12)]);
    }

    [Fact]
    public async Task Fetch_SiteThatAsksForMorePatienceThanThereIs_IsGivenUpAtOnceAndSaysHowLong()
    {
        Answer("/a", retryAfter: "3600", 429, 200);
        var fault = await FaultAsync("/a");
        (fault.Fault, fault.RetryAfter).ShouldBe((FetchFault.Failing, TimeSpan.FromHours(1)));
        fault.Message.ShouldContain("3600 seconds");
        _site.Paths.Length.ShouldBe(1);
    }

    [Fact]
    public async Task Fetch_PageThatTheSiteWantsLeftAlone_IsNotAskedFor()
    {
        _site.Page("/robots.txt", "User-agent: *\nDisallow: /drafts/", "text/plain");
        _site.Page("/drafts/a", "never");
        _site.Page("/a", "yes");
        var fault = await FaultAsync("/drafts/a");
        fault.Fault.ShouldBe(FetchFault.Robots);
        fault.Message.ShouldContain("robots.txt");
        _site.Paths.ShouldBeEmpty();
    }

    [Fact]
    public async Task Fetch_RedirectToAPageThatTheSiteWantsLeftAlone_IsNotFollowed()
    {
        _site.Page("/robots.txt", "User-agent: BriefingBot\nDisallow: /drafts/", "text/plain");
        _site.Redirect("/a", "/drafts/a");
        (await FaultAsync("/a")).Fault.ShouldBe(FetchFault.Robots);
        _site.Paths.ShouldBe(["/a"]);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task Fetch_SiteWhoseRulesCannotBeRead_IsNotAskedForAnything(int status)
    {
        Answer("/robots.txt", status);
        _site.Page("/a", "never");
        (await FaultAsync("/a")).Fault.ShouldBe(FetchFault.Failing);
        _site.Paths.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    public async Task Fetch_SiteWithoutRules_IsFetched(int status)
    {
        Answer("/robots.txt", status);
        _site.Page("/a", "yes");
        (await FetchAsync("/a")).Page.ShouldNotBeNull();
    }

    [Fact]
    public async Task Fetch_RulesBehindARedirect_Count()
    {
        _site.Redirect("/robots.txt", _site.At("/rules.txt", "www.courier.example").AbsoluteUri);
        _site.Page("/rules.txt", "User-agent: *\nDisallow: /", "text/plain");
        (await FaultAsync("/a")).Fault.ShouldBe(FetchFault.Robots);
    }

    [Fact]
    public async Task Fetch_RulesLongerThanAnyHonestOnes_CountAsFarAsTheyAreRead()
    {
        _site.Page("/robots.txt", "User-agent: *\nDisallow: /\n" + new string('#', 2 << 20), "text/plain");
        (await FaultAsync("/a")).Fault.ShouldBe(FetchFault.Robots);
    }

    [Fact]
    public async Task Fetch_ManyPages_AsksForTheRulesOnceADay()
    {
        _site.Page("/a", "a");
        using var fetcher = Fetcher();
        for (var i = 0; i < 3; i++) await Waits.OfAsync(fetcher.FetchAsync(_site.At("/a"), null, default), _clock);
        Rules().ShouldBe(1);
        _clock.Advance(TimeSpan.FromHours(25));
        await Waits.OfAsync(fetcher.FetchAsync(_site.At("/a"), null, default), _clock);
        Rules().ShouldBe(2);

        int Rules() => _site.Requests.Count(request => request.Path == "/robots.txt");
    }

    [Fact]
    public async Task Fetch_ManyPagesOfOneHost_RestsBetweenThem()
    {
        _site.Page("/a", "a");
        using var fetcher = Fetcher(options => options with { HostDelay = TimeSpan.FromSeconds(1) });
        var work = Task.WhenAll(Enumerable.Range(0, 3).Select(_ => fetcher.FetchAsync(_site.At("/a"), null, default)));
        (await Waits.OfAsync(work, _clock)).ShouldBe([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)]);
    }

    [Theory]
    [InlineData("20", 20)]
    [InlineData("900", 60)]
    [InlineData("0.1", 1)]
    public async Task Fetch_SiteThatAsksForRests_GetsThemUpToAMinute(string asked, int seconds)
    {
        _site.Page("/robots.txt", $"User-agent: *\nCrawl-delay: {asked}", "text/plain");
        _site.Page("/a", "a");
        using var fetcher = Fetcher(options => options with { HostDelay = TimeSpan.FromSeconds(1) });
        await Waits.OfAsync(fetcher.FetchAsync(_site.At("/a"), null, default), _clock);
        (await Waits.OfAsync(fetcher.FetchAsync(_site.At("/a"), null, default), _clock)).ShouldBe([TimeSpan.FromSeconds(seconds)]);
    }

    [Fact]
    public async Task Fetch_ManyPagesOfOneHost_NeverTwoAtOnce()
    {
        int now = 0, most = 0;
        _site.Pages["/a"] = async context =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            await Task.Yield();
            await context.Response.WriteAsync("a");
            Interlocked.Decrement(ref now);
        };
        using var fetcher = _site.Fetcher();
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => fetcher.FetchAsync(_site.At("/a"), null, default)));
        most.ShouldBe(1);
    }

    private void Answer(string path, params int[] statuses) => Answer(path, null, statuses);

    /// <summary>Answers with one status after the other, and with the last one from then on.</summary>
    private void Answer(string path, string? retryAfter, params int[] statuses)
    {
        var next = 0;
        _site.Pages[path] = context =>
        {
            context.Response.StatusCode = statuses[Math.Min(next++, statuses.Length - 1)];
            context.Response.ContentType = "text/html";
            if (retryAfter is not null && context.Response.StatusCode != 200) context.Response.Headers.RetryAfter = retryAfter;
            return Task.CompletedTask;
        };
    }

    private PageFetcher Fetcher(Func<FetchOptions, FetchOptions>? change = null) => _site.Fetcher(change, _clock);

    private async Task<(WebPage? Page, List<TimeSpan> Waits)> FetchAsync(string path)
    {
        using var fetcher = Fetcher();
        var work = fetcher.FetchAsync(_site.At(path), null, default);
        var waits = await Waits.OfAsync(work, _clock);
        return (await work, waits);
    }

    private Task<FetchException> FaultAsync(string path) => Should.ThrowAsync<FetchException>(() => FetchAsync(path));
}
