using System.Text.Json.Nodes;
using Briefing.Channels;
using Briefing.Host.Commands;
using Briefing.Host.Serving;
using Briefing.Tests.Channels.Fixtures;
using Briefing.Tests.Host;
using Briefing.Tests.Host.Serving;

namespace Briefing.Tests.Channels;

/// <summary>A digest from the wish to the message: asked for in the Agents Playground, a source added, the clock moved, the message seen.</summary>
public sealed class PlaygroundWithDigestsTests
{
    [SkippableFact]
    public async Task Playground_DigestAskedFor_ComesWithWhatIsNewOnceItsTimeHasCome()
    {
        using var folder = new TemporaryFolder();
        var clock = new MovedClock();
        var choice = StoreChoice.Of([Harbour.Write(folder)], folder.At("briefing.db"));
        await using var server = await BriefingServer.StartAsync(
            new ServeOptions(choice, "http://127.0.0.1:0", null, [], ""), ServedHarbour.Quiet() with { Time = clock }, CancellationToken.None);
        await server.Reading;
        await using var playground = await Playground.StartAsync(new Uri(new Uri(server.Address), BriefingChannels.MessagesPath));
        var chat = (string)playground.Config["personalChat"]!["id"]!;
        await playground.PostAsync($"/_debug/conversation/{chat}/installation", []);
        await playground.WaitForAsync(frame => frame["message"] is not null, "the greeting");

        await SayAsync("send me a digest on the ferry every day at 8:30 Rome time");
        await playground.WaitForAsync(frame => Text(frame).Contains("Done: ", StringComparison.Ordinal), "the confirmation");
        var before = playground.Frames.Count;

        // A day on which nothing is new, and then one with news.
        folder.File("sources/ferry.md", "# Ferry timetable\n\nPilot Runa Osk said that the night ferry would sail again from pier 9 in May.\n");
        for (var waited = 0; server.Briefing.Health.Documents < 3; waited++)
        {
            waited.ShouldBeLessThan(1200, "the new source was never read");
            await Task.Delay(50);
        }

        clock.Move(TimeSpan.FromDays(1));
        var digest = await playground.WaitForAsync(HasNews, "the digest");
        var card = Playground.CardIn(digest)!;
        var links = card.Objects().Select(one => (string?)one["url"]).OfType<string>().Where(url => url.EndsWith("#quote", StringComparison.Ordinal)).ToArray();
        links.ShouldNotBeEmpty();
        using var http = new HttpClient();
        (await http.GetStringAsync(links[0])).ShouldContain("<mark id=\"quote\"");
        ((string?)digest["actionConversationId"]).ShouldBe(chat);

        await SayAsync("stop my digest");
        await playground.WaitForAsync(frame => Text(frame).Contains("stop", StringComparison.OrdinalIgnoreCase) && !ReferenceEquals(frame, digest), "the end of it");
        playground.Frames.Skip(before).Count(HasNews).ShouldBe(1);

        Task SayAsync(string text) => playground.PostAsync($"/_conversation/v1/conversations/{chat}/messages", new JsonObject
        {
            ["from"] = new JsonObject { ["id"] = (string)playground.Config["currentUser"]!["id"]! }, ["text"] = text, ["textFormat"] = "plain",
        });
    }

    /// <summary>Whether it is the digest's card; the Playground shows the text beside it as a message of its own.</summary>
    private static bool HasNews(JsonObject frame) => Playground.CardIn(frame)?.ToJsonString().Contains("night ferry", StringComparison.Ordinal) == true;

    private static string Text(JsonObject frame) => frame["message"] is { } message ? message.ToJsonString() : "";

    /// <summary>The clock of the machine, put forward by whoever moves it; what waits, waits as long as ever.</summary>
    private sealed class MovedClock : TimeProvider
    {
        private long _ticks;

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref _ticks));

        internal void Move(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
    }
}
