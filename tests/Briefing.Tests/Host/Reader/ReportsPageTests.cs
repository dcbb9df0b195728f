using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Briefing.Host.Commands;
using Briefing.Host.Serving;
using Briefing.Tests.Conversation.Reports;
using Briefing.Tests.Host.Serving;

namespace Briefing.Tests.Host.Reader;

/// <summary>The real host over texts of which several report the same statement.</summary>
public sealed class ReportsPageTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _client = new();
    private BriefingServer? _server;

    public async Task InitializeAsync()
    {
        var choice = StoreChoice.Of([ReportsFixture.Folder], _folder.At("briefing.db"));
        _server = await BriefingServer.StartAsync(new ServeOptions(choice, "http://127.0.0.1:0", null, [], ""), ServedHarbour.Quiet(), CancellationToken.None);
        await _server.Reading;
        _client.BaseAddress = new Uri(_server.Address);
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Answer_OfAStatementThatOthersReport_LinksEachReportWhereItOpensHighlighted()
    {
        var page = await OpenAsync("/?q=What+did+Solheim+say+about+the+boats%3F");

        var links = page.QuerySelector("figure.quote")!.QuerySelectorAll(".reports a").Select(link => link.GetAttribute("href")!).ToArray();
        links.Length.ShouldBe(4);
        foreach (var link in links)
        {
            var opened = await OpenAsync(new Uri(link).PathAndQuery);
            opened.QuerySelector("mark#quote").ShouldNotBeNull(link);
            opened.QuerySelector("mark")!.TextContent.ShouldContain("four hundred boats");
        }
    }

    [Fact]
    public async Task Quote_OpenedInItsPlace_NamesTheOtherReports()
    {
        var answer = await OpenAsync("/?q=What+does+the+Lyngvik+Gazette+say+about+the+boats%3F");
        var link = answer.QuerySelector("figure.quote a.reader")!.GetAttribute("href")!;

        var page = await OpenAsync(new Uri(link).PathAndQuery);

        var reports = page.QuerySelectorAll("ul.reports li").Select(item => string.Join(' ', item.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToArray();
        reports[0].ShouldStartWith("First reported by Tidewater Courier (Ada Thorsen)");
        reports[0].ShouldContain("6 May 2025");
        reports.ShouldContain(report => report.StartsWith("Given to Henrik Aas by Fishers’ Bulletin", StringComparison.Ordinal));
        foreach (var other in page.QuerySelectorAll("ul.reports a"))
            (await OpenAsync(other.GetAttribute("href")!)).QuerySelector("mark#quote").ShouldNotBeNull();
    }

    [Fact]
    public async Task Page_OfAReprint_SaysWhoseTextItIs()
    {
        var page = await OpenAsync("/sources/wire");

        page.QuerySelector(".notice a")!.GetAttribute("href").ShouldBe("/sources/courier");
        page.QuerySelector(".notice")!.TextContent.ShouldContain("count as one source");
        (await OpenAsync("/sources/gazette")).QuerySelector(".notice").ShouldBeNull();
    }

    private async Task<IHtmlDocument> OpenAsync(string address)
    {
        var response = await _client.GetAsync(address);
        response.EnsureSuccessStatusCode();
        return await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
    }
}
