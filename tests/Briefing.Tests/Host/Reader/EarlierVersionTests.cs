using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Briefing.Host.Commands;
using Briefing.Host.Serving;
using System.Text.Json;
using Briefing.Tests.Host.Commands;

namespace Briefing.Tests.Host.Reader;

/// <summary>Links that were made before their document changed.</summary>
public sealed class EarlierVersionTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private BriefingServer _server = null!;
    private HttpClient _client = null!;
    private Dictionary<string, string> _links = [];

    public async Task InitializeAsync()
    {
        var sources = Harbour.Write(_folder);
        _links = await LinksAsync(sources);
        _folder.File("sources/report.md", Harbour.Report
            .Replace("40 million", "45 million", StringComparison.Ordinal).Replace(" He warned that the fund was empty.", "", StringComparison.Ordinal));
        var options = ServeOptions.Of(StoreChoice.Of([sources], _folder.At("b.db")), "http://127.0.0.1:0", HostSettings.Load());
        var terminal = new Terminal(TextReader.Null, TextWriter.Null, TextWriter.Null, false, false, TimeProvider.System);
        _server = await BriefingServer.StartAsync(options, terminal, CancellationToken.None);
        await _server.Reading;
        _client = new HttpClient { BaseAddress = new Uri(_server.Address) };
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Link_ToAPassageThatStillStands_LeadsToItInTodaysVersion()
    {
        var page = await OpenAsync(_links["must be dredged"]);

        page.QuerySelector(".standing")!.TextContent.ShouldContain("unchanged");
        var today = await OpenAsync(page.QuerySelector(".standing a")!.GetAttribute("href")!);
        today.QuerySelector("mark")!.TextContent.ShouldBe(page.QuerySelector("mark")!.TextContent);
        today.QuerySelectorAll(".standing").ShouldBeEmpty();
    }

    [Fact]
    public async Task Link_ToAPassageThatChanged_ShowsTheWordsOnWhichDay()
    {
        var page = await OpenAsync(_links["40 million"]);

        page.QuerySelector(".standing")!.TextContent.ShouldContain("changed on ");
        page.QuerySelector(".difference del")!.TextContent.ShouldBe("40");
        page.QuerySelector(".difference ins")!.TextContent.ShouldBe("45");
        page.QuerySelectorAll(".notice a").Select(link => link.TextContent).ShouldContain("What stands there now");
    }

    [Fact]
    public async Task Link_ToAPassageThatIsGone_SaysSo() =>
        (await OpenAsync(_links["fund was empty"])).QuerySelector(".standing")!.TextContent.ShouldContain("gone");

    [Fact]
    public async Task EarlierVersion_AsAWhole_ListsWhatChanged()
    {
        var link = _links["40 million"].Split('#')[0];
        var page = await OpenAsync(link[..link.LastIndexOf('/')]);

        page.QuerySelectorAll(".notice li").Length.ShouldBe(2);
        page.QuerySelector(".notice")!.TextContent.ShouldContain("earlier version");
    }

    [Fact]
    public async Task EarlierVersion_OfADocumentThatIsGone_DoesNotLinkToTodays()
    {
        File.Delete(_folder.At("sources/report.md"));
        (await CommandLineRun.OfAsync("ingest", _folder.At("sources"), "--store", _folder.At("b.db"))).ExitCode.ShouldBe(0);

        var page = await OpenAsync(_links["40 million"]);

        page.QuerySelector(".notice")!.TextContent.ShouldContain("not among the sources any more");
        page.QuerySelectorAll(".notice a").ShouldBeEmpty();
    }

    private async Task<Dictionary<string, string>> LinksAsync(string sources)
    {
        var links = new Dictionary<string, string>();
        foreach (var (words, question) in ((string, string)[])
            [("must be dredged", Harbour.Question), ("40 million", "What did Piet Aalto say about dredging?"), ("fund was empty", "What did Piet Aalto say about the fund?")])
        {
            var run = await CommandLineRun.OfAsync("ask", question, "--sources", sources, "--store", _folder.At("b.db"), "--json");
            links[words] = JsonDocument.Parse(run.Output).RootElement.GetProperty("quotes").EnumerateArray()
                .First(quote => quote.GetProperty("text").GetString()!.Contains(words, StringComparison.Ordinal)).GetProperty("link").GetString()!;
        }

        return links;
    }

    private async Task<IHtmlDocument> OpenAsync(string address) =>
        await new HtmlParser().ParseDocumentAsync(await _client.GetStringAsync(address.Contains("://", StringComparison.Ordinal) ? new Uri(address).PathAndQuery : address));
}
