using Briefing.Conversation.Digests.Content.News;
using Briefing.Conversation.Digests.Storage;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Knowledge.Backup;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Databases;
using Briefing.Tests.Knowledge.Storage;
using Briefing.Tests.PostgreSql;

namespace Briefing.Tests.Conversation.Digests.Storage;

/// <summary>A backup brings subscriptions, and what is owed, from either database into either.</summary>
public sealed class DigestBackupTests : IDisposable
{
    private static readonly DateTimeOffset Monday = DigestStoreContract.Start;

    private readonly TemporaryFolder _folder = new();
    private readonly FixedTime _time = new(Monday);

    private string Archive => _folder["backup.tar.gz"];

    public void Dispose() => _folder.Dispose();

    [SkippableTheory]
    [InlineData(SqlDialect.Sqlite, SqlDialect.Sqlite)]
    [InlineData(SqlDialect.Sqlite, SqlDialect.PostgreSql)]
    [InlineData(SqlDialect.PostgreSql, SqlDialect.Sqlite)]
    [InlineData(SqlDialect.PostgreSql, SqlDialect.PostgreSql)]
    public void Import_OfWhatWasExported_OwesWhatWasOwedAndGoesOn(SqlDialect from, SqlDialect to)
    {
        var (source, target) = (Place(from, "a.db"), Place(to, "b.db"));
        Subscription kept;
        using (var store = Open(source))
        {
            var digests = DigestStores.Open(store.Database, _time);
            digests.Subscriptions.Keep(new ConversationReference("teams/harbour/1", "teams", "harbour", true, """{"id":"1"}""", Monday));
            kept = digests.Subscriptions.Add(DigestStoreContract.New(DigestStoreContract.Daily(), "teams/harbour/1"));
            digests.Deliveries.OweDue(Monday.AddHours(1), 10).ShouldBe(1);
            _ = new NewsLog(store.Database, _time);
            StoreExport.Write(store, Archive, parts: DigestTables.Backup);
        }

        Import(target);
        using (var store = Open(target))
        {
            var digests = DigestStores.Open(store.Database, _time);
            digests.Subscriptions.Find(kept.Id).ShouldNotBeNull().Schedule.ShouldBe(kept.Schedule);
            digests.Deliveries.OweDue(Monday.AddHours(1), 10).ShouldBe(0);
            digests.Deliveries.Claim("one", Monday.AddHours(1), TimeSpan.FromMinutes(2), 10, []).ShouldHaveSingleItem().Delivery.SubscriptionId.ShouldBe(kept.Id);
            digests.Deliveries.OweDue(Monday.AddHours(25), 10).ShouldBe(1);
        }
    }

    [SkippableFact]
    public void Export_OfARestoredStore_MakesTheSameArchive()
    {
        var source = Place(SqlDialect.Sqlite, "a.db");
        using (var store = Open(source))
        {
            var digests = DigestStores.Open(store.Database, _time);
            digests.Subscriptions.Keep(new ConversationReference("teams/harbour/1", "teams", "harbour", false, "{}", Monday));
            digests.Subscriptions.Add(DigestStoreContract.New(DigestStoreContract.Daily(), "teams/harbour/1"));
            StoreExport.Write(store, Archive, parts: DigestTables.Backup);
        }

        var target = Place(SqlDialect.PostgreSql, "");
        Import(target);
        using var restored = Open(target);
        StoreExport.Write(restored, _folder["again.tar.gz"], parts: DigestTables.Backup);
        File.ReadAllBytes(_folder["again.tar.gz"]).ShouldBe(File.ReadAllBytes(Archive));
    }

    [SkippableFact]
    public void Import_DatabaseWithSubscriptions_IsRefused()
    {
        var target = Place(SqlDialect.PostgreSql, "");
        using (var store = Open(Place(SqlDialect.Sqlite, "a.db"))) StoreExport.Write(store, Archive, parts: DigestTables.Backup);
        using (var store = Open(target))
            DigestStores.Open(store.Database, _time).Subscriptions.Keep(new ConversationReference("teams/harbour/1", "teams", "harbour", false, "{}", Monday));
        Should.Throw<ArchiveException>(() => Import(target)).Message.ShouldContain("already");
    }

    [Fact]
    public void Import_PartThatThisProgramDoesNotKnow_IsOfANewerOne()
    {
        using (var store = Open(_folder["a.db"]))
        {
            DigestStores.Open(store.Database, _time);
            StoreExport.Write(store, Archive, parts: DigestTables.Backup);
        }

        Should.Throw<ArchiveException>(() => StoreImport.Restore(Archive, _folder["b/b.db"])).Message.ShouldContain("newer version");
    }

    [Fact]
    public void Backup_NamesEveryTableOfDigests()
    {
        using var store = Open(_folder["a.db"]);
        foreach (var part in DigestTables.Backup) store.Database.Migrate(part.Series);
        var tables = new List<string>();
        store.AtOneMoment(connection =>
        {
            connection.Each("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'", row => tables.Add(row.GetString(0)));
            return true;
        });
        tables.Except([.. ArchiveSections.Tables, ArchiveSections.TextTable, "schema_versions"]).Order(StringComparer.Ordinal)
            .ShouldBe(DigestTables.Backup.SelectMany(part => part.Tables).Order(StringComparer.Ordinal), "every table must be kept in a backup: name the new one in DigestTables.Backup");
    }

    private string Place(SqlDialect dialect, string name) => dialect == SqlDialect.Sqlite ? _folder[name] : PostgreSqlFixture.NewAddress();

    private FactStore Open(string place) => PostgreSqlAddress.IsMeant(place)
        ? PostgreSqlFactStore.Open(PostgreSqlAddress.Parse(place), _time)
        : SqliteFactStore.Open(place, _time);

    private void Import(string place) => _ = PostgreSqlAddress.IsMeant(place)
        ? DatabaseImport.Restore(Archive, PostgreSqlAddress.Parse(place), _time, DigestTables.Backup)
        : StoreImport.Restore(Archive, place, DigestTables.Backup);
}
