using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Fetching.Intake;
using Briefing.Knowledge.Fetching.Watches;
using Briefing.Knowledge.Ingestion;
using Microsoft.AspNetCore.Http;

namespace Briefing.Tests.Knowledge.Fetching.Watches;

public sealed class FeedFollowingTests : IAsyncLifetime
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly List<(string Path, string Title, string Words)> _entries = [];
    private WebCorpus _corpus = null!;

    private WebSite Site => _corpus.Site;

    private string Feed => Site.At("/feed.xml").AbsoluteUri;

    public async Task InitializeAsync()
    {
        _corpus = await WebCorpus.StartAsync();
        Site.Pages["/feed.xml"] = context =>
        {
            context.Response.ContentType = "application/rss+xml";
            var items = string.Concat(_entries.Select(entry => $"""
                <item><title>{entry.Title}</title><link>{Site.At(entry.Path)}</link><guid>{entry.Path}</guid>
                <author>jon@courier.example (Jon Tamm)</author><pubDate>Wed, 05 Mar 2025 08:00:00 GMT</pubDate><description>{entry.Words}</description></item>
                """));
            var tag = $"\"{_entries.Count}-{items.Length}\"";
            context.Response.Headers.ETag = tag;
            if (context.Request.Headers.IfNoneMatch == tag)
            {
                context.Response.StatusCode = 304;
                return Task.CompletedTask;
            }

            return context.Response.WriteAsync($"<rss version=\"2.0\"><channel><title>Courier</title>{items}</channel></rss>");
        };
    }

    public async Task DisposeAsync() => await _corpus.DisposeAsync();

    [Fact]
    public async Task Watch_Feed_FetchesItsArticlesAsPages()
    {
        List("/one", "First", "Short words.");
        List("/two", "Second", "Short words.");
        Site.Page("/one", WebCorpus.Article("First", "The long story of the first ferry."));
        Site.Page("/two", WebCorpus.Article("Second", "The long story of the second ferry."));

        var report = await _corpus.WatchAsync(Feed, Hour);

        (report.Watch.Kind, report.Watch.Outcome).ShouldBe((WatchKind.Feed, WatchOutcome.Changed));
        report.Files.Select(file => file.Path).ShouldBe([Site.At("/one").AbsoluteUri, Site.At("/two").AbsoluteUri], ignoreOrder: true);
        _corpus.Sentences().ShouldContain("The long story of the second ferry.");
        _corpus.Sentences().ShouldNotContain("Short words.");
    }

    [Fact]
    public async Task Watch_FeedOfPagesThatSayLittleOfThemselves_TellsWhatTheFeedSays()
    {
        List("/one", "First", "Short words.");
        Site.Page("/one", "<html><body><article><p>The long story of the first ferry is told here.</p></article></body></html>");
        await _corpus.WatchAsync(Feed, Hour);
        var metadata = _corpus.Document("/one").Metadata;
        (metadata.Title, metadata.Published).ShouldBe(("First", new DateOnly(2025, 3, 5)));
        metadata.Authors.ShouldBe(["Jon Tamm"]);
        metadata.Origins.ShouldContain(new FieldOrigin("published", MetadataOrigin.Feed));
        _corpus.Store.FindFile(Site.At("/one").AbsoluteUri)!.Warnings.ShouldNotContain(warning => warning.Code == "no-date");
    }

    [Fact]
    public async Task Poll_FeedUnchanged_AsksForNoArticleAgain()
    {
        List("/one", "First", "Short words.");
        Site.Page("/one", WebCorpus.Article("First", "The long story of the first ferry."));
        await _corpus.WatchAsync(Feed, Hour);
        var before = Site.Paths.Length;
        (await PollAsync()).Watch.Outcome.ShouldBe(WatchOutcome.Unchanged);
        Site.Paths[before..].ShouldBe(["/feed.xml"]);
    }

    [Fact]
    public async Task Poll_NewEntry_IsFetchedAlone()
    {
        List("/one", "First", "Short words.");
        Site.Page("/one", WebCorpus.Article("First", "The long story of the first ferry."));
        await _corpus.WatchAsync(Feed, Hour);
        List("/two", "Second", "Short words.");
        Site.Page("/two", WebCorpus.Article("Second", "The long story of the second ferry."));
        var before = Site.Paths.Length;
        (await PollAsync()).Watch.Outcome.ShouldBe(WatchOutcome.Changed);
        Site.Paths[before..].ShouldBe(["/feed.xml", "/two"]);
    }

    [Fact]
    public async Task Poll_EntryOfWhichTheFeedSaysSomethingNew_IsAskedForAgain()
    {
        List("/one", "First", "Short words.");
        Site.Page("/one", WebCorpus.Article("First", "The long story of the first ferry."));
        await _corpus.WatchAsync(Feed, Hour);
        _entries[0] = ("/one", "First, corrected", "Other words.");
        Site.Page("/one", WebCorpus.Article("First, corrected", "The corrected story of the first ferry."));
        await PollAsync();
        _corpus.Sentences().ShouldContain("The corrected story of the first ferry.");
    }

    [Fact]
    public async Task Poll_ArticleThatChangesInSilence_IsNoticedWithinADay()
    {
        List("/one", "First", "Short words.");
        Site.Page("/one", WebCorpus.Article("First", "The long story of the first ferry."));
        await _corpus.WatchAsync(Feed, Hour);
        Site.Page("/one", WebCorpus.Article("First", "The silent correction of the story."));
        await PollAsync();
        _corpus.Sentences().ShouldNotContain("The silent correction of the story.");
        await PollAsync(TimeSpan.FromDays(1));
        _corpus.Sentences().ShouldContain("The silent correction of the story.");
    }

    [Fact]
    public async Task Watch_FeedOfArticlesThatRobotsForbids_ReadsTheFeedsOwnWords()
    {
        Site.Page("/robots.txt", "User-agent: *\nDisallow: /one", "text/plain");
        List("/one", "First", "Skipper Olle Brandt said that the night ferry will sail again.");
        var report = await _corpus.WatchAsync(Feed, Hour);
        report.Watch.Outcome.ShouldBe(WatchOutcome.Changed);
        _corpus.Sentences().ShouldContain("Skipper Olle Brandt said that the night ferry will sail again.");
        var document = _corpus.Store.Load().Documents.ShouldHaveSingleItem();
        document.Metadata.File.ShouldStartWith(Feed + "#");
        document.Metadata.Url.ShouldBe(Site.At("/one").AbsoluteUri);
        Site.Paths.ShouldBe(["/feed.xml"]);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    public async Task Watch_FeedOfArticlesThatTheSiteRefuses_ReadsTheFeedsOwnWords(int status)
    {
        List("/one", "First", "The night ferry will sail again.");
        Site.Page("/one", "pay first", status: status);
        await _corpus.WatchAsync(Feed, Hour);
        _corpus.Sentences().ShouldContain("The night ferry will sail again.");
    }

    [Fact]
    public async Task Watch_FeedThatLinksIntoAPrivateNetwork_ReadsTheFeedsOwnWords()
    {
        Site.Page("/feed.xml", "<rss version=\"2.0\"><channel><title>Courier</title><item><title>First</title><link>http://169.254.169.254/latest/</link><description>The ferry sails.</description></item></channel></rss>", "application/rss+xml");
        await _corpus.WatchAsync(Feed, Hour);
        _corpus.Sentences().ShouldContain("The ferry sails.");
        Site.Lookups.Distinct().ShouldBe(["courier.example"]);
    }

    [Fact]
    public async Task Poll_ArticleThatFailsForTheMoment_IsTriedAgainAndThenTakenFromTheFeed()
    {
        List("/one", "First", "The night ferry will sail again.");
        Site.Page("/one", "later", status: 503);
        (await _corpus.WatchAsync(Feed, Hour)).Watch.Outcome.ShouldBe(WatchOutcome.Failed);
        _corpus.Sentences().ShouldBeEmpty();
        for (var i = 0; i < 4; i++) await PollAsync(TimeSpan.FromDays(1));
        _corpus.Sentences().ShouldContain("The night ferry will sail again.");
    }

    [Fact]
    public async Task Poll_ArticleThatCanBeFetchedAtLast_TakesThePlaceOfTheFeedsOwnWords()
    {
        List("/one", "First", "The night ferry will sail again.");
        Site.Page("/one", "pay first", status: 403);
        await _corpus.WatchAsync(Feed, Hour);
        _entries[0] = ("/one", "First", "The night ferry will sail again on Monday.");
        Site.Page("/one", WebCorpus.Article("First", "The long story of the night ferry."));
        await PollAsync();
        _corpus.Sentences().ShouldContain("The long story of the night ferry.");
        _corpus.Sentences().ShouldNotContain("The night ferry will sail again.");
    }

    [Fact]
    public async Task Poll_EntryThatTheFeedListsNoMore_StaysADocument()
    {
        List("/one", "First", "Short words.");
        Site.Page("/one", WebCorpus.Article("First", "The long story of the first ferry."));
        await _corpus.WatchAsync(Feed, Hour);
        _entries.Clear();
        List("/two", "Second", "Short words.");
        Site.Page("/two", WebCorpus.Article("Second", "The long story of the second ferry."));
        await PollAsync();
        _corpus.Sentences().ShouldContain("The long story of the first ferry.");
        _corpus.Store.Watching.Entries(Feed).Select(entry => entry.Id).ShouldBe(["/two"]);
    }

    [Fact]
    public async Task Poll_LongFeed_HasItsTurnsOneAfterTheOther()
    {
        for (var i = 0; i < FeedFollowing.MaxVisits + 5; i++)
        {
            List($"/{i}", $"Story {i}", "Short words.");
            Site.Page($"/{i}", WebCorpus.Article($"Story {i}", $"This is the story with the number {i}."));
        }

        (await _corpus.WatchAsync(Feed, Hour)).Watch.Message.ShouldBe("5 more articles of the feed have their turn in the next look.");
        _corpus.Store.Load().Documents.Length.ShouldBe(FeedFollowing.MaxVisits);
        (await PollAsync()).Watch.Message.ShouldBeNull();
        _corpus.Store.Load().Documents.Length.ShouldBe(FeedFollowing.MaxVisits + 5);
    }

    [Fact]
    public async Task Watch_FeedOfASlowSite_LeavesTheRestForTheNextLook()
    {
        for (var i = 0; i < 4; i++)
        {
            List($"/{i}", $"Story {i}", "Short words.");
            var story = WebCorpus.Article($"Story {i}", $"This is the story with the number {i}.");
            Site.Pages[$"/{i}"] = context =>
            {
                _corpus.Clock.Advance(TimeSpan.FromMinutes(3));
                context.Response.ContentType = "text/html";
                return context.Response.WriteAsync(story);
            };
        }

        (await _corpus.WatchAsync(Feed, Hour)).Files.Length.ShouldBe(2);
        (await PollAsync()).Files.Length.ShouldBe(2);
    }

    [Fact]
    public async Task Ingest_LongFeed_ReadsAllOfIt()
    {
        for (var i = 0; i < FeedFollowing.MaxVisits + 5; i++) List($"/{i}", $"Story {i}", $"This is the story with the number {i}.");
        (await _corpus.IngestAsync([new Uri(Feed)])).Count.ShouldBe(FeedFollowing.MaxVisits + 5);
    }

    [Fact]
    public async Task Ingest_AddressOfAFeed_ReadsItsArticles()
    {
        List("/one", "First", "Short words.");
        Site.Page("/one", WebCorpus.Article("First", "The long story of the first ferry."));
        (await _corpus.IngestAsync(new Uri(Feed))).ShouldHaveSingleItem().Path.ShouldBe(Site.At("/one").AbsoluteUri);
    }

    [Theory]
    [InlineData("<rss version=\"2.0\"><channel>")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"b\">]><rss version=\"2.0\"><channel><title>&a;</title></channel></rss>")]
    public async Task Watch_FeedThatCannotBeRead_SaysWhy(string feed)
    {
        Site.Page("/feed.xml", feed, "application/rss+xml");
        var report = await _corpus.WatchAsync(Feed, Hour);
        report.Watch.Outcome.ShouldBeOneOf(WatchOutcome.Failed, WatchOutcome.Unchanged);
        _corpus.Store.Load().Documents.ShouldBeEmpty();
    }

    private void List(string path, string title, string words) => _entries.Add((path, title, words));

    private async Task<WatchReport> PollAsync(TimeSpan? after = null)
    {
        _corpus.Clock.Advance(after ?? TimeSpan.FromHours(2));
        return (await _corpus.Polling.PollDueAsync(default)).ShouldHaveSingleItem();
    }
}
