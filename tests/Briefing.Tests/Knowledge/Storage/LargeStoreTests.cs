using Briefing.Knowledge.Backup;
using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Storage;
using Briefing.Tests.Knowledge.Ingestion;
using Microsoft.Data.Sqlite;

namespace Briefing.Tests.Knowledge.Storage;

/// <summary>A store so large that it is not read whole at each start.</summary>
public sealed class LargeStoreTests : IDisposable
{
    private const int PageSize = 4096;
    private readonly SourcesCorpus _corpus = SourcesCorpus.Small();
    private readonly string _contents;

    public LargeStoreTests()
    {
        _corpus.Ingest();
        _contents = _corpus.Contents();
        Execute("INSERT INTO texts (sha256, utf8) VALUES ('padding', zeroblob(40000000))");
    }

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public void Open_PageDamaged_IsNotReadAndSaysNothing()
    {
        DamageStatements();
        using var store = _corpus.Open();
        store.Version.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Load_PageDamaged_SaysSoAndTheNextStartBuildsTheStoreAgain()
    {
        DamageStatements();
        using (var store = _corpus.Open())
            Should.Throw<StoreException>(() => store.Load()).Fault.ShouldBe(StoreFault.Corrupt);

        var (rebuilt, notice) = StoreRecovery.Open(_corpus.Database, Lexicon.Instance, _corpus.Time);
        using (rebuilt)
        {
            notice.ShouldNotBeNull().ShouldContain("3 documents were built again");
            StoreContents.Of(rebuilt).ShouldBe(_contents);
        }

        Directory.GetFiles(Path.GetDirectoryName(_corpus.Database)!, "*.suspect").ShouldBeEmpty();
        _corpus.Contents().ShouldBe(_contents);
    }

    [Fact]
    public void Open_FileCutShort_IsDamaged()
    {
        using (var file = File.OpenWrite(_corpus.Database)) file.SetLength(file.Length - PageSize);
        Should.Throw<StoreException>(() => _corpus.Open()).Fault.ShouldBe(StoreFault.Corrupt);
    }

    [Fact]
    public void Export_PageDamaged_WritesNoBackup()
    {
        DamageStatements();
        var archive = _corpus["backup.tar.gz"];
        using (var store = _corpus.Open())
            Should.Throw<StoreException>(() => StoreExport.Write(store, archive)).Fault.ShouldBe(StoreFault.Corrupt);
        Directory.GetFiles(_corpus.Folder, "backup*").ShouldBeEmpty();
    }

    private void DamageStatements()
    {
        var page = Execute("SELECT rootpage FROM sqlite_master WHERE name = 'statements'");
        using var file = File.OpenWrite(_corpus.Database);
        file.Position = (page - 1) * PageSize;
        file.Write(Enumerable.Repeat((byte)0xEE, PageSize).ToArray());
    }

    private long Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_corpus.Database};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() is long number ? number : 0;
    }
}
