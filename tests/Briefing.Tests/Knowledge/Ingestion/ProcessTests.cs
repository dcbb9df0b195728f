using Briefing.Knowledge.Ingestion;

namespace Briefing.Tests.Knowledge.Ingestion;

public sealed class ProcessTests : IDisposable
{
    private readonly SourcesCorpus _corpus = SourcesCorpus.Small();

    public ProcessTests()
    {
        for (var i = 0; i < 60; i++)
            _corpus.Write($"more/note{i}.txt", $"Note {i}\n\nCaptain Rhea Solberg said that ship {i} left port on Monday. The crew of {i} waved.\n");
    }

    public void Dispose() => _corpus.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public async Task Ingest_ProcessKilled_IsFinishedByTheNextRun(int captures)
    {
        using (var process = IngestingProcess.Start(_corpus))
        {
            while (!process.HasExited && Captured() < captures) await Task.Delay(1);
            process.Kill();
        }

        _corpus.Ingest().Documents.ShouldBe(63);
        var finished = _corpus.Contents();
        _corpus.Ingest().Count(FileOutcome.Unchanged).ShouldBe(63);

        Directory.Delete(Path.GetDirectoryName(_corpus.Database)!, recursive: true);
        _corpus.Ingest();
        _corpus.Contents().ShouldBe(finished);
    }

    [Fact]
    public async Task Ingest_TwoProcessesAtOnce_StoreWhatOneWould()
    {
        using (var one = IngestingProcess.Start(_corpus))
        using (var other = IngestingProcess.Start(_corpus))
        {
            await one.EndAsync();
            await other.EndAsync();
        }

        _corpus.Ingest().Count(FileOutcome.Unchanged).ShouldBe(63);
        var both = _corpus.Contents();
        Directory.Delete(Path.GetDirectoryName(_corpus.Database)!, recursive: true);
        _corpus.Ingest();
        _corpus.Contents().ShouldBe(both);
    }

    private int Captured() =>
        Directory.Exists(_corpus.Captures) ? Directory.EnumerateFiles(_corpus.Captures, "*.json", SearchOption.AllDirectories).Count() : 0;
}
