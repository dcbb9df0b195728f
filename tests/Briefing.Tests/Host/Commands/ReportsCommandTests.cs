using System.Text.Json;
using Briefing.Tests.Conversation.Reports;

namespace Briefing.Tests.Host.Commands;

public sealed class ReportsCommandTests : IDisposable
{
    private static readonly string[] ReportMembers = ["standing", "text", "content", "speaker", "reporter", "mode", "variant", "source", "spans", "link"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Ask_WithJson_GivesTheReportsOfAQuote()
    {
        var run = await CommandLineRun.OfAsync(
            "ask", "What did Solheim say about the boats?", "--json", "--sources", ReportsFixture.Folder, "--store", _folder.At("briefing.db"));

        var quote = JsonDocument.Parse(run.Lines.ShouldHaveSingleItem()).RootElement.GetProperty("quotes")[0];
        quote.GetProperty("reportCount").GetInt32().ShouldBe(3);
        var reports = quote.GetProperty("reports").EnumerateArray().ToArray();
        reports.Select(report => report.GetProperty("standing").GetString()).ShouldBe(["also", "also", "copy", "giventoother"]);
        reports.ShouldAllBe(report => report.EnumerateObject().Select(member => member.Name).SequenceEqual(ReportMembers));
        reports[3].GetProperty("speaker").GetString().ShouldBe("Henrik Aas");
        foreach (var report in reports)
        {
            var text = await File.ReadAllTextAsync(Path.Combine(ReportsFixture.Folder, report.GetProperty("source").GetProperty("file").GetString()!));
            var span = report.GetProperty("spans").EnumerateArray().ShouldHaveSingleItem();
            text[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()].ShouldBe(report.GetProperty("text").GetString());
        }
    }

    [Fact]
    public async Task Quotes_WithReports_NameTheOtherFilesEarliestFirst()
    {
        string File(string name) => Path.Combine(ReportsFixture.Folder, name + ".md");

        var run = await CommandLineRun.OfAsync("quotes", "--reports", "--json", File("herald"), File("gazette"), File("courier"), File("wire"));

        run.ExitCode.ShouldBe(0, run.Error);
        var boats = run.Lines.Select(line => JsonDocument.Parse(line).RootElement)
            .Single(quotation => quotation.GetProperty("file").GetString() == File("gazette") && quotation.GetProperty("content")[0].GetProperty("text").GetString()!.Contains("boats", StringComparison.Ordinal));
        boats.GetProperty("reports").EnumerateArray().Select(file => file.GetString()).ShouldBe([File("courier"), File("herald")]);
    }

    [Fact]
    public async Task Quotes_WithReports_TellOfAFileThatIsAbsent()
    {
        var run = await CommandLineRun.OfAsync("quotes", "--reports", _folder.At("absent.txt"), Path.Combine(ReportsFixture.Folder, "courier.md"));

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("absent.txt: there is no such file");
        run.Lines.ShouldNotBeEmpty();
    }
}
