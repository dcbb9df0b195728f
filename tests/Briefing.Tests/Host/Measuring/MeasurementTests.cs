using System.Text.Json;
using Briefing.Host.Commands;
using Briefing.Host.Measuring;

namespace Briefing.Tests.Host.Measuring;

public sealed class MeasurementTests
{
    [Fact]
    public async Task Trial_OnThePracticePack_FillsEveryRowOfTheReport()
    {
        var told = new List<string>();
        using var measurement = new Measurement([StoreChoice.PracticePack], MeasureEffort.Trial, told.Add);
        var report = await measurement.RunAsync(CancellationToken.None);

        report.Corpus.Documents.ShouldBeGreaterThanOrEqualTo(8);
        report.Corpus.Questions.ShouldBe(5);
        report.Answering.Calls.ShouldBe(5);
        report.AnsweringAgain.Calls.ShouldBe(5);
        report.Reference.FullTextQuery.Calls.ShouldBe(5);
        report.Start.ToFirstAnswer.Calls.ShouldBe(1);
        report.ResidentMb.ShouldBeGreaterThan(0);
        report.Reading!.Alone.ShouldBeGreaterThan(0);
        report.Reading.WithQuotationsAndStoring.ShouldBeGreaterThan(0);
        report.Requests.Select(rate => rate.Connections).ShouldBe([1, 1, 1, 16, 16, 16]);
        report.Requests.ShouldAllBe(rate => rate.Latency.Calls >= rate.Connections);
        told.ShouldNotBeEmpty();

        using var json = JsonDocument.Parse(JsonSerializer.Serialize(report, MeasureJson.Default.MeasureReport));
        json.RootElement.GetProperty("answering").GetProperty("p99").GetDouble().ShouldBe(report.Answering.P99);
        json.RootElement.GetProperty("resident_mb").GetDouble().ShouldBe(report.ResidentMb);
        MeasureTable.Of(report).ShouldContain("answering, in process");
    }

    [Fact]
    public async Task FolderThatIsMissing_IsAnErrorInOneLineThatSaysWhatToDo()
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var terminal = new Terminal(TextReader.Null, output, error, IsInteractive: false, HasProgressBar: false, TimeProvider.System);
        (await Briefing.Host.Program.RunAsync(["measure", "--sources", "/no/such/folder"], terminal)).ShouldBe(1);
        output.ToString().ShouldBeEmpty();
        error.ToString().Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("/no/such/folder");
    }
}
