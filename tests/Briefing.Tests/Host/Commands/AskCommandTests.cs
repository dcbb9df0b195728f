using System.Text.Json;

namespace Briefing.Tests.Host.Commands;

public sealed class AskCommandTests : IDisposable
{
    private static readonly string[] AnswerMembers = ["id", "question", "intent", "outcome", "answered", "confidence", "reply", "quotes", "nearby", "elapsed_ms", "permalink"];
    private static readonly string[] QuoteMembers = ["text", "content", "speaker", "about", "reporter", "mode", "source", "spans", "link", "score"];
    private static readonly string[] SourceMembers = ["id", "title", "publisher", "published", "url", "file"];

    private readonly TemporaryFolder _folder = new();
    private readonly string _sources;

    public AskCommandTests() => _sources = Harbour.Write(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Ask_WithJson_PrintsOneObjectWithTheContractsMembersInOrder()
    {
        var run = await AskAsync("--json", Harbour.Question);

        run.ExitCode.ShouldBe(0, run.Error);
        var answer = JsonDocument.Parse(run.Lines.ShouldHaveSingleItem()).RootElement;
        Members(answer).ShouldBe(AnswerMembers);
        answer.GetProperty("answered").GetBoolean().ShouldBeTrue();
        answer.GetProperty("outcome").GetString().ShouldBe("answer");
        foreach (var quote in answer.GetProperty("quotes").EnumerateArray())
        {
            Members(quote).ShouldBe(QuoteMembers);
            Members(quote.GetProperty("source")).ShouldBe(SourceMembers);
            quote.GetProperty("speaker").GetString().ShouldBe("Mara Velden");
            quote.GetProperty("link").GetString()!.ShouldStartWith("http://localhost:3978/sources/");
        }
    }

    [Fact]
    public async Task Ask_WithJson_GivesQuotesThatStandInTheFile()
    {
        var run = await AskAsync("--json", Harbour.Question);

        var quotes = JsonDocument.Parse(run.Output).RootElement.GetProperty("quotes").EnumerateArray().ToList();
        quotes.ShouldNotBeEmpty();
        foreach (var quote in quotes)
        {
            var text = await File.ReadAllTextAsync(Path.Combine(_sources, quote.GetProperty("source").GetProperty("file").GetString()!));
            var spans = quote.GetProperty("spans").EnumerateArray()
                .Select(span => text[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()]);
            string.Join(' ', spans).ShouldBe(quote.GetProperty("text").GetString());
        }
    }

    [Fact]
    public async Task Ask_WithoutJson_PrintsTheQuoteWithItsLink()
    {
        var run = await AskAsync("--base-url", "https://bot.example.org/", Harbour.Question);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("harbour");
        run.Output.ShouldContain("https://bot.example.org/sources/");
    }

    [Fact]
    public async Task Ask_AboutWhatIsNotThere_AbstainsWithoutQuotes()
    {
        var run = await AskAsync("--json", "What did Mara Velden say about volcanoes?");

        var answer = JsonDocument.Parse(run.Output).RootElement;
        answer.GetProperty("answered").GetBoolean().ShouldBeFalse();
        answer.GetProperty("quotes").GetArrayLength().ShouldBe(0);
        run.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Questions_WithBadLines_YieldErrorsAndTheRestGoOn()
    {
        var file = _folder.File("questions.jsonl", """
            {"id": "1", "q": "What did Mara Velden say about the harbour?", "conversation": "a"}
            this is no JSON
            {"id": "3"}

            {"id": 4, "q": "And Piet Aalto?", "conversation": "a"}
            {"id": "5", "q": 7}
            ["no", "object"]
            """);

        var run = await AskAsync("--json", "--questions", file);

        run.ExitCode.ShouldBe(0, run.Error);
        var lines = run.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        lines.Count.ShouldBe(6);
        lines[0].GetProperty("id").GetString().ShouldBe("1");
        Members(lines[1]).ShouldBe(["error", "line"]);
        lines[1].GetProperty("line").GetInt32().ShouldBe(2);
        Members(lines[2]).ShouldBe(["id", "error", "line"]);
        lines[3].GetProperty("id").GetInt32().ShouldBe(4);
        lines[3].GetProperty("quotes")[0].GetProperty("speaker").GetString().ShouldBe("Piet Aalto");
        lines[4].GetProperty("error").GetString()!.ShouldContain("q");
        Members(lines[5]).ShouldBe(["error", "line"]);
    }

    [Fact]
    public async Task Ask_WithQuestionsPipedIn_AnswersEachLine()
    {
        var run = await CommandLineRun.WithInputAsync(
            Harbour.Question + "\n\nWhat did Piet Aalto say about the harbour?\n", "ask", "--sources", _sources, "--store", _folder.At("b.db"), "--json");

        run.ExitCode.ShouldBe(0, run.Error);
        run.Lines.Length.ShouldBe(2);
    }

    [Fact]
    public async Task Ask_WithNothingToAsk_IsWrongUsage()
    {
        var run = await CommandLineRun.OfAsync("ask", "--sources", _sources, "--store", _folder.At("b.db"));

        run.ExitCode.ShouldBe(2);
        OneLine(run.Error).ShouldContain("question");
    }

    [Fact]
    public async Task Ask_WithAMissingFolder_FailsInOneLine()
    {
        var run = await CommandLineRun.OfAsync("ask", "--sources", _folder.At("absent"), Harbour.Question);

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        OneLine(run.Error).ShouldContain("absent");
    }

    [Fact]
    public async Task Ask_WithAnEmptyFolder_SaysWhatToPutIntoIt()
    {
        Directory.CreateDirectory(_folder.At("empty"));

        var run = await CommandLineRun.OfAsync("ask", "--sources", _folder.At("empty"), "--store", _folder.At("e.db"), Harbour.Question);

        run.ExitCode.ShouldBe(1);
        OneLine(run.Error).ShouldContain(".txt");
    }

    [Fact]
    public async Task Ask_WithAStoreThatDoesNotExist_Fails()
    {
        var run = await CommandLineRun.OfAsync("ask", "--store", _folder.At("absent.db"), Harbour.Question);

        run.ExitCode.ShouldBe(1);
        OneLine(run.Error).ShouldContain("ingest");
        File.Exists(_folder.At("absent.db")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("ask", "--nonsense", "--x")]
    [InlineData("rank")]
    [InlineData("quotes")]
    [InlineData("ingest")]
    [InlineData("ask", "--questions", "a.jsonl", "a question")]
    [InlineData("ask", "--base-url", "ftp://example.org", "a question")]
    [InlineData("serve", "--urls", "nonsense")]
    public async Task WrongUsage_EndsWithStatusTwoAndOneLine(params string[] args)
    {
        var run = await CommandLineRun.OfAsync(args);

        run.ExitCode.ShouldBe(2, run.Output + run.Error);
        run.Output.ShouldBeEmpty();
        OneLine(run.Error);
    }

    [Fact]
    public async Task Ask_AboutAWordThatIsAlsoATitle_AnswersFromEverySource()
    {
        _folder.File("titled/ferries.md", "---\ntitle: Ferries\n---\n\nMara Velden said that the ferries would sail all winter.\n");
        _folder.File("titled/second.md", "---\ntitle: A winter in the port\n---\n\nMara Velden warned that the ferries were old.\n");

        var run = await CommandLineRun.OfAsync("ask", "--sources", _folder.At("titled"), "--store", _folder.At("titled.db"), "--json", "What did Mara Velden say about ferries?");

        var quotes = JsonDocument.Parse(run.Output).RootElement.GetProperty("quotes").EnumerateArray();
        quotes.Select(quote => quote.GetProperty("source").GetProperty("id").GetString()).Distinct().Count().ShouldBe(2, run.Output);
    }

    [Fact]
    public async Task Ask_AgainOverAnUnchangedFolder_AnswersTheSame()
    {
        var first = await AskAsync("--json", Harbour.Question);
        var again = await AskAsync("--json", Harbour.Question);

        Quotes(again).ShouldBe(Quotes(first));
    }

    private Task<CommandLineRun> AskAsync(params string[] args) =>
        CommandLineRun.OfAsync(["ask", "--sources", _sources, "--store", _folder.At("briefing.db"), .. args]);

    private static string Quotes(CommandLineRun run) => JsonDocument.Parse(run.Output).RootElement.GetProperty("quotes").GetRawText();

    private static string[] Members(JsonElement element) => [.. element.EnumerateObject().Select(member => member.Name)];

    private static string OneLine(string error)
    {
        error.TrimEnd('\n').ShouldNotContain("\n");
        error.ShouldStartWith("briefing-bot: ");
        return error;
    }
}
