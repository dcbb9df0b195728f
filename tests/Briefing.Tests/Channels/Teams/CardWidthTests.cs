using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.ActivityProtocol.Turns;
using Briefing.Conversation.Feedback;
using Briefing.Conversation.Turns;
using Briefing.Tests.Channels.Fixtures;
using Microsoft.Playwright;

namespace Briefing.Tests.Channels.Teams;

/// <summary>Cards as Microsoft's own renderer draws them on the screen of a telephone.</summary>
public sealed class CardWidthTests
{
    [SkippableTheory]
    [InlineData(320)]
    [InlineData(480)]
    public async Task Card_AtTheWidthOfATelephone_NeedsNoScrollingAside(int width)
    {
        var script = Clients.Installed("adaptivecards", "dist", "adaptivecards.js");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await LaunchAsync(playwright);
        var page = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = width, Height = 800 } });
        await page.SetContentAsync("<style>body { margin: 0 }</style><main></main>");
        await page.AddScriptTagAsync(new PageAddScriptTagOptions { Path = script });
        foreach (var card in Cards())
        {
            var overflow = await page.EvaluateAsync<string[]>("""
                json => {
                  const card = new AdaptiveCards.AdaptiveCard();
                  card.hostConfig = new AdaptiveCards.HostConfig({ fontFamily: 'sans-serif', actions: { maxActions: 6, actionsOrientation: 'horizontal' }, spacing: { padding: 12 } });
                  card.parse(JSON.parse(json));
                  const drawn = card.render();
                  document.querySelector('main').replaceChildren(drawn);
                  // What is hidden until its button is pressed must fit as well.
                  for (const button of drawn.querySelectorAll('button')) if (['Feedback', 'Copy with source'].includes(button.innerText)) button.click();
                  const wide = [...drawn.querySelectorAll('*')].filter(element => element.getBoundingClientRect().right > innerWidth + 0.5);
                  return wide.map(element => `${element.className}: ${element.innerText.slice(0, 60)}`);
                }
                """, card);
            overflow.ShouldBeEmpty();
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        }
    }

    private static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Requires.Program("chromium"),
        Headless = true,
        Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    });

    private static IEnumerable<string> Cards()
    {
        var given = new GivenAnswer { Question = "What about the harbour?", Intent = "Topic", Quotes = ["note-0/aaaaaaaaaaaa/0-74"] };
        var action = new ReplyAction("PauseSubscription", "Pause this digest until I say so", "pause this digest", "ada");
        Reply[] replies =
        [
            SampleReplies.Answer(3) with { Given = given, HeldBack = 12, Comparison = "Compare A and B on the harbour", Permalink = "https://bot.example/answer/x", SourceLines = ["A line of a source that goes on for a good while"] },
            SampleReplies.Abstention() with { Given = given, Nearby = SampleReplies.Quotes(2), NearbyLead = "Near:" },
            SampleReplies.Answer(1) with { Actions = [action, action with { Intent = "ChangeSubscription" }, action with { Intent = "Unsubscribe" }] },
            SampleShapes.Table(), SampleShapes.Position(), SampleShapes.Sections(),
        ];
        foreach (var channel in (string[])[ChannelIds.Msteams, ChannelIds.Webchat])
            foreach (var reply in replies)
                foreach (var message in ReplyActivity.All(reply, new Activity { ChannelId = channel }))
                    foreach (var card in message.Attachments!) yield return card.Content!.Value.GetRawText();
    }
}
