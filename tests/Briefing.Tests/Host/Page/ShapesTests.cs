using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Briefing.Tests.Host.Serving;

namespace Briefing.Tests.Host.Page;

public sealed class ShapesTests(ServedHarbour served) : IClassFixture<ServedHarbour>
{
    [Fact]
    public async Task Page_WithAComparison_ShowsATableWhoseCellsNameTheirColumn()
    {
        var table = (await PageAsync(Harbour.Comparison)).QuerySelector("table.compare").ShouldNotBeNull();

        table.QuerySelectorAll("thead th[scope=col]").Select(column => column.TextContent).ShouldBe(["Mara Velden", "Piet Aalto"]);
        table.QuerySelectorAll("td[data-label='Mara Velden'] .quote").ShouldNotBeEmpty();
        table.QuerySelectorAll("td[data-label='Piet Aalto'] .quote").ShouldNotBeEmpty();
        table.QuerySelectorAll("tr, thead, tbody, th, td").ShouldAllBe(element => element.HasAttribute("role"));
    }

    [Fact]
    public async Task Page_WithAComparisonOfSomebodyNobodyQuotes_SaysSoInTheCell() =>
        (await PageAsync("Compare Mara Velden and Odo Quillfeather on the harbour")).QuerySelector("table.compare td:last-child .nothing")!.TextContent.ShouldBe("Nothing in the sources.");

    [Fact]
    public async Task Page_WithAPosition_ShowsTheDaysAndMarksNewWords()
    {
        var page = await PageAsync("How has Mara Velden's position on the harbour changed?");

        page.QuerySelector("ol.timeline .day time")!.GetAttribute("datetime").ShouldBe("2024-03-05");
        page.QuerySelectorAll("ol.timeline > li").Last().QuerySelector(".day")!.TextContent.ShouldContain("Date not known");
        page.QuerySelectorAll("ol.timeline .difference ins").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Page_WithASummary_ShowsTheTitlesAboveTheQuotes() =>
        (await PageAsync("Summarise what Mara Velden said")).QuerySelectorAll("section.part h3").Select(heading => heading.TextContent)
            .ShouldBe(["Council argues over the harbour", "Harbour: a second view"], ignoreOrder: true);

    [Fact]
    public async Task Line_OfAComparison_HoldsACellForEachAndNamesItsQuotes()
    {
        var line = await LineAsync(Harbour.Comparison);

        line.GetProperty("table").GetProperty("columns").EnumerateArray().Select(column => column.GetString()).ShouldBe(["Mara Velden", "Piet Aalto"]);
        var cells = line.GetProperty("table").GetProperty("rows")[0].GetProperty("cells");
        var quotes = line.GetProperty("quotes");
        cells[1].GetProperty("quotes").EnumerateArray().ShouldAllBe(at => quotes[at.GetInt32()].GetProperty("speaker").GetString() == "Piet Aalto");
        line.TryGetProperty("timeline", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Line_OfAPosition_HoldsADayForEachQuote()
    {
        var line = await LineAsync("How has Mara Velden's position on the harbour changed?");

        var entries = line.GetProperty("timeline").EnumerateArray().ToArray();
        entries.Select(entry => entry.GetProperty("quote").GetInt32()).ShouldBe(Enumerable.Range(0, line.GetProperty("quotes").GetArrayLength()));
        entries[0].GetProperty("first").GetString().ShouldBe("2024-03-05");
        entries[^1].GetProperty("basis").GetString().ShouldBe("unknown");
        entries[^1].GetProperty("change").GetProperty("words").EnumerateArray().ShouldContain(piece => piece.GetProperty("kind").GetString() == "added");
    }

    private async Task<IDocument> PageAsync(string question) =>
        await new HtmlParser().ParseDocumentAsync(await served.Client.GetStringAsync("/?q=" + Uri.EscapeDataString(question)));

    private async Task<JsonElement> LineAsync(string question)
    {
        var response = await served.ChatAsync(JsonSerializer.Serialize(new { q = question }));
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }
}
