using Briefing.Tests.Host.Serving;
using Microsoft.Playwright;

namespace Briefing.Tests.Host.Page;

public sealed class BrowserTests(ServedHarbour served) : IClassFixture<ServedHarbour>
{
    [SkippableFact]
    public async Task Page_InABrowser_AnswersAndOpensTheQuoteHighlightedInView()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await LaunchAsync(playwright);
        var page = await browser.NewPageAsync();
        var faults = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error") faults.Add(message.Text);
        };
        page.PageError += (_, fault) => faults.Add(fault);

        await page.GotoAsync(served.Address);
        await page.Keyboard.TypeAsync(Harbour.Question); // the box has the focus
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".exchange .quote").First.WaitForAsync();
        (await page.Locator(".exchange .quote").CountAsync()).ShouldBeGreaterThanOrEqualTo(2);
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("q");
        var quoted = await page.Locator(".exchange .quote blockquote").First.InnerTextAsync();

        await page.Locator(".exchange .quote a.reader").First.ClickAsync();
        var mark = page.Locator("mark#quote");
        await mark.WaitForAsync();
        (await mark.EvaluateAsync<bool>("m => { const r = m.getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight; }")).ShouldBeTrue();
        quoted.ShouldContain((await mark.InnerTextAsync()).Trim('“', '”', '"'));
        faults.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Page_OnAPhone_DoesNotScrollSideways()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await LaunchAsync(playwright);
        var page = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 360, Height = 740 } });
        foreach (var path in (string[])["/", "/?q=" + Uri.EscapeDataString(Harbour.Question), "/?q=" + Uri.EscapeDataString(Harbour.Comparison), "/sources"])
        {
            await page.GotoAsync(served.Address + path);

            (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue(path);
        }
    }

    [SkippableFact]
    public async Task Page_WithoutScript_AnswersAllTheSame()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await LaunchAsync(playwright);
        var page = await browser.NewPageAsync(new BrowserNewPageOptions { JavaScriptEnabled = false });

        await page.GotoAsync(served.Address);
        await page.GetByLabel("Your question").FillAsync(Harbour.Question);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Ask" }).ClickAsync();

        (await page.Locator(".exchange .quote").CountAsync()).ShouldBeGreaterThanOrEqualTo(2);
    }

    private static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Requires.Program("chromium"),
        Headless = true,
        Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    });
}
