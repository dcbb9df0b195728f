using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Databases;
using Briefing.Tests.Knowledge.Storage;

namespace Briefing.Tests.Conversation.Digests.Storage;

/// <summary>A SQLite file for one test.</summary>
internal sealed class OwnSqlite : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    internal OwnSqlite() => Database = new SqliteDatabase(new SqliteConnections(_folder["digests.db"], TimeSpan.FromSeconds(10)));

    internal IDatabase Database { get; }

    public void Dispose()
    {
        Database.Dispose();
        _folder.Dispose();
    }
}
