using System.Net;
using AngleSharp.Html.Parser;
using Briefing.Conversation.Feedback;
using Briefing.Tests.Host.Serving;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Briefing.Tests.Host.Page;

/// <summary>What readers of the page say of answers, and where it goes.</summary>
public sealed class FeedbackTests : IAsyncLifetime
{
    private readonly ServedHarbour _served = new();

    public Task InitializeAsync() => _served.InitializeAsync();

    public Task DisposeAsync() => _served.DisposeAsync();

    private IReadOnlyList<KeptFeedback> Kept => [.. _served.Services.GetRequiredService<IFeedback>().List(onlyOpen: true, 100)];

    [Fact]
    public async Task Form_UnderAnAnswer_ReachesTheCuratorWithQuestionQuotesAndVersion()
    {
        var (answer, kinds) = await AskAsync(Harbour.Question);
        kinds.ShouldBe(["helpful", "not-asked", "wrong-speaker", "other"]);

        using var response = await SendAsync(new() { ["kind"] = "wrong-speaker", ["answer"] = answer, ["comment"] = "It was the treasurer." });

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        page.QuerySelector("main")!.TextContent.ShouldContain("Thank you");
        var kept = Kept.ShouldHaveSingleItem();
        (kept.Kind, kept.Comment).ShouldBe((FeedbackKind.WrongSpeaker, "It was the treasurer."));
        kept.Answer!.Question.ShouldBe(Harbour.Question);
        kept.Answer.Quotes.ShouldContain(place => place.StartsWith("report/", StringComparison.Ordinal));
        kept.Answer.StoreVersion.ShouldBe(_served.Briefing.Snapshot!.Version);
    }

    [Fact]
    public async Task Form_UnderARefusal_OffersNoSpeaker() =>
        (await AskAsync("What did Mara Velden say about asteroid mining?")).Kinds.ShouldBe(["helpful", "not-asked", "other"]);

    [Theory]
    [InlineData("kind", "superb", HttpStatusCode.BadRequest)]
    [InlineData("kind", "", HttpStatusCode.BadRequest)]
    [InlineData("answer", "not-a-token", HttpStatusCode.BadRequest)]
    [InlineData("comment", null, HttpStatusCode.BadRequest)]
    public async Task Form_OfSomebodyElsesMaking_IsRefused(string field, string? value, HttpStatusCode status)
    {
        var (answer, _) = await AskAsync(Harbour.Question);
        var fields = new Dictionary<string, string> { ["kind"] = "helpful", ["answer"] = answer, ["comment"] = "" };
        fields[field] = value ?? new string('x', 1_001);

        using var response = await SendAsync(fields);

        response.StatusCode.ShouldBe(status);
        Kept.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("https://elsewhere.example")]
    public async Task Form_OfAPageElsewhere_IsRefused(string? origin)
    {
        using var response = await SendAsync(new() { ["kind"] = "helpful" }, origin ?? "");

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        Kept.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Buttons_InABrowser_AreThankedForInTheirPlace()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Requires.Program("chromium"), Headless = true, Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
        var page = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 360, Height = 740 } });
        await page.GotoAsync(_served.Address);
        await page.GetByLabel("Your question").FillAsync(Harbour.Question);
        await page.Keyboard.PressAsync("Enter");

        await page.GetByText("Feedback on this answer").ClickAsync();
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();
        await page.GetByLabel("In your own words").FillAsync("about the ferry");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Not what I asked" }).ClickAsync();
        await page.Locator(".feedback-said").WaitForAsync();

        (await page.Locator(".feedback form").CountAsync()).ShouldBe(0);
        page.Url.ShouldNotContain("/feedback");
        var kept = Kept.ShouldHaveSingleItem();
        (kept.Kind, kept.Comment, kept.Answer!.Question).ShouldBe((FeedbackKind.NotAsked, "about the ferry", Harbour.Question));
    }

    private async Task<(string Answer, string[] Kinds)> AskAsync(string question)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await _served.Client.GetStringAsync("/?q=" + Uri.EscapeDataString(question)));
        var form = page.QuerySelector(".feedback form")!;
        form.GetAttribute("method").ShouldBe("post");
        return (form.QuerySelector("input[name=answer]")!.GetAttribute("value")!, [.. form.QuerySelectorAll("button[name=kind]").Select(button => button.GetAttribute("value")!)]);
    }

    private async Task<HttpResponseMessage> SendAsync(Dictionary<string, string> fields, string? origin = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/feedback") { Content = new FormUrlEncodedContent(fields) };
        if (origin != "") request.Headers.TryAddWithoutValidation("Origin", origin ?? _served.Address);
        return await _served.Client.SendAsync(request);
    }
}
