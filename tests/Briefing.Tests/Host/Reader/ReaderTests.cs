using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Briefing.Tests.Host.Serving;

namespace Briefing.Tests.Host.Reader;

public sealed class ReaderTests(ServedHarbour served) : IClassFixture<ServedHarbour>
{
    [Fact]
    public async Task EveryLink_OpensItsQuoteHighlighted()
    {
        foreach (var quote in await QuotesAsync())
        {
            var page = await OpenAsync(quote.GetProperty("link").GetString()!);

            var marks = page.QuerySelectorAll("mark");
            marks[0].Id.ShouldBe("quote");
            string.Join(' ', marks.Select(mark => mark.TextContent)).ShouldBe(quote.GetProperty("text").GetString());
        }
    }

    [Fact]
    public async Task Link_IntoSeveralSpans_MarksEachAndScrollsToTheFirst()
    {
        var link = (await QuotesAsync())[0].GetProperty("link").GetString()!.Split('#')[0];
        var locator = link.Split('/')[^1];
        var start = int.Parse(locator.Split('-')[0], System.Globalization.CultureInfo.InvariantCulture);

        var page = await OpenAsync($"{link[..^locator.Length]}{start}-{start + 3},{start + 6}-{start + 9}");

        page.QuerySelectorAll("mark").Length.ShouldBe(2);
        page.QuerySelectorAll("mark#quote").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Document_ShowsWhatIsKnownAndSaysWhatIsNot()
    {
        var list = await OpenAsync("/sources");
        var links = list.QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href")!).ToList();
        links.Count.ShouldBe(2);
        var texts = new List<string>();
        foreach (var link in links) texts.Add((await OpenAsync(link)).QuerySelector("main")!.TextContent);

        texts.ShouldContain(text => text.Contains("Tidewater Courier") && text.Contains("Jon Tamm") && text.Contains("5 March 2024"));
        texts.ShouldContain(text => text.Contains("not known"));
    }

    [Fact]
    public async Task Quote_OfADocumentWithAnAddress_LinksToTheOriginalAtTheQuote()
    {
        var quote = (await QuotesAsync()).First(quote => quote.GetProperty("source").GetProperty("url").ValueKind == JsonValueKind.String);

        var page = await OpenAsync(quote.GetProperty("link").GetString()!);

        page.QuerySelectorAll("dl a").Select(link => link.GetAttribute("href")).ShouldContain(href => href!.StartsWith("https://courier.example/harbour#:~:text="));
    }

    [Theory]
    [InlineData("/sources/absent")]
    [InlineData("/sources/absent/0123456789ab/1-2")]
    [InlineData("/sources/{id}/000000000000/1-2")]
    [InlineData("/sources/{id}/zzz/1-2")]
    [InlineData("/sources/{id}/{hash}/1-99999999")]
    [InlineData("/sources/{id}/{hash}/5-5")]
    [InlineData("/sources/{id}/{hash}/nonsense")]
    [InlineData("/sources/..%2f..%2fetc%2fpasswd")]
    public async Task Address_ThatMeansNothing_IsNotFoundInWords(string path)
    {
        var link = (await QuotesAsync())[0].GetProperty("link").GetString()!.Split('/');

        var response = await served.Client.GetAsync(path.Replace("{id}", link[^3], StringComparison.Ordinal).Replace("{hash}", link[^2], StringComparison.Ordinal));

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        page.QuerySelector("main p")!.TextContent.Length.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task Address_ThatNamesAPassageOverAndOver_IsNotFound()
    {
        var link = (await QuotesAsync())[0].GetProperty("link").GetString()!.Split('#')[0];
        var again = string.Join(',', Enumerable.Repeat("1-90", 900));

        var response = await served.Client.GetAsync($"{link[..link.LastIndexOf('/')]}/{again}");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<IHtmlDocument> OpenAsync(string address) =>
        await new HtmlParser().ParseDocumentAsync(await served.Client.GetStringAsync(address));

    private async Task<List<JsonElement>> QuotesAsync()
    {
        var response = await served.ChatAsync(JsonSerializer.Serialize(new { q = Harbour.Question }));
        var quotes = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("quotes").EnumerateArray().ToList();
        quotes.ShouldNotBeEmpty();
        return quotes;
    }
}
