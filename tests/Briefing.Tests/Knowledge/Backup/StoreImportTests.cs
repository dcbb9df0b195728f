using Briefing.Knowledge.Backup;
using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Databases;
using Briefing.Tests.Knowledge.Ingestion;
using Briefing.Tests.Knowledge.Storage;

namespace Briefing.Tests.Knowledge.Backup;

public sealed class StoreImportTests : IDisposable
{
    private readonly SourcesCorpus _corpus = SourcesCorpus.Small();
    private readonly TemporaryFolder _folder = new();

    private string Archive => _folder["backup.tar.gz"];

    private string Restored => _folder["restored/other-name.db"];

    public void Dispose()
    {
        _corpus.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Restore_StoreWithVersionsFactsAndConversations_HoldsTheSame()
    {
        _corpus.Live();
        string before;
        using (var store = _corpus.Open())
        {
            before = StoreContents.Of(store);
            var report = StoreExport.Write(store, Archive);
            (report.Documents, report.Versions, report.Captures).ShouldBe((2, 4, 4));
        }

        StoreImport.Restore(Archive, Restored).Versions.ShouldBe(4);

        using var restored = SqliteFactStore.Open(Restored, _corpus.Time, Lexicon.Instance);
        StoreContents.Of(restored).ShouldBe(before);
        restored.ReadState("cli:terminal").ShouldBe("""{"last":"the mill"}""");
        restored.Find("ferry-2025", OldFerryHash()).ShouldNotBeNull().IsActive.ShouldBeFalse();
        restored.Load().Statements.Count(statement => statement.Claim is not null).ShouldBe(1);
        restored.Load().Statements.ShouldAllBe(statement =>
            QuoteSeal.Holds(restored, statement, restored.Find(statement.DocumentId, null)!.Sha256));
    }

    [Fact]
    public void Restore_ThenExport_MakesTheSameArchive()
    {
        _corpus.Live();
        using (var store = _corpus.Open()) StoreExport.Write(store, Archive);
        StoreImport.Restore(Archive, Restored);
        using (var restored = SqliteFactStore.Open(Restored, _corpus.Time)) StoreExport.Write(restored, _folder["again.tar.gz"]);
        File.ReadAllBytes(_folder["again.tar.gz"]).ShouldBe(File.ReadAllBytes(Archive));
    }

    [Fact]
    public void Restore_DatabaseLostAfterwards_IsBuiltAgainFromTheRestoredCaptures()
    {
        _corpus.Live();
        using (var store = _corpus.Open()) StoreExport.Write(store, Archive);
        StoreImport.Restore(Archive, Restored);
        File.Delete(Restored);

        var (rebuilt, notice) = StoreRecovery.Open(Restored, Lexicon.Instance, _corpus.Time);
        using (rebuilt)
        {
            notice.ShouldNotBeNull();
            rebuilt.Load().Documents.Select(document => document.Metadata.Id).ShouldBe(["ferry-2025", "mill"]);
            rebuilt.Load().Statements.Count(statement => statement.Claim is not null).ShouldBe(1);
        }
    }

    [Fact]
    public void Restore_StoreThatIsThere_IsRefusedAndKept()
    {
        _corpus.Live();
        using (var store = _corpus.Open()) StoreExport.Write(store, Archive);
        var before = _corpus.Contents();
        Should.Throw<ArchiveException>(() => StoreImport.Restore(Archive, _corpus.Database)).Message.ShouldContain("already");
        _corpus.Contents().ShouldBe(before);
    }

    [Fact]
    public void Sections_NameEveryTableOfTheSchema()
    {
        using var store = _corpus.Open();
        var tables = store.AtOneMoment(connection =>
        {
            var names = new List<string>();
            connection.Each("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'", row => names.Add(row.GetString(0)));
            return names;
        });
        tables.Order(StringComparer.Ordinal).ShouldBe(ArchiveSections.Tables.Append(ArchiveSections.TextTable).Order(StringComparer.Ordinal),
            "every table must be kept in a backup: add the new one to ArchiveSections.Tables");
    }

    private string OldFerryHash()
    {
        using var store = _corpus.Open();
        return store.AtOneMoment(connection => (string)connection.Scalar(
            "SELECT sha256 FROM documents WHERE document_id = 'ferry-2025' AND is_active = 0")!);
    }
}
