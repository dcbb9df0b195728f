using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.ActivityProtocol.Turns;
using Briefing.Tests.Channels.Fixtures;
using Microsoft.Playwright;

namespace Briefing.Tests.Trust;

/// <summary>The text of messages that Teams reads as Markdown, read by a Markdown reader that takes HTML too.</summary>
public sealed class MarkdownTests
{
    private const string Hostile =
        "No **bold** _claim_ of [the quay](javascript:window.pwned=1) ![a](https://evil.example/a.png) <img src=x onerror=window.pwned=1> <at>everyone</at> `code` ~~no~~ <https://evil.example>\n# Head\n- item\n1. one\n> said\n| a | b |\n&lt;b&gt;"
        + "\na | b\n--- | ---\nc | d\n\n    program\nunder\n===\nrule\n---\n***\n2) two\n\\*no\\* www.evil.example http://evil.example end\\\n~~~\n```\nfence\n&#60;i&#62;";

    [SkippableFact]
    public async Task Lead_OfHostileWords_IsShownAsTheyStand()
    {
        var reply = SampleReplies.Answer() with { Text = Hostile };
        var incoming = new Activity { Type = "message", ChannelId = ChannelIds.Msteams, Conversation = new ConversationAccount { Id = "c" }, ServiceUrl = "http://localhost/" };
        var message = ReplyActivity.All(reply, incoming)[0];
        var reader = Clients.Installed("markdown-it", "dist", "markdown-it.js");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Requires.Program("chromium"), Headless = true, Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
        var page = await browser.NewPageAsync();
        await page.SetContentAsync("<main></main>");
        await page.AddScriptTagAsync(new PageAddScriptTagOptions { Path = reader });

        await page.EvaluateAsync("text => { document.querySelector('main').innerHTML = markdownit({ html: true, breaks: true, linkify: true }).render(text); }", message.Text);

        message.TextFormat.ShouldBe(TextFormatTypes.Markdown);
        (await page.Locator("main :not(p):not(br)").CountAsync()).ShouldBe(0);
        var shown = await page.Locator("main").InnerTextAsync();
        foreach (var piece in (string[])["**bold**", "[the quay](javascript:window.pwned=1)", "<img src=x onerror=window.pwned=1>", "<at>everyone</at>", "# Head", "&lt;b&gt;", "a | b", "--- | ---", "===", "***", "2) two", "\\*no\\* www.evil.example http://evil.example end\\", "~~~", "```", "&#60;i&#62;", "[1]"])
            shown.ShouldContain(piece);
    }
}
