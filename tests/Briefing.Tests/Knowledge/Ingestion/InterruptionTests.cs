using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Storage;

namespace Briefing.Tests.Knowledge.Ingestion;

public sealed class InterruptionTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Ingest_StoppedAfterAnyFile_EndsAsIfItHadNotBeen(int step)
    {
        using var stopped = SourcesCorpus.Small();
        stopped.Ingest();
        stopped.Write("mill.md", "# The mill\n\nThe loan was refused in June.\n");
        stopped.Write("ferry.txt", "Ferry\n\nThe ferry sails again.\n");
        File.Delete(stopped["deep/bridge.html"]);
        stopped.Write("deep/tunnel.txt", "The tunnel is two miles long.\n");
        Should.Throw<StoppedException>(() => stopped.Ingest(new Told(step)));

        stopped.Ingest();
        var after = stopped.Contents();
        stopped.Ingest().Count(FileOutcome.Unchanged).ShouldBe(3);
        stopped.Contents().ShouldBe(after);

        File.Delete(stopped.Database);
        Directory.Delete(stopped.Captures, recursive: true);
        stopped.Ingest();
        stopped.Contents().ShouldBe(after);
    }

    [Fact]
    public void Ingest_Cancelled_KeepsWhatIsStoredAndGoesOnNextTime()
    {
        using var corpus = SourcesCorpus.Small();
        using var cancellation = new CancellationTokenSource();
        Should.Throw<OperationCanceledException>(() => corpus.Ingest(new Cancelling(cancellation), cancellation.Token));
        corpus.Ingest().Count(FileOutcome.New).ShouldBeLessThan(3);
        using var store = corpus.Open();
        store.Load().Documents.Length.ShouldBe(3);
    }

    [Fact]
    public void Ingest_CapturesLeftByAKillBeforeTheTransaction_DoNoHarm()
    {
        using var corpus = SourcesCorpus.Small();
        corpus.Ingest();
        var captured = Directory.GetFiles(corpus.Captures, "*", SearchOption.AllDirectories).Order().ToArray();
        File.WriteAllText(captured[0] + ".1-2-abc.tmp", "half");
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(corpus.Database)!, "briefing.db*")) File.Delete(file);
        corpus.Ingest().Count(FileOutcome.New).ShouldBe(3);
        corpus.Ingest().Count(FileOutcome.Unchanged).ShouldBe(3);
    }

    [Fact]
    public void Ingest_CaptureThatIsGone_IsCapturedAgain()
    {
        using var corpus = SourcesCorpus.Small();
        corpus.Ingest();
        using var store = corpus.Open();
        var sha256 = store.Find("mill", null)!.Sha256;
        File.Delete(Path.Combine(corpus.Captures, sha256[..2], sha256));
        store.ReadSealedText(sha256).ShouldBeNull();
        corpus.Ingest(store);
        store.ReadSealedText(sha256).ShouldNotBeNull();
    }

    private sealed class Cancelling(CancellationTokenSource source) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => source.Cancel();
    }
}
