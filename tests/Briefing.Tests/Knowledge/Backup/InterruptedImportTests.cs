using Briefing.Knowledge.Backup;
using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Storage;
using Briefing.Tests.Knowledge.Ingestion;
using Briefing.Tests.Knowledge.Storage;

namespace Briefing.Tests.Knowledge.Backup;

public sealed class InterruptedImportTests : IDisposable
{
    private readonly SourcesCorpus _corpus = SourcesCorpus.Small();
    private readonly TemporaryFolder _folder = new();
    private readonly string _contents;

    public InterruptedImportTests()
    {
        _corpus.Ingest();
        _contents = _corpus.Contents();
        using var store = _corpus.Open();
        StoreExport.Write(store, Archive);
    }

    private string Archive => _folder["backup.tar.gz"];

    private string Restored => _folder["restored/briefing.db"];

    public void Dispose()
    {
        _corpus.Dispose();
        _folder.Dispose();
    }

    /// <summary>What a kill leaves at the worst moment: captures and records are in place, the database is not yet.</summary>
    [Fact]
    public void Restore_KilledBeforeTheDatabaseIsInPlace_IsNoStoreAndIsDoneAgain()
    {
        StoreImport.Restore(Archive, Restored);
        Directory.CreateDirectory(Restored + ".importing");
        File.Move(Restored, Path.Combine(Restored + ".importing", "briefing.db"));

        Should.Throw<StoreException>(() => StoreRecovery.Open(Restored, Lexicon.Instance, _corpus.Time)).Message.ShouldContain("import");
        StoreImport.Restore(Archive, Restored);

        Contents(Restored).ShouldBe(_contents);
        Directory.GetFileSystemEntries(_folder["restored"]).Order(StringComparer.Ordinal).ShouldBe([Restored, _folder["restored/captures"]]);
    }

    [Fact]
    public void Restore_Cancelled_LeavesNothing()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        Should.Throw<OperationCanceledException>(() => StoreImport.Restore(Archive, Restored, cancellation: cancellation.Token));
        Directory.Exists(_folder["restored"]).ShouldBeFalse();
    }

    [Fact]
    public void Restore_BesideAnotherStore_TouchesNothingOfIt()
    {
        using var other = SourcesCorpus.Small();
        other.Write("other.txt", "Another note\n\nThe ferryman said that the river was low.\n");
        other.Ingest();
        var before = other.Contents();
        var beside = Path.Combine(Path.GetDirectoryName(other.Database)!, "second.db");

        StoreImport.Restore(Archive, beside);

        other.Contents().ShouldBe(before);
        Contents(beside).ShouldBe(_contents);
        using var store = SqliteFactStore.Open(beside, _corpus.Time, Lexicon.Instance);
        CaptureFolder.Shelves.SelectMany(store.Captures.Records).Count().ShouldBe(3);
    }

    [Fact]
    public void Export_Cancelled_LeavesNothing()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        using var store = _corpus.Open();
        Should.Throw<OperationCanceledException>(() => StoreExport.Write(store, _folder["second.tar.gz"], replace: false, cancellation: cancellation.Token));
        Directory.GetFiles(_folder.Path).ShouldBe([Archive]);
    }

    private string Contents(string path)
    {
        using var store = SqliteFactStore.Open(path, _corpus.Time, Lexicon.Instance);
        return StoreContents.Of(store);
    }
}
