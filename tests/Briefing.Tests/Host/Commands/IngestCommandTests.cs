using System.Text.Json;

namespace Briefing.Tests.Host.Commands;

public sealed class IngestCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Ingest_WithJson_ReportsDocumentsAndWarnings()
    {
        var sources = Harbour.Write(_folder);
        _folder.File("sources/broken.txt", "\u0000\u0001\u0002\u0000");

        var run = await CommandLineRun.OfAsync("ingest", sources, "--store", _folder.At("b.db"), "--json");

        run.ExitCode.ShouldBe(0, run.Error);
        var report = JsonDocument.Parse(run.Lines.ShouldHaveSingleItem()).RootElement;
        report.GetProperty("documents").GetInt32().ShouldBe(2);
        report.GetProperty("added").GetInt32().ShouldBe(2);
        report.GetProperty("failed").GetInt32().ShouldBe(1);
        report.GetProperty("quotations").GetInt32().ShouldBeGreaterThan(2);
        report.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetProperty("code").GetString()).ShouldContain("no-date");
    }

    [Fact]
    public async Task Ingest_Twice_HasNothingToDo()
    {
        var sources = Harbour.Write(_folder);
        await CommandLineRun.OfAsync("ingest", sources, "--store", _folder.At("b.db"));

        var run = await CommandLineRun.OfAsync("ingest", sources, "--store", _folder.At("b.db"), "--json");

        var report = JsonDocument.Parse(run.Output).RootElement;
        report.GetProperty("unchanged").GetInt32().ShouldBe(2);
        report.GetProperty("added").GetInt32().ShouldBe(0);
    }
}
