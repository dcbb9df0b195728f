using Briefing.Knowledge.Fetching.Watches;
using Briefing.Knowledge.Ingestion;

namespace Briefing.Tests.Knowledge.Fetching.Watches;

public sealed class SourcePollingTests : IAsyncLifetime
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private WebCorpus _corpus = null!;

    private string Page => _corpus.Site.At("/a").AbsoluteUri;

    public async Task InitializeAsync()
    {
        _corpus = await WebCorpus.StartAsync();
        _corpus.Site.Page("/a", WebCorpus.Article("Ferry", "The ferry sails at nine."));
    }

    public async Task DisposeAsync() => await _corpus.DisposeAsync();

    [Fact]
    public async Task Poll_NothingDue_LooksAtNothing()
    {
        await _corpus.WatchAsync(Page, Hour);
        var before = _corpus.Site.Requests.Count;
        _corpus.Clock.Advance(Hour / 2);
        (await _corpus.Polling.PollDueAsync(default)).ShouldBeEmpty();
        _corpus.Site.Requests.Count.ShouldBe(before);
    }

    [Fact]
    public async Task Poll_ChangedPage_IsCapturedAgain()
    {
        await _corpus.WatchAsync(Page, Hour);
        _corpus.Site.Page("/a", WebCorpus.Article("Ferry", "The ferry sails at ten."));
        _corpus.Clock.Advance(Hour);
        var report = (await _corpus.Polling.PollDueAsync(default)).ShouldHaveSingleItem();
        (report.Watch.Outcome, report.Watch.ChangedAt).ShouldBe((WatchOutcome.Changed, _corpus.Clock.GetUtcNow()));
        report.Files.ShouldHaveSingleItem().Outcome.ShouldBe(FileOutcome.Changed);
        _corpus.Store.Watching.Find(Page).ShouldBe(report.Watch);
        report.Watch.NextAt.ShouldBe(_corpus.Clock.GetUtcNow() + Hour);
    }

    [Fact]
    public async Task Poll_FailingPage_IsLookedAtLaterAndLaterUntilItIsWell()
    {
        await _corpus.WatchAsync(Page, Hour);
        _corpus.Site.Page("/a", "no", status: 500);
        for (var failures = 1; failures <= 3; failures++)
        {
            _corpus.Clock.Advance(TimeSpan.FromDays(1));
            var watch = (await _corpus.Polling.PollDueAsync(default)).ShouldHaveSingleItem().Watch;
            (watch.Outcome, watch.Failures).ShouldBe((WatchOutcome.Failed, failures));
            watch.Message.ShouldNotBeNull().ShouldContain("status 500");
            watch.NextAt.ShouldBe(_corpus.Clock.GetUtcNow() + Hour * Math.Pow(2, failures));
        }

        _corpus.Site.Page("/a", WebCorpus.Article("Ferry", "The ferry sails at nine."));
        _corpus.Clock.Advance(TimeSpan.FromDays(1));
        var well = (await _corpus.Polling.PollDueAsync(default)).ShouldHaveSingleItem().Watch;
        (well.Outcome, well.Failures, well.Message).ShouldBe((WatchOutcome.Unchanged, 0, null));
    }

    [Fact]
    public async Task Poll_SiteThatAsksForPatience_IsLeftAloneThatLong()
    {
        await _corpus.WatchAsync(Page, Hour);
        _corpus.Site.Page("/a", "no", status: 429, headers: headers => headers.RetryAfter = "86400");
        _corpus.Clock.Advance(Hour);
        (await _corpus.Polling.PollDueAsync(default)).ShouldHaveSingleItem().Watch.NextAt.ShouldBe(_corpus.Clock.GetUtcNow() + TimeSpan.FromDays(1));
    }

    [Fact]
    public async Task Poll_PageThatIsGone_IsReportedAndKeepsItsCaptures()
    {
        await _corpus.WatchAsync(Page, Hour);
        _corpus.Site.Page("/a", "gone", status: 410);
        _corpus.Clock.Advance(Hour);
        var watch = (await _corpus.Polling.PollDueAsync(default)).ShouldHaveSingleItem().Watch;
        watch.Outcome.ShouldBe(WatchOutcome.Gone);
        watch.Message.ShouldNotBeNull().ShouldContain("stays in use");
        _corpus.Sentences().ShouldContain("The ferry sails at nine.");
    }

    [Fact]
    public async Task Poll_ChangedPageThatAFactRestsOn_AnchorsTheFactInTheNewVersion()
    {
        _corpus.Site.Page("/a", WebCorpus.Article("Ferry", "The ferry sails at nine. The pier is closed to all but those who mend it, and so it will stay until the ice has gone."));
        await _corpus.WatchAsync(Page, Hour);
        _corpus.Write("mole.txt", "The mole is long.\n");
        _corpus.Write("facts.yaml", $"facts:\n  - claim: The ferry sails at nine.\n    quote:\n      source: {_corpus.DocumentAt(Page).Metadata.Id}\n      exact: The ferry sails at nine.\n");
        _corpus.IngestFolder().RefusedFacts.ShouldBeEmpty();
        Claims().ShouldBe(["The ferry sails at nine."]);
        _corpus.Site.Page("/a", WebCorpus.Article("Ferry", "The ferry sails at nine. The pier is closed to all but those who mend it, and so it will stay until the ice has gone.\nThe mole is open."));
        _corpus.Clock.Advance(Hour);

        (await _corpus.Polling.PollDueAsync(default)).ShouldHaveSingleItem().Watch.Outcome.ShouldBe(WatchOutcome.Changed);

        Claims().ShouldBe(["The ferry sails at nine."]);

        string[] Claims() => [.. _corpus.Store.Load().Statements.Select(statement => statement.Claim).OfType<string>()];
    }

    [Fact]
    public async Task Poll_Folder_TakesUpWhatIsNewInIt()
    {
        _corpus.Write("mole.txt", "The mole is long.\n");
        (await _corpus.WatchAsync(_corpus.Folder, Hour, WatchKind.Folder)).Watch.Outcome.ShouldBe(WatchOutcome.Changed);
        _corpus.Write("pier.txt", "The pier is short.\n");
        _corpus.Clock.Advance(Hour);
        var report = (await _corpus.Polling.PollDueAsync(default)).ShouldHaveSingleItem();
        report.Watch.Outcome.ShouldBe(WatchOutcome.Changed);
        _corpus.Sentences().ShouldContain("The pier is short.");
    }

    [Fact]
    public async Task Poll_FolderThatIsGone_KeepsItsDocuments()
    {
        _corpus.Write("mole.txt", "The mole is long.\n");
        await _corpus.WatchAsync(_corpus.Folder, Hour, WatchKind.Folder);
        Directory.Delete(_corpus.Folder, recursive: true);
        _corpus.Clock.Advance(Hour);
        (await _corpus.Polling.PollDueAsync(default)).ShouldHaveSingleItem().Watch.Outcome.ShouldBe(WatchOutcome.Gone);
        _corpus.Sentences().ShouldContain("The mole is long.");
    }

    [Fact]
    public async Task Poll_FolderWithAFaultySourcesFile_SaysWhere()
    {
        _corpus.Write("mole.txt", "The mole is long.\n");
        await _corpus.WatchAsync(_corpus.Folder, Hour, WatchKind.Folder);
        _corpus.Write("sources.yaml", "sources: [\n");
        _corpus.Clock.Advance(Hour);
        var watch = (await _corpus.Polling.PollDueAsync(default)).ShouldHaveSingleItem().Watch;
        watch.Outcome.ShouldBe(WatchOutcome.Failed);
        watch.Message.ShouldNotBeNull().ShouldContain("sources.yaml, line");
    }

    [Fact]
    public async Task Poll_ByTwoProgramsAtOnce_LooksOnce()
    {
        await _corpus.WatchAsync(Page, Hour);
        _corpus.Clock.Advance(Hour);
        var before = _corpus.Site.Paths.Length;
        var both = await Task.WhenAll(_corpus.Polling.PollDueAsync(default), _corpus.Polling.PollDueAsync(default));
        both.Sum(reports => reports.Length).ShouldBe(1);
        _corpus.Site.Paths.Length.ShouldBe(before + 1);
    }

    [Fact]
    public async Task Poll_UnwatchedMeanwhile_IsNotWatchedAgain()
    {
        await _corpus.WatchAsync(Page, Hour);
        _corpus.Clock.Advance(Hour);
        _corpus.Site.Pages["/a"] = context =>
        {
            _corpus.Store.Watching.Remove(Page);
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        };
        await _corpus.Polling.PollDueAsync(default);
        _corpus.Store.Watching.All().ShouldBeEmpty();
    }

    [Fact]
    public async Task Poll_Cancelled_IsDueAgain()
    {
        await _corpus.WatchAsync(Page, Hour);
        _corpus.Clock.Advance(Hour);
        var before = _corpus.Store.Watching.Find(Page);
        using var cancellation = new CancellationTokenSource();
        _corpus.Site.Pages["/a"] = async context =>
        {
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        };
        await Should.ThrowAsync<OperationCanceledException>(() => _corpus.Polling.PollDueAsync(cancellation.Token));
        _corpus.Store.Watching.Find(Page).ShouldBe(before);
    }

    [Fact]
    public async Task Look_PageThatAnnouncesFeeds_NamesThem()
    {
        _corpus.Site.Page("/a", WebCorpus.Article("Ferry", "The ferry sails at nine.", """
            <link rel="alternate" type="application/rss+xml" href="/feed"><link rel="ALTERNATE" type="application/atom+xml" href="atom.xml#x">
            <link rel="alternate" hreflang="de" href="/de"><link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
            """));
        (await _corpus.WatchAsync(Page, Hour)).AnnouncedFeeds.ShouldBe([_corpus.Site.At("/feed").AbsoluteUri, _corpus.Site.At("/atom.xml").AbsoluteUri]);
    }
}
