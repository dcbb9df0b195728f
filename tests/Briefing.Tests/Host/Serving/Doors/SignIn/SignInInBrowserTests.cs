using Briefing.Host.Serving.Doors;
using Briefing.Host.Serving.Doors.SignIn;
using Microsoft.Playwright;

namespace Briefing.Tests.Host.Serving.Doors.SignIn;

/// <summary>The whole way of somebody who opens a page elsewhere, in a browser, at a real OpenID provider, through a proxy that ends TLS.</summary>
public sealed class SignInInBrowserTests
{
    [SkippableFact]
    public async Task Reader_WhoSignsIn_SeesThePageAsksAndSignsOutForGood()
    {
        await using var desk = await Desk.StartAsync();
        var page = await desk.Browser.NewPageAsync();

        await page.GotoAsync(desk.Url + "/sources");
        page.Url.ShouldStartWith(desk.Issuer);
        await desk.SignInAsync(page, "ann");

        page.Url.ShouldBe(desk.Url + "/sources");
        (await page.InnerTextAsync("header")).ShouldContain("Reader ann");
        await page.GotoAsync(desk.Url);
        await page.Locator("#q").FillAsync(Harbour.Question);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".exchange .quote").First.WaitForAsync();
        (await page.Locator(".exchange .quote a.reader").First.GetAttributeAsync("href")).ShouldNotBeNull().ShouldNotContain("sig=");

        var cookies = await page.Context.CookiesAsync([desk.Url]);
        var kept = cookies.Where(cookie => cookie.Name.Contains("briefing", StringComparison.Ordinal)).ToList();
        kept.ShouldContain(cookie => cookie.Name == "__Host-briefing-session");
        kept.ShouldAllBe(cookie => cookie.Name.StartsWith("__Host-") && cookie.Secure && cookie.HttpOnly && cookie.Path == "/");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Sign out" }).ClickAsync();
        (await page.InnerTextAsync("h1")).ShouldBe("Signed out");

        // A copy of the cookie opens nothing any more: the session ended on the host's side.
        await page.Context.AddCookiesAsync([.. kept.Where(cookie => cookie.Name == "__Host-briefing-session").Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = desk.Url, Secure = true, HttpOnly = true })]);
        (await page.EvaluateAsync<int>("async () => (await fetch('/sources', { headers: { Accept: 'application/json' } })).status")).ShouldBe(401);
    }

    [SkippableFact]
    public async Task Reader_WithoutTheClaimThatIsAskedFor_IsNotAdmitted()
    {
        await using var desk = await Desk.StartAsync(new Dictionary<string, string[]> { ["desk"] = ["harbour"] });
        var page = await desk.Browser.NewPageAsync();
        await page.GotoAsync(desk.Url + "/sources");
        await desk.SignInAsync(page, "guest-of-nobody");

        page.Url.ShouldEndWith("/sign-in/not-admitted");
        await page.GotoAsync(desk.Url + "/sources");
        page.Url.ShouldNotBe(desk.Url + "/sources");

        var other = await (await desk.Browser.NewContextAsync(new BrowserNewContextOptions { IgnoreHTTPSErrors = true })).NewPageAsync();
        await other.GotoAsync(desk.Url + "/sources");
        await desk.SignInAsync(other, "bea");
        other.Url.ShouldBe(desk.Url + "/sources");
    }

    [SkippableFact]
    public async Task Answer_ThatIsSharedByItsLink_OpensWithoutSigningInAndLeadsThere()
    {
        await using var desk = await Desk.StartAsync();
        var reply = await desk.Host.Service<Briefing.Conversation.Turns.IBot>().RespondAsync(
            new Briefing.Conversation.Turns.Turn("channel/tenant/c", Harbour.Question, TimeProvider.System.GetUtcNow()), CancellationToken.None);
        var page = await desk.Browser.NewPageAsync();

        await page.GotoAsync(reply.Quotes[0].Link);
        (await page.Locator("mark").First.InnerTextAsync()).Length.ShouldBeGreaterThan(5);
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Sources" }).ClickAsync();

        page.Url.ShouldStartWith(desk.Issuer);
    }

    /// <summary>The host, a proxy before it, a provider, and a browser that knows the host by its public name.</summary>
    private sealed class Desk : IAsyncDisposable
    {
        private readonly TlsProxy _proxy;
        private readonly OpenIdProvider _provider;
        private readonly IPlaywright _playwright;
        private readonly IBrowser _browser;

        private Desk(PublicHarbour host, TlsProxy proxy, OpenIdProvider provider, IPlaywright playwright, IBrowser browser, IBrowserContext context, string url) =>
            (Host, _proxy, _provider, _playwright, _browser, Context, Url) = (host, proxy, provider, playwright, browser, context, url);

        internal PublicHarbour Host { get; }

        internal string Url { get; }

        internal string Issuer => _provider.Issuer;

        internal IBrowserContext Context { get; }

        internal (Func<Task<IPage>> NewPageAsync, Func<BrowserNewContextOptions, Task<IBrowserContext>> NewContextAsync) Browser =>
            (() => Context.NewPageAsync(), options => _browser.NewContextAsync(options));

        internal static async Task<Desk> StartAsync(Dictionary<string, string[]>? require = null)
        {
            var chromium = Requires.Program("chromium");
            var port = OpenIdProvider.FreePort();
            var url = $"https://{PublicHarbour.Name}:{port}";
            var provider = await OpenIdProvider.StartAsync(url + "/sign-in/callback");
            var proxy = await TlsProxy.StartAsync(port, PublicHarbour.Name);
            var host = await PublicHarbour.StartAsync(new DoorSettings
            {
                SignIn = new SignInSettings { Authority = provider.Issuer, ClientId = OpenIdProvider.ClientId, Require = require },
            }, url);
            proxy.Target = host.Server.Address;
            var playwright = await Playwright.CreateAsync();
            var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = chromium, Headless = true,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", $"--host-resolver-rules=MAP {PublicHarbour.Name} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1"],
            });
            var context = await browser.NewContextAsync(new BrowserNewContextOptions { IgnoreHTTPSErrors = true });
            return new Desk(host, proxy, provider, playwright, browser, context, url);
        }

        /// <summary>The provider's own two pages: who, and that the host may know it.</summary>
        internal async Task SignInAsync(IPage page, string who)
        {
            await page.Locator("input[name=login]").FillAsync(who);
            await page.Locator("input[name=password]").FillAsync("any");
            await page.Locator("button[type=submit]").ClickAsync();
            await page.Locator("button[type=submit]").ClickAsync();
            await page.WaitForURLAsync(url => !url.StartsWith(Issuer, StringComparison.Ordinal));
        }

        public async ValueTask DisposeAsync()
        {
            await _browser.DisposeAsync();
            _playwright.Dispose();
            await _proxy.DisposeAsync();
            await Host.DisposeAsync();
            _provider.Dispose();
        }
    }
}
