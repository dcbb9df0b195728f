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
    private const string Bubble = ".webchat__bubble__content";
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _faults = [];
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

    private static async Task SayAsync(IPage page, string text)
    {
        var box = page.GetByRole(AriaRole.Textbox);
        await box.FillAsync(text);
        await box.PressAsync("Enter");
    }

    private async Task<IPage> OpenAsync(string path)
    {
        var script = Clients.Installed("botframework-webchat", "dist", "webchat.js");
        var chromium = Requires.Program("chromium");
        var choice = StoreChoice.Of([Harbour.Write(_folder)], _folder.At("briefing.db"));
        _server = await BriefingServer.StartAsync(
            new ServeOptions(choice, "http://127.0.0.1:0", null, [], "") { WebChat = new WebChatSettings { Script = script } }, ServedHarbour.Quiet(), CancellationToken.None);
        await _server.Reading;
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
        await page.GotoAsync(_server.Address + path);
        return page;
    }
}
