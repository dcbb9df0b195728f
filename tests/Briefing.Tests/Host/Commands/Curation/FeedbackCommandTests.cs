using System.Text.Json;
using Briefing.Conversation.Feedback;
using Briefing.Conversation.Turns;
using Briefing.Host.Commands;
using Briefing.Host.Serving;
using Briefing.Tests.Host.Serving;

namespace Briefing.Tests.Host.Commands.Curation;

/// <summary>What users say of answers of the real host, and what a curator then sees on the command line.</summary>
public sealed class FeedbackCommandTests : IDisposable
{
    private const string Text = """
        The ferry has two moorings. Lena Orrin said that the ferry would not sail in March. The quay stays open.

        Nobody has told the crews yet.

        """;

    private readonly TemporaryFolder _folder = new();
    private readonly string _sources;

    public FeedbackCommandTests()
    {
        _folder.File("sources/ferry.txt", Text);
        _sources = _folder.At("sources");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Feedback_OfAUser_ReachesTheCuratorWithQuestionQuoteAndStoreVersion()
    {
        await using (var server = await StartAsync())
        {
            var answer = await AskAsync(server);
            var given = answer.Given.ShouldNotBeNull();
            given.Quotes.ShouldBe(answer.Quotes.Select(GivenAnswer.PlaceOf));
            var thanks = await PressAsync(server, new TurnAction("Feedback", $"wrong-speaker {given.Token}"), "It was her deputy.");
            (thanks.Intent, thanks.Text.Length > 0).ShouldBe(("Feedback", true));
        }

        var listed = JsonDocument.Parse((await RunAsync("list", "--json")).Lines.ShouldHaveSingleItem()).RootElement;
        listed.GetProperty("kind").GetString().ShouldBe("wrong-speaker");
        listed.GetProperty("question").GetString().ShouldBe("What did Lena Orrin say about the ferry?");
        listed.GetProperty("comment").GetString().ShouldBe("It was her deputy.");
        listed.GetProperty("storeVersion").GetInt64().ShouldBeGreaterThan(0);
        listed.GetProperty("channel").GetString().ShouldBe("msteams");
        var id = listed.GetProperty("id").GetInt64().ToString(System.Globalization.CultureInfo.InvariantCulture);

        var shown = (await RunAsync("show", id)).Output;
        shown.ShouldContain("Lena Orrin said that the ferry would not sail in March.");
        shown.ShouldContain("briefing-bot facts add 'http");
        shown.ShouldContain("--speaker \"NAME\"");

        (await RunAsync("done", id, "--note", "asked the paper", "--author", "Ada")).Output.ShouldContain($"{id} is done.");
        (await RunAsync("list")).Output.ShouldContain("no feedback that is open");
        (await RunAsync("list", "--all")).Output.ShouldContain("done by Ada");
        (await RunAsync("show", "999")).ExitCode.ShouldNotBe(0);
    }

    [Fact]
    public async Task Feedback_OfAStranger_WhoMakesThingsUp_DoesNoHarm()
    {
        await using (var server = await StartAsync())
        {
            foreach (var subject in (string[])["", "shout", "helpful", "helpful AAAA", "other " + new string('A', 5_000), "wrong-speaker " + new GivenAnswer { Question = "'; rm -rf / #\u001b[2J", Intent = "X", Quotes = ["../../x/abcdef123456/1-2", "ferry/000000000000/0-9999999"] }.Token])
                (await PressAsync(server, new TurnAction("Feedback", subject), "\u001b]0;x\a")).Text.ShouldNotBeEmpty();
        }

        var listed = await RunAsync("list", "--json");
        foreach (var line in listed.Lines)
        {
            line.ShouldNotContain("\u001b");
            var id = JsonDocument.Parse(line).RootElement.GetProperty("id").GetInt64();
            var shown = await RunAsync("show", id.ToString(System.Globalization.CultureInfo.InvariantCulture));
            shown.ExitCode.ShouldBe(0, shown.Error);
            shown.Output.ShouldNotContain("\u001b");
            shown.Lines.Where(text => text.Contains("briefing-bot", StringComparison.Ordinal)).ShouldAllBe(text => !text.Contains("'; rm", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task InContext_OfAQuote_ShowsTheSentencesAroundItWordForWord()
    {
        await using var server = await StartAsync();
        var answer = await AskAsync(server);

        var reply = await PressAsync(server, new TurnAction("InContext", GivenAnswer.PlaceOf(answer.Quotes[0])), "");

        var quote = reply.Quotes.ShouldHaveSingleItem();
        quote.Text.ShouldBe("Lena Orrin said that the ferry would not sail in March.");
        quote.Context.ShouldBe(new QuoteContext("The ferry has two moorings.", "The quay stays open. Nobody has told the crews yet."));
    }

    [Theory]
    [InlineData("ferry")]
    [InlineData("ferry/abc/1-2")]
    [InlineData("ferry/000000000000/1-2")]
    [InlineData("nowhere/0123456789ab/1-2")]
    [InlineData("ferry/0123456789ab/2-1")]
    public async Task InContext_OfNoQuote_SaysSo(string place)
    {
        await using var server = await StartAsync();

        (await PressAsync(server, new TurnAction("InContext", place), "")).Quotes.ShouldBeEmpty();
    }

    private Task<BriefingServer> StartAsync() => StartedAsync(new ServeOptions(StoreChoice.Of([_sources], _folder.At("briefing.db")), "http://127.0.0.1:0", null, [], ""));

    private static async Task<BriefingServer> StartedAsync(ServeOptions options)
    {
        var server = await BriefingServer.StartAsync(options, ServedHarbour.Quiet(), CancellationToken.None);
        await server.Reading;
        return server;
    }

    private static Task<Reply> AskAsync(BriefingServer server) => server.Briefing.RespondAsync(Turn("What did Lena Orrin say about the ferry?"), CancellationToken.None);

    private static Task<Reply> PressAsync(BriefingServer server, TurnAction action, string words) =>
        server.Briefing.RespondAsync(Turn(words) with { Action = action }, CancellationToken.None);

    private static Turn Turn(string words) => new("msteams/t/c", words, DateTimeOffset.UnixEpoch) { UserId = "msteams/t/u" };

    private Task<CommandLineRun> RunAsync(params string[] args) =>
        CommandLineRun.OfAsync([.. (string[])["feedback"], .. args, "--sources", _sources, "--store", _folder.At("briefing.db")]);
}
