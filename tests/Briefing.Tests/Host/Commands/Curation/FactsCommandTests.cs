using System.Text.Json;
using Briefing.Knowledge.Facts.History;

namespace Briefing.Tests.Host.Commands.Curation;

public sealed class FactsCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _sources;

    public FactsCommandTests() => _sources = Harbour.Write(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AddEditHideHistory_ByLink_DoWhatTheySay()
    {
        var link = await LinkAsync();
        var added = await FactsAsync("add", link, "--claim", "The harbour stays open.", "--topic", "harbour", "--author", "Ana");
        added.ExitCode.ShouldBe(0, added.Error);
        var id = (await LineAsync("list", "--json")).GetProperty("id").GetString()!;
        added.Output.ShouldContain(id);

        (await FactsAsync("edit", id, "--claim", "It stays open.", "--author", "Ben")).ExitCode.ShouldBe(0);
        (await LineAsync("list", "--json")).GetProperty("claim").GetString().ShouldBe("It stays open.");
        (await FactsAsync("hide", id, "--because", "Old news", "--author", "Ana")).Output.ShouldContain("--undo");
        (await LineAsync("list", "--json")).GetProperty("standing").GetString().ShouldBe("hidden");
        (await FactsAsync("hide", id, "--undo", "--author", "Ana")).ExitCode.ShouldBe(0);
        (await FactsAsync("check")).ExitCode.ShouldBe(0);

        var history = await FactsAsync("history", id, "--json");
        history.Lines.Select(line => JsonDocument.Parse(line).RootElement).Select(line => (line.GetProperty("action").GetString(), line.GetProperty("author").GetString()))
            .ShouldBe([("add", "Ana"), ("edit", "Ben"), ("hide", "Ana"), ("show", "Ana")]);
        File.ReadAllLines(Path.Combine(_sources, CurationHistory.FileName)).Length.ShouldBe(4);
    }

    [Fact]
    public async Task Hide_LinkOfAnAnswer_TakesTheQuoteFromAnswersAndGivesItBack()
    {
        var link = await LinkAsync();
        (await FactsAsync("hide", link, "--because", "Somebody else said it.")).ExitCode.ShouldBe(0);

        (await AskAsync()).ShouldNotContain(link);
        (await FactsAsync("list")).Output.ShouldContain("Somebody else said it.");
        (await LineAsync("list", "--json")).GetProperty("standing").GetString().ShouldBe("hidden-quote");
        (await FactsAsync("hide", link, "--undo")).ExitCode.ShouldBe(0);
        (await AskAsync()).ShouldContain(link);
    }

    [Fact]
    public async Task Add_SpeakerOfTheCurator_IsShownAsSuch()
    {
        var link = await LinkAsync();
        (await FactsAsync("add", link, "--claim", "The clerk said it.", "--speaker", "Tessa Moor")).ExitCode.ShouldBe(0);

        (await AskAsync()).ShouldNotContain(link);
        var answer = await AskAsync("What did Tessa Moor say about the harbour?");
        answer.ShouldContain(link);
        answer.ShouldContain("The curator names the speaker.");
    }

    [Fact]
    public async Task Check_AfterTheDocumentChanged_ShowsTheDifferenceAndConfirmTakesTodaysWords()
    {
        (await FactsAsync("add", "--source", "report.md", "--quote", "He warned that the fund was empty.", "--claim", "No money.")).ExitCode.ShouldBe(0);
        _folder.File("sources/report.md", Harbour.Report.Replace("the fund was empty", "the fund was nearly empty", StringComparison.Ordinal));

        var check = await FactsAsync("check");
        check.ExitCode.ShouldBe(1);
        check.Output.ShouldContain("{+nearly+}");
        var id = (await LineAsync("list", "--json")).GetProperty("id").GetString()!;
        (await FactsAsync("edit", id, "--confirm")).ExitCode.ShouldBe(0);
        (await FactsAsync("check")).ExitCode.ShouldBe(0);
        (await LineAsync("list", "--json")).GetProperty("quote").GetString().ShouldBe("He warned that the fund was nearly empty.");
    }

    [Fact]
    public async Task Check_ClaimWithAnotherFigureThanItsQuote_IsToldAndStaysInUse()
    {
        const string Quote = "The treasurer, Piet Aalto, argued that dredging the harbour would cost 40 million euros.";
        await FactsAsync("add", "--source", "report.md", "--quote", Quote, "--claim", "It costs forty million.");
        (await FactsAsync("check")).Output.ShouldNotContain("look again");
        await FactsAsync("add", "--source", "report.md", "--quote", Quote, "--claim", "It costs 14 million.");

        var check = await FactsAsync("check");

        check.ExitCode.ShouldBe(0);
        check.Output.ShouldContain("The claim says 14, the quote does not.");
        check.Output.ShouldContain("the same quote as");
    }

    [Fact]
    public async Task Changes_AfterTheDocumentChanged_ListTheQuoteWithBothLinks()
    {
        await FactsAsync("list");
        _folder.File("sources/report.md", Harbour.Report.Replace("40 million", "45 million", StringComparison.Ordinal));

        var ingest = await CommandLineRun.OfAsync("ingest", _sources, "--store", _folder.At("b.db"), "--json");
        var reported = JsonDocument.Parse(ingest.Output).RootElement.GetProperty("changes").EnumerateArray().ShouldHaveSingleItem();
        reported.GetProperty("changed").GetInt32().ShouldBe(1);

        var changes = await CommandLineRun.OfAsync("changes", "--sources", _sources, "--store", _folder.At("b.db"), "--json");
        var quote = JsonDocument.Parse(changes.Lines.ShouldHaveSingleItem()).RootElement.GetProperty("quotes").EnumerateArray()
            .Single(quote => quote.GetProperty("fate").GetString() == "changed");
        quote.GetProperty("speaker").GetString().ShouldBe("Piet Aalto");
        quote.GetProperty("link").GetString().ShouldNotBe(quote.GetProperty("laterLink").GetString());
        (await CommandLineRun.OfAsync("changes", "--sources", _sources, "--store", _folder.At("b.db"))).Output.ShouldContain("[-40-]{+45+}");
    }

    [Fact]
    public async Task Suggest_AcceptAndRefuse_MakeAFactAndAreRemembered()
    {
        var suggestion = await LineAsync("suggest", "--json");
        var id = suggestion.GetProperty("id").GetString()!;

        (await FactsAsync("suggest", "--accept", id, "--claim", "In my words.", "--author", "Ana")).ExitCode.ShouldBe(0);
        var fact = await LineAsync("list", "--json");
        (fact.GetProperty("claim").GetString(), fact.GetProperty("standing").GetString(), fact.GetProperty("curated").GetBoolean()).ShouldBe(("In my words.", "in-use", true));

        foreach (var line in (await FactsAsync("suggest", "--json")).Lines)
            (await FactsAsync("suggest", "--refuse", JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!)).ExitCode.ShouldBe(0);
        (await FactsAsync("suggest", "--json")).Lines.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1, "no fact nowhere", "edit", "nowhere", "--claim", "x")]
    [InlineData(1, "no fact nowhere", "hide", "nowhere")]
    [InlineData(1, "copy one from an answer", "hide", "no/link")]
    [InlineData(2, "Say which quote is meant", "add", "--claim", "x")]
    [InlineData(2, "--claim", "add", "report/123456/1-2")]
    [InlineData(1, "not in report.md", "add", "--claim", "x", "--source", "report.md", "--quote", "no such words")]
    [InlineData(1, "no document", "add", "--claim", "x", "--source", "absent.md", "--quote", "words")]
    [InlineData(1, "no suggestion s0000000", "suggest", "--accept", "s0000000")]
    [InlineData(2, "one to one", "suggest", "--accept", "a", "b", "--claim", "x")]
    [InlineData(2, "--about", "suggest", "--topic", "x")]
    public async Task Facts_AskedWrongly_SayWhatToDoInOneLine(int exitCode, string why, params string[] args)
    {
        var run = await FactsAsync(args);

        run.ExitCode.ShouldBe(exitCode);
        var message = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1];
        message.ShouldStartWith("briefing-bot: ");
        if (why != "one to one") message.ShouldContain(why);
    }

    [Fact]
    public async Task Add_ToThePracticePack_IsRefused()
    {
        var run = await CommandLineRun.OfAsync("facts", "add", "--claim", "x", "--source", "a", "--quote", "b");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("--sources DIR");
    }

    private Task<CommandLineRun> FactsAsync(params string[] args) =>
        CommandLineRun.OfAsync(["facts", .. args, "--sources", _sources, "--store", _folder.At("b.db")]);

    private async Task<JsonElement> LineAsync(params string[] args) => JsonDocument.Parse((await FactsAsync(args)).Lines[0]).RootElement;

    private async Task<string> AskAsync(string question = Harbour.Question) =>
        (await CommandLineRun.OfAsync("ask", question, "--sources", _sources, "--store", _folder.At("b.db"))).Output;

    private async Task<string> LinkAsync()
    {
        var run = await CommandLineRun.OfAsync("ask", Harbour.Question, "--sources", _sources, "--store", _folder.At("b.db"), "--json");
        return JsonDocument.Parse(run.Output).RootElement.GetProperty("quotes")[0].GetProperty("link").GetString()!;
    }
}
