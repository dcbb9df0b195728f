using System.Text.Json;
using Briefing.Tests.Knowledge.Fetching;

namespace Briefing.Tests.Host.Commands.Sources;

/// <summary>The real command line over a site of the test's own.</summary>
public sealed class SourcesCommandTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private WebSite _site = null!;

    private string Store => _folder.At("b.db");

    public async Task InitializeAsync()
    {
        _site = await WebSite.StartAsync();
        _site.Page("/a", WebCorpus.Article("Ferry", "Mayor Mara Velden said that the ferry sails at nine."));
    }

    public async Task DisposeAsync()
    {
        await _site.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Ingest_AddressAndFolder_AnswersFromBoth()
    {
        _folder.File("notes/mole.txt", "Treasurer Piet Aalto said that the mole is long.\n");

        var run = await RunAsync("ingest", _site.At("/a").AbsoluteUri, _folder.At("notes"), "--store", Store, "--json");

        run.ExitCode.ShouldBe(0, run.Error);
        JsonDocument.Parse(run.Output).RootElement.GetProperty("added").GetInt32().ShouldBe(2);
        var answer = await RunAsync("ask", "What did Mara Velden say about the ferry?", "--store", Store, "--json");
        var quote = JsonDocument.Parse(answer.Output).RootElement.GetProperty("quotes")[0];
        quote.GetProperty("text").GetString()!.ShouldContain("the ferry sails at nine");
        answer.Output.ShouldContain(_site.At("/a").AbsoluteUri);
    }

    [Fact]
    public async Task Ask_OverAnAddress_FetchesItOnce()
    {
        for (var i = 0; i < 2; i++)
            (await RunAsync("ask", "What did Mara Velden say about the ferry?", "--sources", _site.At("/a").AbsoluteUri, "--store", Store)).Output.ShouldContain("sails at nine");
        _site.Paths.ShouldBe(["/a"]);
    }

    [Fact]
    public async Task Ask_OverAnAddressThatCannotBeFetched_SaysWhy()
    {
        var run = await RunAsync("ask", "What did Mara Velden say?", "--sources", _site.At("/missing").AbsoluteUri, "--store", Store);
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("status 404");
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://[::ffff:169.254.169.254]/")]
    [InlineData("http://localhost:8080/")]
    [InlineData("ftp://courier.example/")]
    public async Task Ingest_PrivateAddress_IsRefused(string address)
    {
        var run = await CommandLineRun.OfAsync("ingest", address, "--store", Store);
        run.ExitCode.ShouldBe(1);
        (run.Output + run.Error).ShouldContain("is not fetched");
        (await CommandLineRun.OfAsync("sources", "watch", address, "--store", Store)).ExitCode.ShouldBe(1);
        (await CommandLineRun.OfAsync("sources", "list", "--store", Store, "--json")).Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Watch_Page_ReadsItAndListsIt()
    {
        var address = _site.At("/a").AbsoluteUri;

        var run = await RunAsync("sources", "watch", address + "#top", "--every", "2h", "--store", Store);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Lines[0].ShouldBe(address);
        run.Lines[1].ShouldContain("page, every 2h; changed ");
        run.Lines[2].ShouldBe($"  new: {address}");
        var listed = JsonDocument.Parse((await RunAsync("sources", "list", "--store", Store, "--json")).Output).RootElement;
        (listed.GetProperty("source").GetString(), listed.GetProperty("everySeconds").GetInt32(), listed.GetProperty("outcome").GetString()).ShouldBe((address, 7200, "changed"));
        listed.GetProperty("documents").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Refresh_ChangedPage_CapturesIt()
    {
        var address = _site.At("/a").AbsoluteUri;
        await RunAsync("sources", "watch", address, "--store", Store);
        (await RunAsync("sources", "refresh", "--due", "--store", Store)).Output.ShouldContain("nothing to look at");
        _site.Page("/a", WebCorpus.Article("Ferry", "Mayor Mara Velden said that the ferry sails at ten."));

        var run = await RunAsync("sources", "refresh", "--store", Store, "--json");

        run.ExitCode.ShouldBe(0, run.Error);
        JsonDocument.Parse(run.Lines.ShouldHaveSingleItem()).RootElement.GetProperty("documents")[0].GetProperty("outcome").GetString().ShouldBe("changed");
        (await RunAsync("ask", "What did Mara Velden say about the ferry?", "--store", Store)).Output.ShouldContain("sails at ten");
    }

    [Fact]
    public async Task Refresh_PageThatIsGone_SaysSoAndKeepsIt()
    {
        var address = _site.At("/a").AbsoluteUri;
        await RunAsync("sources", "watch", address, "--store", Store);
        _site.Page("/a", "gone", status: 404);

        var run = await RunAsync("sources", "refresh", address, "--store", Store);

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("gone");
        run.Output.ShouldContain("stays in use");
        (await RunAsync("ask", "What did Mara Velden say about the ferry?", "--store", Store)).Output.ShouldContain("sails at nine");
    }

    [Fact]
    public async Task Unwatch_Page_KeepsWhatWasCaptured()
    {
        var address = _site.At("/a").AbsoluteUri;
        await RunAsync("sources", "watch", address, "--store", Store);
        (await RunAsync("sources", "unwatch", address, "--store", Store)).Output.ShouldContain("watched no more");
        (await RunAsync("sources", "list", "--store", Store)).Output.ShouldContain("Nothing is watched");
        (await RunAsync("sources", "unwatch", address, "--store", Store)).ExitCode.ShouldBe(1);
        (await RunAsync("ask", "What did Mara Velden say about the ferry?", "--store", Store)).Output.ShouldContain("sails at nine");
    }

    [Fact]
    public async Task Watch_FrontPageThatAnnouncesAFeed_WatchesTheFeed()
    {
        _site.Page("/", "<html><head><link rel=alternate type=application/rss+xml href=/feed.xml></head><body>Menu</body></html>");
        _site.Page("/feed.xml", $"<rss version=\"2.0\"><channel><title>Courier</title><item><title>Ferry</title><link>{_site.At("/a")}</link></item></channel></rss>", "application/rss+xml");
        var run = await RunAsync("sources", "watch", _site.At("/").AbsoluteUri, "--store", Store);
        run.ExitCode.ShouldBe(0, run.Error);
        run.Lines[0].ShouldBe(_site.At("/feed.xml").AbsoluteUri);
        run.Lines[1].ShouldContain("feed, every 1h");
        run.Output.ShouldContain($"new: {_site.At("/a")}");
    }

    [Fact]
    public async Task Watch_PageThatAnnouncesNoFeedWithFeedAsked_SaysSo()
    {
        var run = await RunAsync("sources", "watch", _site.At("/a").AbsoluteUri, "--feed", "--store", Store);
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("announces no feed");
    }

    [Fact]
    public async Task Watch_PageThatIsNotThere_IsNotWatched()
    {
        var run = await RunAsync("sources", "watch", _site.At("/missing").AbsoluteUri, "--store", Store);
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("It is not watched.");
        (await RunAsync("sources", "list", "--store", Store, "--json")).Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Watch_Folder_IsLookedAt()
    {
        _folder.File("notes/mole.txt", "Treasurer Piet Aalto said that the mole is long.\n");
        var run = await RunAsync("sources", "watch", _folder.At("notes") + "/", "--every", "1m", "--store", Store);
        run.ExitCode.ShouldBe(0, run.Error);
        run.Lines[0].ShouldBe(_folder.At("notes"));
        run.Lines[1].ShouldContain("folder, every 1m");
    }

    [Theory]
    [InlineData("sources", "list")]
    [InlineData("sources", "watch", "https://courier.example/", "--every", "soon", "--store", "x.db")]
    [InlineData("sources", "watch", "--store", "x.db")]
    public async Task Sources_AskedWrongly_SaysHow(params string[] args)
    {
        var run = await RunAsync(args);
        run.ExitCode.ShouldBe(2);
        run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem();
    }

    private Task<CommandLineRun> RunAsync(params string[] args) => CommandLineRun.FetchingAsync(() => _site.Fetcher(), args);
}
