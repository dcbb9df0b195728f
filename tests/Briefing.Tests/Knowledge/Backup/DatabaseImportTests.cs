using Briefing.Knowledge.Backup;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Databases;
using Briefing.Tests.Knowledge.Ingestion;
using Briefing.Tests.Knowledge.Storage;
using Briefing.Tests.PostgreSql;

namespace Briefing.Tests.Knowledge.Backup;

public sealed class DatabaseImportTests : IDisposable
{
    private readonly SourcesCorpus _corpus = SourcesCorpus.Small();
    private readonly TemporaryFolder _folder = new();
    private readonly PostgreSqlFixture _own = new();

    private string Archive => _folder["backup.tar.gz"];

    private PostgreSqlAddress Address => PostgreSqlAddress.Parse(_own.Address);

    public void Dispose()
    {
        _own.Dispose();
        _corpus.Dispose();
        _folder.Dispose();
    }

    [SkippableFact]
    public void Restore_BackupOfAFile_HoldsTheSameAndMakesTheSameArchive()
    {
        _ = Address; // skips without PostgreSQL
        var before = Backup();
        DatabaseImport.Restore(Archive, Address, _corpus.Time).Versions.ShouldBe(4);

        using var restored = PostgreSqlFactStore.Open(Address, _corpus.Time, Lexicon.Instance);
        StoreContents.Of(restored).ShouldBe(before);
        restored.ReadState("cli:terminal").ShouldBe("""{"last":"the mill"}""");
        restored.Load().Statements.ShouldAllBe(statement =>
            QuoteSeal.Holds(restored, statement, restored.Find(statement.DocumentId, null)!.Sha256));
        StoreExport.Write(restored, _folder["again.tar.gz"]);
        File.ReadAllBytes(_folder["again.tar.gz"]).ShouldBe(File.ReadAllBytes(Archive));
    }

    [SkippableFact]
    public void Restore_ThenIngest_NumbersGoOnBehindThoseOfTheBackup()
    {
        _ = Address;
        Backup();
        DatabaseImport.Restore(Archive, Address, _corpus.Time);
        using var restored = PostgreSqlFactStore.Open(Address, _corpus.Time, Lexicon.Instance);
        var version = restored.Version;
        restored.Put(Intakes.Of("/elsewhere/tide.txt", "Ayla Demir said that the tide was high.")).Outcome.ShouldBe(IntakeOutcome.New);
        restored.Version.ShouldBe(version + 1);
    }

    [SkippableFact]
    public void Restore_DatabaseWithAStore_IsRefusedAndKept()
    {
        using (var store = PostgreSqlFactStore.Open(Address, _corpus.Time)) store.Put(Intakes.Of("tide.txt", "Ayla Demir said that the tide was high."));
        Backup();
        Should.Throw<ArchiveException>(() => DatabaseImport.Restore(Archive, Address, _corpus.Time)).Message.ShouldContain("already");
        using var kept = PostgreSqlFactStore.Open(Address, _corpus.Time);
        kept.Load().Documents.ShouldHaveSingleItem();
    }

    [SkippableFact]
    public void Restore_DamagedArchive_LeavesTheDatabaseEmpty()
    {
        _ = Address;
        Backup();
        var bytes = File.ReadAllBytes(Archive);
        File.WriteAllBytes(Archive, bytes[..(bytes.Length / 2)]);
        Should.Throw<ArchiveException>(() => DatabaseImport.Restore(Archive, Address, _corpus.Time));
        using var store = PostgreSqlFactStore.Open(Address, _corpus.Time);
        (store.Version, store.Load().Documents.Length).ShouldBe((0, 0));
    }

    private string Backup()
    {
        _corpus.Live();
        using var store = _corpus.Open();
        StoreExport.Write(store, Archive);
        return StoreContents.Of(store);
    }
}
