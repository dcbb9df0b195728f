using System.Collections.Concurrent;
using Briefing.Knowledge.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Briefing.Knowledge.Storage;

/// <summary>Opens connections to one database file, and says in the store's words what goes wrong with it.</summary>
internal sealed class SqliteConnections(string path, TimeSpan busyTimeout) : IDisposable
{
    private readonly string _connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = SqliteOpenMode.ReadWriteCreate,
        ForeignKeys = true,
        Pooling = false, // connections are kept here, with the statements they have prepared
        DefaultTimeout = Math.Max(1, (int)busyTimeout.TotalSeconds),
    }.ToString();

    /// <summary>Changes of this process wait here in turn: in SQLite itself they would sleep and try again, in no order.</summary>
    private readonly Lock _changing = new();

    /// <summary>The most connections that are kept open while nobody uses them.</summary>
    private const int MostIdle = 8;

    private readonly ConcurrentStack<WarmConnection> _idle = new();
    private volatile bool _isDisposed;

    internal string Path => path;

    /// <summary>Runs a query or change on a connection of its own.</summary>
    /// <exception cref="StoreException">The database is locked, damaged or cannot be opened.</exception>
    internal T Run<T>(Func<SqliteConnection, T> work)
    {
        try
        {
            if (!_idle.TryPop(out var connection)) connection = Open();
            var isWhole = false;
            try
            {
                var result = work(connection);
                isWhole = true;
                return result;
            }
            finally
            {
                // What failed on a connection may go on failing there.
                if (isWhole) Keep(connection);
                else connection.Dispose();
            }
        }
        catch (SqliteException e)
        {
            if (e.SqliteErrorCode == SQLitePCL.raw.SQLITE_CORRUPT) StoreFile.Suspect(path);
            throw Translate(e);
        }
    }

    /// <summary>Runs a change in one transaction that holds the write lock from its start, so that it never fails half-way for it.</summary>
    internal T Change<T>(Func<SqliteConnection, SqliteTransaction, T> work)
    {
        lock (_changing)
        {
            return Run(connection =>
            {
                using var transaction = connection.BeginTransaction(deferred: false);
                var result = work(connection, transaction);
                transaction.Commit();
                return result;
            });
        }
    }

    /// <summary>Runs queries that see the database as of one moment.</summary>
    internal T AtOneMoment<T>(Func<SqliteConnection, T> work) => Run(connection =>
    {
        using var moment = connection.BeginTransaction(deferred: true);
        return work(connection);
    });

    public void Dispose()
    {
        _isDisposed = true;
        while (_idle.TryPop(out var connection)) connection.Dispose();
    }

    private WarmConnection Open()
    {
        var connection = new WarmConnection(_connectionString);
        try
        {
            connection.Open();
            // WAL with NORMAL keeps the database whole through a power cut; a commit lost with it is ingested again.
            connection.Run($"PRAGMA busy_timeout = {(int)busyTimeout.TotalMilliseconds}; PRAGMA synchronous = NORMAL;");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void Keep(WarmConnection connection)
    {
        if (_isDisposed || _idle.Count >= MostIdle)
        {
            connection.Dispose();
            return;
        }

        _idle.Push(connection);
        if (_isDisposed && _idle.TryPop(out var late)) late.Dispose();
    }

    private StoreException Translate(SqliteException e) => e.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => new(StoreFault.Locked,
            $"The store {path} is locked by another program. Close that program, or name another store with --store.", e),
        SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB => new(StoreFault.Corrupt,
            $"The store {path} is damaged ({e.Message}). Start again to have it rebuilt from its captures.", e),
        SQLitePCL.raw.SQLITE_FULL => new(StoreFault.Unusable,
            $"The disk that holds the store {path} is full. Make room and try again.", e),
        _ => new(StoreFault.Unusable,
            $"The store {path} cannot be used ({e.Message}). Check that its folder exists and may be written, or name another store with --store.", e),
    };
}
