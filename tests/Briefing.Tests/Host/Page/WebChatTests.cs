using System.Diagnostics;
using Briefing.Host.Commands;
using Briefing.Host.Serving;
using Briefing.Host.Serving.WebChat;
using Briefing.Tests.Channels.Fixtures;
using Briefing.Tests.Host.Serving;
using Microsoft.Playwright;

namespace Briefing.Tests.Host.Page;

/// <summary>Web Chat as npm gives it, in a browser, over the real host.</summary>
public sealed class WebChatTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _faults = [];
    private readonly LaterClock _clock = new();
    private BriefingServer? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        _folder.Dispose();
    }

    [SkippableTheory]
    [InlineData("/webchat")]
    [InlineData("/webchat?polling")]
    public async Task Question_InTheRealClient_IsAnsweredWithItsQuote(string path)
    {
        var page = await OpenAsync(path);

        await SayAsync(page, Harbour.Question);

        await page.GetByText("We will not close the harbour").First.WaitForAsync();
        (await page.GetByText("Send failed").CountAsync()).ShouldBe(0);
        _faults.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Sources_OfAnAnswer_AreListedUnderItAndOpenTheQuote()
    {
        var page = await OpenAsync("/webchat");
        await SayAsync(page, Harbour.Question);

        var listed = page.Locator(".webchat__link-definitions__list-item");
        await listed.First.WaitForAsync();

        (await listed.CountAsync()).ShouldBeGreaterThanOrEqualTo(2);
        (await listed.AllInnerTextsAsync()).ShouldContain(text => text.Contains("Council argues over the harbour", StringComparison.Ordinal));
        var links = page.Locator("a.webchat__link-definitions__list-item-box");
        (await links.First.GetAttributeAsync("href"))!.ShouldStartWith(_server!.Address + "/sources/");
        (await page.Locator(".webchat__text-content__markdown a").CountAsync()).ShouldBe(await links.CountAsync());
        _faults.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Button_OfACard_AsksItsQuestion()
    {
        var page = await OpenAsync("/webchat");

        await page.Locator("button.ac-pushButton", new PageLocatorOptions { HasText = Harbour.Question }).ClickAsync();

        await page.GetByText("We will not close the harbour").First.WaitForAsync();
        _faults.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Host_ThatIsStartedAgain_GoesOnWithTheConversation()
    {
        var page = await OpenAsync("/webchat", withClock: true);
        await SayAsync(page, Harbour.Question);
        await page.GetByText("We will not close the harbour").First.WaitForAsync();
        var (address, calls) = (_server!.Address, new List<string>());
        page.Request += (_, request) => calls.Add($"{request.Method} {new Uri(request.Url).AbsolutePath}");

        await _server.DisposeAsync();
        _server = await ServeAsync(address);
        await AdvanceUntilAsync(page, () => calls.Any(call => call.StartsWith("GET /v3/directline/conversations/", StringComparison.Ordinal)));
        await SayAsync(page, "What did Piet Aalto say about the harbour?");

        await page.GetByText("would cost 40 million euros").First.WaitForAsync();
        calls.ShouldNotContain("POST /v3/directline/conversations"); // it is the same one
    }

    [SkippableFact]
    public async Task Token_IsRenewedByTheClient_AndTheConversationGoesOn()
    {
        var page = await OpenAsync("/webchat?polling", withClock: true);
        await page.GetByText("Which sources do you have?").First.WaitForAsync();
        var renewed = new TaskCompletionSource<int>();
        page.Response += (_, response) =>
        {
            if (response.Url.EndsWith("/tokens/refresh", StringComparison.Ordinal)) renewed.TrySetResult(response.Status);
        };

        await page.Clock.FastForwardAsync("15:01");
        (await renewed.Task.WaitAsync(TimeSpan.FromSeconds(30))).ShouldBe(200);
        _clock.Ahead = TimeSpan.FromMinutes(20);
        await SayAsync(page, Harbour.Question);

        await page.GetByText("We will not close the harbour").First.WaitForAsync();
    }

    [SkippableFact]
    public async Task Token_ThatHasRunOut_IsTold_AndANewConversationBegins()
    {
        var page = await OpenAsync("/webchat?polling");
        await page.GetByText("Which sources do you have?").First.WaitForAsync();

        _clock.Ahead = TimeSpan.FromMinutes(31);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Start a new one" }).ClickAsync();
        await page.GetByText("Which sources do you have?").First.WaitForAsync();
        await SayAsync(page, Harbour.Question);

        await page.GetByText("We will not close the harbour").First.WaitForAsync();
    }

    [SkippableFact]
    public async Task Page_LoadedAgain_ShowsTheConversationOfBefore()
    {
        var page = await OpenAsync("/webchat");
        await SayAsync(page, Harbour.Question);
        await page.GetByText("We will not close the harbour").First.WaitForAsync();

        await page.ReloadAsync();

        await page.GetByText("We will not close the harbour").First.WaitForAsync();
        (await page.GetByText(Harbour.Question, new PageGetByTextOptions { Exact = true }).CountAsync()).ShouldBeGreaterThan(1); // asked, and offered by the greeting
    }

    [SkippableFact]
    public async Task Page_WithoutTheScript_SaysHowToGetIt()
    {
        _server = await ServeAsync("http://127.0.0.1:0", withScript: false);
        using var http = new HttpClient();

        (await http.GetStringAsync(_server.Address + "/webchat")).ShouldContain("WebChat:Script");
    }

    /// <summary>Lets the page's time run ahead in steps, since the client waits at random before it connects again.</summary>
    private static async Task AdvanceUntilAsync(IPage page, Func<bool> holds)
    {
        for (var waited = Stopwatch.StartNew(); !holds(); await Task.Delay(300))
        {
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
            await page.Clock.FastForwardAsync(5_000);
        }
    }

    private static async Task SayAsync(IPage page, string text)
    {
        var box = page.GetByRole(AriaRole.Textbox);
        await box.FillAsync(text);
        await box.PressAsync("Enter");
    }

    private async Task<IPage> OpenAsync(string path, bool withClock = false)
    {
        var chromium = Requires.Program("chromium");
        _server = await ServeAsync("http://127.0.0.1:0");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = chromium, Headless = true, Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
        var page = await _browser.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type == "error") _faults.Add(message.Text);
        };
        page.PageError += (_, fault) => _faults.Add(fault);
        if (withClock) await page.Clock.InstallAsync();
        await page.GotoAsync(_server.Address + path);
        return page;
    }

    private async Task<BriefingServer> ServeAsync(string urls, bool withScript = true)
    {
        var settings = new WebChatSettings { Script = withScript ? Clients.Installed("botframework-webchat", "dist", "webchat.js") : null };
        var choice = StoreChoice.Of([Harbour.Write(_folder)], _folder.At("briefing.db"));
        var server = await BriefingServer.StartAsync(
            new ServeOptions(choice, urls, null, [], "") { WebChat = settings },
            new Terminal(TextReader.Null, TextWriter.Null, TextWriter.Null, IsInteractive: false, HasProgressBar: false, _clock), CancellationToken.None);
        await server.Reading;
        return server;
    }

    /// <summary>The time of this machine, or later.</summary>
    private sealed class LaterClock : TimeProvider
    {
        internal TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
    }
}
