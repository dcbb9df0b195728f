using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Briefing.Tests.Host.Serving;

namespace Briefing.Tests.Host.Page;

public sealed class ChatTests(ServedHarbour served) : IClassFixture<ServedHarbour>
{
    [Fact]
    public async Task Page_HasALabelledBoxAndTheSourcesAndExamplesWithAnswers()
    {
        var page = await new HtmlParser().ParseDocumentAsync(await served.Client.GetStringAsync("/"));

        page.QuerySelector("label[for=q]")!.TextContent.ShouldNotBeEmpty();
        page.QuerySelector("#transcript")!.GetAttribute("aria-live").ShouldBe("polite");
        page.QuerySelector("html")!.GetAttribute("lang").ShouldBe("en");
        page.QuerySelectorAll("[style], style, script:not([src])").ShouldBeEmpty();
        page.Body!.TextContent.ShouldContain("--sources ~/my-documents");
        page.QuerySelectorAll("tbody tr").Length.ShouldBe(2);
        page.QuerySelector("tbody")!.TextContent.ShouldContain("not known");
        var examples = page.QuerySelectorAll("a[data-ask]").Select(link => link.GetAttribute("data-ask")!).ToList();
        examples.ShouldNotBeEmpty();
        foreach (var example in examples) (await AskAsync(example)).GetProperty("outcome").GetString().ShouldBe("answer", example);
    }

    [Fact]
    public async Task Page_NeedsNoOtherHost()
    {
        var page = await new HtmlParser().ParseDocumentAsync(await served.Client.GetStringAsync("/"));

        foreach (var address in page.QuerySelectorAll("link[href], script, img").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")))
        {
            address!.ShouldStartWith("/assets/");
            (await served.Client.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Page_WithAQuestion_ShowsQuotesWithoutTheScript()
    {
        var page = await new HtmlParser().ParseDocumentAsync(await served.Client.GetStringAsync("/?q=" + Uri.EscapeDataString(Harbour.Question)));

        page.QuerySelectorAll(".exchange .quote").Length.ShouldBeGreaterThanOrEqualTo(2);
        page.QuerySelectorAll(".exchange .quote a.reader").ShouldAllBe(link => link.GetAttribute("href")!.StartsWith(served.Address + "/sources/"));
    }

    [Fact]
    public async Task Page_WithMarkupForAQuestion_EscapesIt()
    {
        const string attack = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'>";

        var page = await new HtmlParser().ParseDocumentAsync(await served.Client.GetStringAsync("/?q=" + Uri.EscapeDataString(attack)));

        page.QuerySelectorAll("script:not([src]), img[onerror]").ShouldBeEmpty();
        page.QuerySelector(".question")!.TextContent.ShouldContain(attack);
    }

    [Fact]
    public async Task Chat_WithAFollowUp_KeepsTheConversationOfTheCookieAlone()
    {
        var first = await served.ChatAsync(Body(Harbour.Question));
        var cookie = first.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=strict", Case.Insensitive);

        var mine = await AskAsync("What about Piet Aalto?", cookie.Split(';')[0]);
        var stranger = await AskAsync("What about Piet Aalto?", "briefing-conversation=../../something");

        mine.GetProperty("quotes")[0].GetProperty("speaker").GetString().ShouldBe("Piet Aalto");
        mine.GetProperty("reply").GetString().ShouldNotBe(stranger.GetProperty("reply").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"question": "hello"}""")]
    [InlineData("""{"q": 5}""")]
    [InlineData("""{"q": null}""")]
    public async Task Chat_WithABadBody_SaysWhatToSend(string body)
    {
        var response = await served.ChatAsync(body);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("error").GetString()!.ShouldContain("\"q\"");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=nonsense")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Chat_OfAnotherKind_SaysWhatToSend(string contentType)
    {
        var response = await served.ChatAsync(Body("hello"), contentType);

        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await response.Content.ReadAsStringAsync()).ShouldContain("application/json");
    }

    [Theory]
    [InlineData(3000, HttpStatusCode.BadRequest)]
    [InlineData(100_000, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(600_000, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Chat_ThatIsTooLong_IsRefusedAndTheHostGoesOn(int length, HttpStatusCode expected)
    {
        var response = await served.ChatAsync(Body(new string('a', length)));

        response.StatusCode.ShouldBe(expected);
        JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("error").GetString().ShouldNotBeNullOrEmpty();
        (await AskAsync(Harbour.Question)).GetProperty("answered").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u0000\u0001\u0002")]
    [InlineData("\ud83d\ude00\u202e\u200b")]
    [InlineData("'; DROP TABLE statements; --")]
    [InlineData("((((((((((((((((((((((((((((((")]
    public async Task Chat_WithHostileText_IsAnsweredInWords(string text)
    {
        var reply = await AskAsync(text);

        reply.GetProperty("answered").GetBoolean().ShouldBeFalse();
        reply.GetProperty("reply").GetString().ShouldNotBeNullOrWhiteSpace();
    }

    private static string Body(string question) => JsonSerializer.Serialize(new { q = question });

    private async Task<JsonElement> AskAsync(string question, string? cookie = null)
    {
        var response = await served.ChatAsync(Body(question), change: request =>
        {
            if (cookie is not null) request.Headers.Add("Cookie", cookie);
        });
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }
}
