using Briefing.Conversation.Digests.Sending.Limits;
using Briefing.Conversation.Digests.Storage;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Databases;
using Briefing.Tests.PostgreSql;

namespace Briefing.Tests.Knowledge.Storage;

public sealed class PostgreSqlFactStoreTests : FactStoreContract
{
    private PostgreSqlFixture? _own;

    private PostgreSqlFixture Own => _own ??= new PostgreSqlFixture();

    public override FactStore Open() => PostgreSqlFactStore.Open(PostgreSqlAddress.Parse(Own.Address), new FixedTime());

    public override void Dispose()
    {
        base.Dispose();
        _own?.Dispose();
    }

    /// <summary>An order that follows a language's rules would differ from the one that SQLite and the program have.</summary>
    [SkippableFact]
    public void Tables_EveryText_ComparesByteByByte() => Own.Database.Run(connection =>
    {
        foreach (var part in DigestTables.Backup) Own.Database.Migrate(part.Series);
        _ = new SqlSendingPace(Own.Database);
        var others = new List<string>();
        connection.Each("""
            SELECT c.table_name || '.' || c.column_name FROM information_schema.columns c
            WHERE c.table_schema = current_schema() AND c.data_type = 'text' AND c.collation_name IS DISTINCT FROM 'C'
            """, row => others.Add(row.GetString(0)));
        return others;
    }).ShouldBeEmpty();
}
