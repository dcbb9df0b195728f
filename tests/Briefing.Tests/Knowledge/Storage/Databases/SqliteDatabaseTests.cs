using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Tests.Knowledge.Storage.Databases;

public sealed class SqliteDatabaseTests : DatabaseContract, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("briefing-database-");
    private IDatabase? _database;

    /// <inheritdoc/>
    protected override IDatabase Database => _database ??= Again();

    /// <inheritdoc/>
    protected override IDatabase Again() =>
        new SqliteDatabase(new SqliteConnections(Path.Combine(_folder.FullName, "harbour.db"), TimeSpan.FromSeconds(10)));

    public void Dispose()
    {
        _database?.Dispose();
        _folder.Delete(recursive: true);
    }
}
