using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Storage;
using Briefing.Tests.Knowledge.Storage;

namespace Briefing.Tests.Knowledge.Ingestion;

public sealed class StoreRecoveryTests : IDisposable
{
    private readonly SourcesCorpus _corpus = SourcesCorpus.Small();

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public void Open_WholeStore_SaysNothing()
    {
        _corpus.Ingest();
        var (store, notice) = Recover();
        using (store) notice.ShouldBeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(4096)]
    [InlineData(9000)]
    public void Open_DamagedStore_IsMovedAsideAndBuiltAgainFromItsCaptures(int at)
    {
        _corpus.Write("facts.yaml", """
            facts:
              - claim: The bridge is strong.
                speaker: Mara Lind
                topics: [bridge]
                quote: { source: deep/bridge.html, exact: the bridge carries 90 tonnes }
            """);
        _corpus.Ingest().Facts.ShouldBe(1);
        _corpus.Time.Now += TimeSpan.FromHours(1);
        var old = _corpus.Write("mill.md", "# The mill\n\nThe loan was refused in June.\n");
        _corpus.Ingest();
        _corpus.Time.Now += TimeSpan.FromHours(1);
        File.Delete(_corpus["ferry.txt"]);
        _corpus.Ingest();
        var before = _corpus.Contents();
        Damage(at);
        Directory.Delete(_corpus.Folder, recursive: true);

        Should.Throw<StoreException>(() => _corpus.Open()).Fault.ShouldBe(StoreFault.Corrupt);
        var (store, notice) = Recover();
        using (store)
        {
            notice.ShouldNotBeNull().ShouldContain("damaged");
            notice.ShouldContain("2 documents were built again");
            StoreContents.Of(store).ShouldBe(before);
            store.Load().Statements.Count(statement => statement.Claim is not null).ShouldBe(1);
        }

        Directory.GetFiles(Path.GetDirectoryName(_corpus.Database)!, "briefing.db.corrupt-*").ShouldNotBeEmpty();
    }

    [Fact]
    public void Open_DatabaseDeletedBesideItsCaptures_IsBuiltAgain()
    {
        _corpus.Ingest();
        var before = _corpus.Contents();
        File.Delete(_corpus.Database);
        var (store, notice) = Recover();
        using (store) StoreContents.Of(store).ShouldBe(before);
        notice.ShouldNotBeNull().ShouldContain("3 documents were built again");
    }

    [Fact]
    public void Open_CaptureDamagedToo_SaysHowManyAreLost()
    {
        _corpus.Ingest();
        string sha256;
        using (var store = _corpus.Open()) sha256 = store.Find("mill", null)!.Sha256;
        File.AppendAllText(Path.Combine(_corpus.Captures, sha256[..2], sha256), "!");
        Damage(0);
        var (rebuilt, notice) = Recover();
        using (rebuilt) rebuilt.Load().Documents.Length.ShouldBe(2);
        notice.ShouldNotBeNull().ShouldContain("the captures of 1");
    }

    [Fact]
    public void Ingest_AfterRebuilding_ReadsItsFilesWithTheirSourcesYaml()
    {
        _corpus.Ingest();
        var before = _corpus.Contents();
        Damage(0);
        var (store, _) = Recover();
        using (store)
        {
            _corpus.Ingest(store).Count(FileOutcome.Reread).ShouldBe(3);
            _corpus.Ingest(store).Count(FileOutcome.Unchanged).ShouldBe(3);
            StoreContents.Of(store).ShouldBe(before);
        }
    }

    [Fact]
    public void Open_StoppedWhileRebuilding_BeginsAnew()
    {
        _corpus.Ingest();
        var before = _corpus.Contents();
        Damage(0);
        Should.Throw<StoppedException>(() => StoreRecovery.Open(_corpus.Database, Lexicon.Instance, _corpus.Time, new Told(2)));
        var (store, _) = Recover();
        using (store) StoreContents.Of(store).ShouldBe(before);
    }

    [Fact]
    public async Task Open_DamagedStoreByTwoAtOnce_IsBuiltOnce()
    {
        _corpus.Ingest();
        Damage(0);
        var opened = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(Recover)));
        opened.Count(one => one.Notice is not null).ShouldBe(1);
        foreach (var one in opened)
        {
            one.Store.Load().Documents.Length.ShouldBe(3);
            one.Store.Dispose();
        }
    }

    private OpenedStore Recover() => StoreRecovery.Open(_corpus.Database, Lexicon.Instance, _corpus.Time);

    private void Damage(int at)
    {
        using var file = File.OpenWrite(_corpus.Database);
        file.Position = at;
        file.Write(Enumerable.Repeat((byte)0x5A, 3000).ToArray());
    }
}
