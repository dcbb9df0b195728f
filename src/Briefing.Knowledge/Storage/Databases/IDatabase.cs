using System.Data.Common;

namespace Briefing.Knowledge.Storage.Databases;

/// <summary>
/// The database that holds what the bot knows, remembers and owes. Its SQL is written once wherever both dialects agree:
/// parameters are named <c>@name</c>, moments are UTC ticks in <c>bigint</c>, texts compare byte by byte (in PostgreSQL their
/// columns are <c>text COLLATE "C"</c>), and a parameter that may be NULL is written <c>CAST(@name AS text)</c> where nothing
/// beside it tells its type. Safe for many threads and programs at once.
/// </summary>
public interface IDatabase : IDisposable
{
    /// <summary>Whose SQL it speaks.</summary>
    SqlDialect Dialect { get; }

    /// <summary>Where it is, as a person may read it: a path, or a host and name without user and password.</summary>
    string Name { get; }

    /// <summary>Runs queries on a connection of their own. They may run more than once where the connection is lost, so they change nothing.</summary>
    /// <exception cref="StoreException">The database is locked, damaged, out of reach, or refuses.</exception>
    T Run<T>(Func<DbConnection, T> work);

    /// <summary>Runs queries that all see the database as of one moment, whatever is changed meanwhile. They may run more than once.</summary>
    /// <exception cref="StoreException">The database is locked, damaged, out of reach, or refuses.</exception>
    T AtOneMoment<T>(Func<DbConnection, T> work);

    /// <summary>
    /// Runs a change in one transaction, which is committed when the work returns. The work may run more than once: where the
    /// database gives way to another program's change, everything of the attempt is undone and it is done again.
    /// </summary>
    /// <exception cref="StoreException">The database is locked, damaged, out of reach, or refuses.</exception>
    T Change<T>(Func<DbConnection, DbTransaction, T> work);

    /// <summary>Brings the tables of a part to the schema of this program; does nothing where they are there.</summary>
    /// <exception cref="StoreException">The tables are newer than the program.</exception>
    void Migrate(MigrationSeries series);
}

/// <summary>Whose SQL a database speaks.</summary>
public enum SqlDialect
{
    /// <summary>SQLite, one file on this machine.</summary>
    Sqlite,

    /// <summary>PostgreSQL, or what is compatible with it.</summary>
    PostgreSql,
}
