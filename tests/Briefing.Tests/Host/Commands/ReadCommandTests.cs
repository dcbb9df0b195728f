using System.Text.Json;

namespace Briefing.Tests.Host.Commands;

public sealed class ReadCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Read_WithJson_GivesSentencesNotesAndWhatWasSetAside()
    {
        var run = await CommandLineRun.OfAsync("read", PrintedReport.Write(_folder), "--json");

        run.ExitCode.ShouldBe(0, run.Error);
        var document = JsonDocument.Parse(run.Lines.ShouldHaveSingleItem()).RootElement;
        document.EnumerateObject().Select(member => member.Name).ShouldBe(
            ["file", "sha256", "basis", "extractor", "metadata", "blocks", "setAside", "warnings"]);
        document.GetProperty("metadata").EnumerateArray().Select(field => $"{field.GetProperty("field")}: {field.GetProperty("value")}, {field.GetProperty("origin")}")
            .ShouldContain("title: The Dredger and the Harbour, Print");
        var blocks = document.GetProperty("blocks").EnumerateArray().ToList();
        var whole = blocks.SelectMany(block => block.GetProperty("sentences").EnumerateArray()).Single(sentence => sentence.GetProperty("text").GetString()!.StartsWith("Nobody", StringComparison.Ordinal));
        whole.GetProperty("text").GetString().ShouldEndWith("fears for the third, as its captain told the council in a letter.");
        whole.GetProperty("spans").GetArrayLength().ShouldBe(2);
        var marks = blocks.SelectMany(block => block.GetProperty("marks").EnumerateArray()).ToList();
        marks.Select(mark => blocks[mark.GetProperty("note").GetInt32()].GetProperty("note").GetString()).ShouldBe(["1", "2"]);
        document.GetProperty("setAside").EnumerateArray().Select(one => one.GetProperty("reason").GetString()).Distinct().ShouldBe(
            ["NoteMark", "RepeatedAddress", "PageNumber", "RunningHead"]);
    }

    [Fact]
    public async Task Read_AFile_ShowsWhatWasSetAsideAndWhy()
    {
        PrintedReport.Write(_folder);

        var run = await CommandLineRun.OfAsync("read", _folder.At("printed/report.txt"));

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("running head (1)");
        run.Output.ShouldContain("mark 2 at");
        run.Output.ShouldContain("note 2");
    }

    [Fact]
    public async Task Read_AnAbsentFile_FailsAndTheOthersGoOn()
    {
        PrintedReport.Write(_folder);

        var run = await CommandLineRun.OfAsync("read", _folder.At("absent.txt"), _folder.At("printed/report.txt"), "--json");

        run.ExitCode.ShouldBe(1);
        run.Lines.ShouldHaveSingleItem();
        run.Error.ShouldContain("absent.txt: there is no such file");
    }

    [Fact]
    public async Task Ask_AboutAClaimWithNotes_ShowsTheSourcesItCites()
    {
        var sources = PrintedReport.Write(_folder);

        var json = await CommandLineRun.OfAsync("ask", PrintedReport.Question, "--sources", sources, "--store", _folder.At("store.db"), "--json");
        var text = await CommandLineRun.OfAsync("ask", PrintedReport.Question, "--sources", sources, "--store", _folder.At("store.db"));

        json.ExitCode.ShouldBe(0, json.Error);
        var quote = JsonDocument.Parse(json.Lines[0]).RootElement.GetProperty("quotes")[0];
        var note = quote.GetProperty("notes").EnumerateArray().ShouldHaveSingleItem();
        note.GetProperty("label").GetString().ShouldBe("1");
        note.GetProperty("text").GetString()!.ShouldStartWith("Harbour Council, Minutes of the Spring Meeting");
        note.GetProperty("address").GetString().ShouldBe("https://council.example/minutes/2024-03");
        note.GetProperty("link").GetString()!.ShouldContain("/sources/report/");
        text.Output.ShouldContain("Note 1: Harbour Council, Minutes of the Spring Meeting");
    }
}
