using System.Text.Json;

namespace Briefing.Tests.Host.Commands;

public sealed class QuotesAndRankTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Quotes_WithJson_GiveSpansWhoseTextStandsInTheFile()
    {
        var file = Path.Combine(Harbour.Write(_folder), "report.md");
        var text = await File.ReadAllTextAsync(file);

        var run = await CommandLineRun.OfAsync("quotes", file, "--json");

        run.ExitCode.ShouldBe(0, run.Error);
        var quotations = run.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        quotations.ShouldContain(quotation => quotation.GetProperty("mode").GetString() == "direct");
        foreach (var quotation in quotations)
        {
            quotation.EnumerateObject().Select(member => member.Name).ShouldBe(
                ["file", "source", "cue", "content", "speaker", "mode", "resolution", "confidence", "modality", "polarity", "through", "saidFirst", "saidLast", "saidBasis"]);
            quotation.GetProperty("file").GetString().ShouldBe(file);
            foreach (var piece in quotation.GetProperty("content").EnumerateArray())
                text[piece.GetProperty("start").GetInt32()..piece.GetProperty("end").GetInt32()].ShouldBe(piece.GetProperty("text").GetString());
        }
    }

    [Fact]
    public async Task Quotes_OfAFileThatIsAbsent_FailAndTheOthersGoOn()
    {
        var file = Path.Combine(Harbour.Write(_folder), "report.md");

        var run = await CommandLineRun.OfAsync("quotes", _folder.At("absent.txt"), file, "--json");

        run.ExitCode.ShouldBe(1);
        run.Lines.ShouldNotBeEmpty();
        run.Error.ShouldContain("absent.txt: there is no such file");
    }

    [Fact]
    public async Task Quotes_OfAFolder_SayThatItIsOne()
    {
        var run = await CommandLineRun.OfAsync("quotes", Harbour.Write(_folder), "--json");

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("is a folder");
    }

    [Fact]
    public async Task Quotes_OfAFileWithTerminalCommands_ShowThemAsSigns()
    {
        var file = _folder.File("odd.txt", "Mara Velden said that the \u001b[31mred\u001b[0m \u009bharbour\u0007 would close.\n");

        var run = await CommandLineRun.OfAsync("quotes", file);

        run.Output.ShouldContain("red");
        run.Output.Where(unit => char.IsControl(unit) && unit != '\n').ShouldBeEmpty();
    }

    [Fact]
    public async Task Rank_OfAFile_GivesAScoreForEachSentence()
    {
        var file = _folder.File("rank.jsonl", """
            {"id": "a", "question": "When was the lighthouse built?", "sentences": ["Gulls nest on the roof.", "The lighthouse was built in 1874.", "Tea is served at four."]}
            {"id": "b", "question": 5}
            """);

        var run = await CommandLineRun.OfAsync("rank", file, "--json");

        run.ExitCode.ShouldBe(0, run.Error);
        run.Lines.Length.ShouldBe(2);
        var scores = JsonDocument.Parse(run.Lines[0]).RootElement.GetProperty("scores").EnumerateArray().Select(score => score.GetDouble()).ToList();
        scores.Count.ShouldBe(3);
        scores.IndexOf(scores.Max()).ShouldBe(1);
        JsonDocument.Parse(run.Lines[1]).RootElement.TryGetProperty("error", out _).ShouldBeTrue();
    }
}
