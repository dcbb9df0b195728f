using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Tests.PostgreSql;

/// <summary>
/// An empty PostgreSQL database for a test class or a test. Where PostgreSQL is not installed <see cref="Address"/> skips the
/// test, and fails it under <c>CI=true</c>; so call it in the test or its constructor, and mark the test
/// <see cref="SkippableFactAttribute"/>.
/// </summary>
public sealed class PostgreSqlFixture : IDisposable
{
    private PostgreSqlDatabase? _database;

    /// <summary>The address of the database, which is made when it is first asked for.</summary>
    public string Address => field ??= NewAddress();

    /// <summary>The same, opened.</summary>
    public IDatabase Database => _database ??= PostgreSqlDatabase.Open(PostgreSqlAddress.Parse(Address), TimeProvider.System);

    /// <summary>The address of another empty database.</summary>
    public static string NewAddress()
    {
        Requires.Met(OwnCluster.Programs() is not null, "PostgreSQL is not installed (initdb and postgres, on the PATH or under /usr/lib/postgresql)");
        return OwnCluster.Shared.NewDatabase();
    }

    /// <inheritdoc/>
    public void Dispose() => _database?.Dispose();
}
