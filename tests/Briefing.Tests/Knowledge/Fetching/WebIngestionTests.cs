using System.Text;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Fetching.Watches;
using Briefing.Knowledge.Ingestion;
using Microsoft.AspNetCore.Http;

namespace Briefing.Tests.Knowledge.Fetching;

public sealed class WebIngestionTests : IAsyncLifetime
{
    private const string Dredging = "Harbour master Eleni Vasiliou said that the ferry would not sail before Friday.\nThe pier is closed.";

    private WebCorpus _corpus = null!;

    private WebSite Site => _corpus.Site;

    public async Task InitializeAsync() => _corpus = await WebCorpus.StartAsync();

    public async Task DisposeAsync() => await _corpus.DisposeAsync();

    [Fact]
    public async Task Ingest_Page_IsADocumentUnderItsAddress()
    {
        Site.Page("/harbour/ferry.html?day=5", WebCorpus.Article("Ferry suspended", Dredging));

        var report = await _corpus.IngestAsync("/harbour/ferry.html?day=5");

        report.Outcome.ShouldBe(FileOutcome.New);
        report.Path.ShouldBe(Site.At("/harbour/ferry.html?day=5").AbsoluteUri);
        report.Quotations.ShouldBe(1);
        var document = _corpus.Document("/harbour/ferry.html?day=5");
        document.Metadata.Title.ShouldBe("Ferry suspended");
        document.Metadata.Url.ShouldBe(report.Path);
        document.Metadata.Publisher.ShouldBe("courier.example");
        document.Metadata.Id.ShouldStartWith("courier-example-harbour-ferry");
        _corpus.Sentences().ShouldContain("The pier is closed.");
        _corpus.Store.ReadSealedText(document.Sha256, document.Metadata.Id).ShouldBe(document.Text.Value);
    }

    [Fact]
    public async Task Ingest_Page_KeepsWhatTheServerSaidOfItAlsoWhenTheStoreIsRebuilt()
    {
        Site.Page("/a", "Mayor Lena Nowak said that the lock is closed.\n", "text/plain; charset=iso-8859-2", headers: headers => headers.ETag = "\"1\"");
        await _corpus.IngestAsync("/a");
        var kept = Kept();
        (kept.ContentType, kept.Fetched?.ETag, kept.Fetched?.Url).ShouldBe(("text/plain; charset=iso-8859-2", "\"1\"", Site.At("/a").AbsoluteUri));
        _corpus.Rebuild();
        Kept().Fetched.ShouldBe(kept.Fetched);
        Kept().ContentType.ShouldBe(kept.ContentType);

        Capture Kept() => _corpus.Store.ReadCapture(_corpus.Store.FindFile(Site.At("/a").AbsoluteUri).ShouldNotBeNull()).ShouldNotBeNull();
    }

    [Fact]
    public async Task Ingest_PageInAnotherEncoding_IsReadByWhatTheServerSays()
    {
        Site.Pages["/a"] = async context =>
        {
            context.Response.ContentType = "text/plain; charset=iso-8859-2";
            await context.Response.Body.WriteAsync(Encoding.Latin1.GetBytes("Mayor \u00a3ucja Nowak said that the lock is closed.\n"));
        };
        await _corpus.IngestAsync("/a");
        _corpus.Sentences().ShouldContain("Mayor Łucja Nowak said that the lock is closed.");
        _corpus.Rebuild();
        _corpus.Sentences().ShouldContain("Mayor Łucja Nowak said that the lock is closed.");
    }

    [Fact]
    public async Task Ingest_AgainUnchanged_IsAskedOnConditionAndStaysTheSameVersion()
    {
        Site.Pages["/a"] = async context =>
        {
            context.Response.Headers.ETag = "\"1\"";
            context.Response.ContentType = "text/html";
            if (context.Request.Headers.IfNoneMatch == "\"1\"") context.Response.StatusCode = 304;
            else await context.Response.WriteAsync(WebCorpus.Article("Ferry", Dredging));
        };
        await _corpus.IngestAsync("/a");
        var version = _corpus.Store.Version;

        var again = await _corpus.IngestAsync("/a");

        (again.Outcome, again.Quotations).ShouldBe((FileOutcome.Unchanged, 1));
        Site.Requests.Last().Headers.IfNoneMatch.ToString().ShouldBe("\"1\"");
        _corpus.Store.Version.ShouldBe(version);
    }

    [Fact]
    public async Task Ingest_PageWithAnotherNumberInItsHead_IsNoOtherVersion()
    {
        var request = 0;
        Site.Pages["/a"] = context =>
        {
            context.Response.ContentType = "text/html";
            return context.Response.WriteAsync(WebCorpus.Article("Ferry", Dredging, $"<script>var token = {++request};</script>"));
        };
        await _corpus.IngestAsync("/a");
        (await _corpus.IngestAsync("/a")).Outcome.ShouldBe(FileOutcome.Unchanged);
        request.ShouldBe(2);
    }

    [Fact]
    public async Task Ingest_ChangedPage_IsAnotherVersionAndTheOldOneStaysReadable()
    {
        Site.Page("/a", WebCorpus.Article("Ferry", Dredging));
        await _corpus.IngestAsync("/a");
        var old = _corpus.Document("/a");
        Site.Page("/a", WebCorpus.Article("Ferry", "The ferry sails again."));

        (await _corpus.IngestAsync("/a")).Outcome.ShouldBe(FileOutcome.Changed);

        _corpus.Sentences().ShouldContain("The ferry sails again.");
        _corpus.Sentences().ShouldNotContain("The pier is closed.");
        _corpus.Store.Find(old.Metadata.Id, old.Sha256[..12]).ShouldNotBeNull().Text.ShouldBe(old.Text);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task Ingest_PageThatIsGone_KeepsWhatWasCapturedAndSaysSo(int status)
    {
        Site.Page("/a", WebCorpus.Article("Ferry", Dredging));
        await _corpus.IngestAsync("/a");
        Site.Page("/a", "gone", status: status);

        var report = await _corpus.IngestAsync("/a");

        report.Outcome.ShouldBe(FileOutcome.Failed);
        report.Message.ShouldNotBeNull().ShouldContain("stays in use");
        _corpus.Sentences().ShouldContain("The pier is closed.");
        _corpus.Store.Watching.FindFetch(report.Path).ShouldNotBeNull().GoneAt.ShouldBe(_corpus.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Ingest_PageOfRedirects_LinksToWhereItIs()
    {
        Site.Redirect("/short", Site.At("/long/ferry", "www.courier.example").AbsoluteUri);
        Site.Page("/long/ferry", WebCorpus.Article("Ferry", Dredging));
        await _corpus.IngestAsync("/short");
        _corpus.Document("/short").Metadata.Url.ShouldBe(Site.At("/short").AbsoluteUri); // the same site: as it was named
        Site.Redirect("/moved", Site.At("/long/ferry", "island.example").AbsoluteUri);
        await _corpus.IngestAsync("/moved");
        _corpus.Document("/moved").Metadata.Url.ShouldBe(Site.At("/long/ferry", "island.example").AbsoluteUri);
    }

    [Fact]
    public async Task Ingest_ShortLinkToAPageThatIsADocument_IsNoOtherDocument()
    {
        Site.Page("/long/ferry", WebCorpus.Article("Ferry", Dredging));
        Site.Redirect("/short", "/long/ferry");
        await _corpus.IngestAsync("/long/ferry");
        var report = await _corpus.IngestAsync("/short");
        (report.Outcome, report.Path).ShouldBe((FileOutcome.Unchanged, Site.At("/long/ferry").AbsoluteUri));
        _corpus.Store.Load().Documents.Length.ShouldBe(1);
    }

    [Fact]
    public async Task Ingest_RemovedPageThatLeadsToTheFrontPage_IsGoneAndNotThatPage()
    {
        Site.Page("/a", WebCorpus.Article("Ferry", Dredging));
        Site.Page("/", WebCorpus.Article("Courier", "Today the mole is long."));
        await _corpus.IngestAsync("/a");
        Site.Redirect("/a", "/");
        (await _corpus.IngestAsync("/a")).Message.ShouldNotBeNull().ShouldContain("leads to the front page");
        _corpus.Sentences().ShouldContain("The pier is closed.");
        (await _corpus.IngestAsync("/")).Outcome.ShouldBe(FileOutcome.New); // which may be read if it is asked for
    }

    [Fact]
    public async Task Ingest_PageThatLeadsToAnotherSiteThanBefore_IsNoNewVersion()
    {
        Site.Page("/a", WebCorpus.Article("Ferry", Dredging));
        Site.Page("/consent", WebCorpus.Article("Before you go on", "We and our partners value your choice."));
        await _corpus.IngestAsync("/a");
        Site.Redirect("/a", Site.At("/consent", "consent.example").AbsoluteUri);
        (await _corpus.IngestAsync("/a")).Message.ShouldNotBeNull().ShouldContain("another site than before");
        _corpus.Sentences().ShouldContain("The pier is closed.");
    }

    [Fact]
    public async Task Ingest_PageThatCallsItselfAnotherSites_IsNotBelieved()
    {
        Site.Page("/a", WebCorpus.Article("Ferry", Dredging, "<link rel=canonical href='https://ministry.example/ferry'>"));
        await _corpus.IngestAsync("/a");
        var metadata = _corpus.Document("/a").Metadata;
        metadata.Url.ShouldBe(Site.At("/a").AbsoluteUri);
        metadata.Publisher.ShouldBe("courier.example");
        metadata.Origins.ShouldContain(new FieldOrigin("url", MetadataOrigin.Address));
    }

    [Fact]
    public async Task Ingest_PageThatNamesItsAddressWithoutClutter_IsLinkedThere()
    {
        var canonical = Site.At("/ferry").AbsoluteUri;
        Site.Page("/a?from=mail", WebCorpus.Article("Ferry", Dredging, $"<link rel=canonical href='{canonical}'>"));
        await _corpus.IngestAsync("/a?from=mail");
        _corpus.Document("/a?from=mail").Metadata.Url.ShouldBe(canonical);
    }

    [Fact]
    public async Task Ingest_PageThatACuratorDescribes_IsCalledWhatHeSays()
    {
        Site.Page("/a", WebCorpus.Article("Ferry", Dredging));
        _corpus.Write("note.txt", "The mole is long.\n");
        await _corpus.IngestAsync("/a");
        _corpus.Write("sources.yaml", $"sources:\n  - file: {Site.At("/a")}\n    title: Ferry notice\n    published: 2025-03-01\n");
        _corpus.IngestFolder().Warnings.ShouldBeEmpty();

        new Briefing.Knowledge.Fetching.PageCuration(_corpus.Store, Storage.Lexicon.Instance).Apply()
            .ShouldHaveSingleItem().Outcome.ShouldBe(FileOutcome.Reread);

        var metadata = _corpus.Document("/a").Metadata;
        (metadata.Title, metadata.Published).ShouldBe(("Ferry notice", new DateOnly(2025, 3, 1)));
        (await _corpus.IngestAsync("/a")).Outcome.ShouldBe(FileOutcome.Unchanged);
        new Briefing.Knowledge.Fetching.PageCuration(_corpus.Store, Storage.Lexicon.Instance).Apply().ShouldBeEmpty();
    }

    [Fact]
    public async Task Ingest_TwoPagesWhoseNamesAreTheSame_AreTwoDocuments()
    {
        Site.Page("/a/b", WebCorpus.Article("One", "The first ferry sails."));
        Site.Page("/a-b", WebCorpus.Article("Two", "The second ferry sails."));
        await _corpus.IngestAsync(Site.At("/a/b"), Site.At("/a-b"));
        _corpus.Store.Load().Documents.Select(document => document.Metadata.Id).Distinct().Count().ShouldBe(2);
        _corpus.Document("/a/b").Metadata.Title.ShouldBe("One");
        _corpus.Document("/a-b").Metadata.Title.ShouldBe("Two");
    }

    [Fact]
    public async Task Ingest_SomePagesFail_TheOthersAreRead()
    {
        Site.Page("/a", WebCorpus.Article("Ferry", Dredging));
        Site.Page("/empty", "", "text/plain");
        var reports = await _corpus.IngestAsync(Site.At("/missing"), new Uri("http://127.0.0.1/"), Site.At("/empty"), Site.At("/a"));
        reports.Select(report => report.Outcome).ShouldBe([FileOutcome.Failed, FileOutcome.Failed, FileOutcome.Failed, FileOutcome.New]);
        reports.Where(report => report.Outcome == FileOutcome.Failed).ShouldAllBe(report => report.Message!.Length > 10);
    }

    [Fact]
    public async Task Ingest_FolderWithoutThePage_LeavesThePage()
    {
        Site.Page("/a", WebCorpus.Article("Ferry", Dredging));
        await _corpus.IngestAsync("/a");
        _corpus.Write("note.txt", "The mole is long.\n");
        _corpus.IngestFolder().Count(FileOutcome.Removed).ShouldBe(0);
        _corpus.Sentences().ShouldContain("The pier is closed.");
    }

    [Fact]
    public async Task Rebuild_OfAStoreThatWatches_WatchesTheSame()
    {
        Site.Page("/a", WebCorpus.Article("Ferry", Dredging));
        await _corpus.WatchAsync(Site.At("/a").AbsoluteUri, TimeSpan.FromHours(3));
        await _corpus.WatchAsync(_corpus.Folder, TimeSpan.FromDays(1), WatchKind.Folder);
        _corpus.Store.Watching.Remove(_corpus.Folder);
        _corpus.Rebuild();
        var watch = _corpus.Store.Watching.All().ShouldHaveSingleItem();
        (watch.Source, watch.Kind, watch.Every).ShouldBe((Site.At("/a").AbsoluteUri, WatchKind.Page, TimeSpan.FromHours(3)));
        (await _corpus.Polling.PollDueAsync(default)).ShouldHaveSingleItem().Watch.Outcome.ShouldBe(WatchOutcome.Unchanged);
    }

    [Fact]
    public async Task Rebuild_OfFetchedPages_HasThemUnderTheirAddresses()
    {
        Site.Page("/a", WebCorpus.Article("Ferry", Dredging));
        await _corpus.IngestAsync("/a");
        var before = _corpus.Document("/a");
        _corpus.Rebuild();
        var after = _corpus.Document("/a");
        (after.Text, after.Metadata.Url, after.Metadata.Id).ShouldBe((before.Text, before.Metadata.Url, before.Metadata.Id));
        (await _corpus.IngestAsync("/a")).Outcome.ShouldBeOneOf(FileOutcome.Unchanged, FileOutcome.Reread);
    }
}
