using System.Data;
using System.Data.Common;
using Npgsql;
using Polly;
using Polly.Retry;

namespace Briefing.Knowledge.Storage.Databases;

/// <summary>
/// A PostgreSQL database for any part of the program. Connections are pooled. What a lost connection or another program's change
/// undid is done again, four times at most and within about two seconds; a change whose commit got no answer is not, since it
/// may be stored.
/// </summary>
public sealed class PostgreSqlDatabase : IDatabase
{
    private readonly NpgsqlDataSource _source;
    private readonly ResiliencePipeline _again;
    private readonly string? _schema;

    private PostgreSqlDatabase(PostgreSqlAddress address, TimeProvider time, Func<double> randomness)
    {
        (Name, _schema) = (address.ToString(), address.Schema);
        _source = SourceOf(address);
        _again = new ResiliencePipelineBuilder { TimeProvider = time }.AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<NpgsqlException>(e => PostgreSqlFaults.IsGivenWay(e) || PostgreSqlFaults.IsLost(e)),
            MaxRetryAttempts = 4,
            BackoffType = DelayBackoffType.Exponential,
            Delay = TimeSpan.FromMilliseconds(100),
            UseJitter = true,
            Randomizer = randomness,
        }).Build();
    }

    /// <inheritdoc/>
    public SqlDialect Dialect => SqlDialect.PostgreSql;

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>Its pooled connections, for a library that keeps tables of its own in it.</summary>
    public DbDataSource Source => _source;

    /// <summary>Opens a database, which must be there; a schema that its search path names first is made where it is missing.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="time">The clock that waits between attempts.</param>
    /// <param name="randomness">From 0 to 1, so that programs that met each other do not meet again; null for the machine's.</param>
    /// <exception cref="StoreException">It cannot be reached or refuses the login.</exception>
    public static PostgreSqlDatabase Open(PostgreSqlAddress address, TimeProvider time, Func<double>? randomness = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        var database = new PostgreSqlDatabase(address, time, randomness ?? Random.Shared.NextDouble);
        try
        {
            database.Run(connection => connection.Scalar("SELECT 1"));
            if (database._schema is { } schema) database.Make(schema);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public T Run<T>(Func<DbConnection, T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Attempt(() =>
        {
            using var connection = _source.OpenConnection();
            return work(connection);
        });
    }

    /// <inheritdoc/>
    public T AtOneMoment<T>(Func<DbConnection, T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Attempt(() =>
        {
            using var connection = _source.OpenConnection();
            using var moment = connection.BeginTransaction(IsolationLevel.RepeatableRead);
            connection.Run("SET TRANSACTION READ ONLY");
            return work(connection);
        });
    }

    /// <inheritdoc/>
    public T Change<T>(Func<DbConnection, DbTransaction, T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Attempt(() =>
        {
            using var connection = _source.OpenConnection();
            using var transaction = connection.BeginTransaction();
            var result = work(connection, transaction);
            try
            {
                transaction.Commit();
            }
            catch (NpgsqlException e) when (PostgreSqlFaults.IsLost(e))
            {
                throw PostgreSqlFaults.Unknown(e, Name);
            }

            return result;
        });
    }

    /// <inheritdoc/>
    public void Migrate(MigrationSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (Version(series) == series.Latest) return;
        Change((connection, _) =>
        {
            connection.Run("SELECT pg_advisory_xact_lock(hashtext('briefing-bot schema'), hashtext(current_schema()))");
            connection.Run("""CREATE TABLE IF NOT EXISTS schema_versions (series text COLLATE "C" PRIMARY KEY, version bigint NOT NULL)""");
            var version = Version(connection, series); // another program may have been first
            foreach (var script in series.Scripts)
                if (script.Number > version) connection.Run(script.PostgreSql);
            return connection.Run("""
                INSERT INTO schema_versions (series, version) VALUES (@series, @version)
                ON CONFLICT (series) DO UPDATE SET version = excluded.version
                """, ("@series", series.Name), ("@version", (long)series.Latest));
        });
    }

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();

    /// <summary>A connection for as long as the caller keeps it: for notifications and for locks that outlive a transaction.</summary>
    internal NpgsqlConnection Connect() => Attempt(_source.OpenConnection);

    /// <inheritdoc cref="Connect"/>
    internal async Task<NpgsqlConnection> ConnectAsync(CancellationToken cancellation)
    {
        try
        {
            return await _source.OpenConnectionAsync(cancellation);
        }
        catch (NpgsqlException e)
        {
            throw PostgreSqlFaults.Translate(e, Name);
        }
    }

    private long Version(MigrationSeries series) => Run(connection =>
        connection.Scalar("SELECT to_regclass('schema_versions')::text") is null ? 0 : Version(connection, series));

    /// <exception cref="StoreException">The tables are newer than the program.</exception>
    private long Version(DbConnection connection, MigrationSeries series)
    {
        var version = (long)(connection.Scalar("SELECT version FROM schema_versions WHERE series = @series", ("@series", series.Name)) ?? 0L);
        if (version > series.Latest)
            throw new StoreException(StoreFault.Newer,
                $"The database {Name} was made by a newer version of this program ({series.Name} {version}, this program knows {series.Latest}). Use that version, or name another database with --store.");
        return version;
    }

    private void Make(string schema) => Change((connection, _) =>
    {
        if (connection.Scalar("SELECT 1 FROM pg_namespace WHERE nspname = @schema", ("@schema", schema)) is not null) return 0;
        connection.Run("SELECT pg_advisory_xact_lock(hashtext('briefing-bot schema'), 0)");
        return connection.Run($"CREATE SCHEMA IF NOT EXISTS \"{schema.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
    });

    private static NpgsqlDataSource SourceOf(PostgreSqlAddress address)
    {
        try
        {
            return NpgsqlDataSource.Create(address.ConnectionString);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or NpgsqlException)
        {
            throw new StoreException(StoreFault.Unusable, $"The settings in the address of the database {address} contradict each other ({e.Message}). Correct them.", e);
        }
    }

    private T Attempt<T>(Func<T> work)
    {
        try
        {
            return _again.Execute(work);
        }
        catch (NpgsqlException e)
        {
            throw PostgreSqlFaults.Translate(e, Name);
        }
    }
}
