using Briefing.Channels.ActivityProtocol;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.Teams;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Briefing.Tests.Channels.Fixtures;
using Microsoft.Playwright;

namespace Briefing.Tests.Trust;

/// <summary>What a hostile document can do to whoever reads a quote of it, in what really shows it.</summary>
public sealed class HostileDocumentTests(HostileCorpus corpus) : IClassFixture<HostileCorpus>
{
    /// <summary>What must be nowhere in a page that shows the words of others.</summary>
    private const string Intruders = "img:not([src^='/assets/']), iframe, object, embed, svg:not(header svg), [onload], [onerror], [onmouseover], a[href^='javascript' i], script:not([src^='/assets/'])";

    [SkippableFact]
    public async Task Page_WithQuotesOfAHostileDocument_ShowsItsMarkupAsWords()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await LaunchAsync(playwright);
        var (page, faults) = await OpenAsync(browser);
        foreach (var path in (string[])["/?q=" + Uri.EscapeDataString(HostileCorpus.Question), "/sources", "/sources/report"])
        {
            await page.GotoAsync(corpus.Address + path);

            await ShouldBeCleanAsync(page, path);
            (await page.Locator("main").InnerTextAsync()).ShouldContain("<script>", customMessage: path);
        }

        faults.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Reader_OfAQuoteWithTurnedLetters_MarksThemWhereItIsHighlighted()
    {
        var quote = (await AskAsync()).Quotes.First(quote => quote.Source.File == "turned.txt");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await LaunchAsync(playwright);
        var (page, faults) = await OpenAsync(browser);

        await page.GotoAsync(quote.Link);

        var shown = await page.Locator("mark#quote").InnerTextAsync();
        shown.ShouldContain("⟦U+202E⟧");
        shown.ShouldNotContain("\u202E");
        faults.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Card_WithQuotesOfAHostileDocument_ShowsItsMarkupAsWords()
    {
        var card = ReplyCard.For(await AskAsync(), ChannelCapabilities.Of(ChannelIds.Msteams))!.Content!.Value.GetRawText();
        var script = Clients.Installed("adaptivecards", "dist", "adaptivecards.js");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await LaunchAsync(playwright);
        var (page, faults) = await OpenAsync(browser);
        await page.SetContentAsync("<main></main>");
        await page.AddScriptTagAsync(new PageAddScriptTagOptions { Path = script });

        // A host that takes Markdown for HTML without looking: whatever it may interpret becomes an element.
        await page.EvaluateAsync("""
            json => {
              AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => { result.outputHtml = text; result.didProcess = true; };
              const card = new AdaptiveCards.AdaptiveCard();
              card.parse(JSON.parse(json));
              document.querySelector("main").append(card.render());
            }
            """, card);

        (await page.Locator("main").InnerTextAsync()).ShouldContain("<script>");
        (await page.Locator("main").Locator("img, svg, iframe, script, [onerror], a[href^='javascript' i]").CountAsync()).ShouldBe(0);
        (await page.EvaluateAsync<bool>($"'{HostileCorpus.Canary}' in window")).ShouldBeFalse();
        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Quote_WithTurnedLetters_StaysVerbatimAndSaysSo()
    {
        var quote = (await AskAsync()).Quotes.First(quote => quote.Source.File == "turned.txt");

        quote.Text.ShouldContain("\u202E");
        quote.Line.Text.ShouldContain("⟦U+202E⟧");
        quote.Line.Badge.ShouldContain("⟦ ⟧");
    }

    [Fact]
    public async Task Quote_OfASpeakerInDisguise_SaysSo()
    {
        var reply = await corpus.Server.Briefing.RespondAsync(new Turn("c2", "What do the sources say about the quay being sold?", DateTimeOffset.UnixEpoch), CancellationToken.None);

        var quote = reply.Quotes.First(quote => quote.Source.File == "disguised.txt");
        quote.Line.Badge.ShouldContain("another alphabet");
        quote.Line.Badge.ShouldContain("V\u0430sk");
    }

    [Fact]
    public async Task Text_WithQuotesOfAHostileDocument_HoldsNoCharacterThatTurnsOrHides()
    {
        var text = ReplyText.Render(await AskAsync());

        text.ShouldContain("⟦U+202E⟧");
        text.ShouldNotContain("\u202E");
    }

    private Task<Reply> AskAsync() =>
        corpus.Server.Briefing.RespondAsync(new Turn("c1", HostileCorpus.Question, DateTimeOffset.UnixEpoch), CancellationToken.None);

    private static async Task ShouldBeCleanAsync(IPage page, string path)
    {
        (await page.Locator(Intruders).CountAsync()).ShouldBe(0, path);
        (await page.EvaluateAsync<bool>($"'{HostileCorpus.Canary}' in window")).ShouldBeFalse(path);
    }

    /// <summary>A page, and what went wrong on it: script that was stopped counts, for it was tried.</summary>
    private static async Task<(IPage Page, List<string> Faults)> OpenAsync(IBrowser browser)
    {
        var (page, faults) = (await browser.NewPageAsync(), new List<string>());
        page.Console += (_, message) =>
        {
            if (message.Type == "error") faults.Add(message.Text);
        };
        page.PageError += (_, fault) => faults.Add(fault);
        page.Dialog += async (_, dialog) =>
        {
            faults.Add(dialog.Message);
            await dialog.DismissAsync();
        };
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https", IsLoopback: false }) faults.Add(request.Url);
        };
        return (page, faults);
    }

    private static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Requires.Program("chromium"),
        Headless = true,
        Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    });
}
