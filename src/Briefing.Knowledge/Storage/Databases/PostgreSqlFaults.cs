using System.Net.Sockets;
using Npgsql;

namespace Briefing.Knowledge.Storage.Databases;

/// <summary>Says in the store's words what goes wrong with a PostgreSQL database, and what is worth another attempt.</summary>
internal static class PostgreSqlFaults
{
    /// <summary>The server gave way to another transaction (serialization failure, deadlock), and undid all of this one.</summary>
    internal static bool IsGivenWay(Exception e) =>
        e is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected };

    /// <summary>The connection is gone: the network, a server that restarts, an operator who ended it.</summary>
    internal static bool IsLost(Exception e) => e switch
    {
        PostgresException refused => refused.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
            or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.IdleSessionTimeout
            || refused.SqlState.StartsWith("08", StringComparison.Ordinal),
        NpgsqlException { InnerException: IOException or SocketException or TimeoutException } => true,
        NpgsqlException npgsql => npgsql.IsTransient,
        _ => false,
    };

    /// <summary>The exception that callers are to see.</summary>
    /// <param name="e">What Npgsql threw.</param>
    /// <param name="name">Where the database is, without user and password.</param>
    internal static StoreException Translate(NpgsqlException e, string name)
    {
        if (e is PostgresException refused)
        {
            return refused.SqlState switch
            {
                PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => new(StoreFault.Refused,
                    $"The database {name} refuses the login ({refused.MessageText}). Give the right password in PGPASSWORD, in the file that PGPASSFILE names, or in the address in BRIEFING_STORE.", e),
                PostgresErrorCodes.InvalidCatalogName => new(StoreFault.Unusable,
                    $"There is no database {name}. Make it with `createdb`, or name another one with --store.", e),
                PostgresErrorCodes.InsufficientPrivilege => new(StoreFault.Refused,
                    $"The database user may not do that in {name} ({refused.MessageText}). Let it own the schema, or grant it CREATE and USAGE on it.", e),
                PostgresErrorCodes.TooManyConnections => new(StoreFault.Locked,
                    $"The database {name} has no free connection. Raise its max_connections, or lower Maximum Pool Size in the address.", e),
                PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure => new(StoreFault.Locked,
                    $"The database {name} is held by other programs for longer than this one waits. Try again.", e),
                PostgresErrorCodes.DiskFull => new(StoreFault.Unusable, $"The disk of the database {name} is full. Make room and try again.", e),
                PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => new(StoreFault.Corrupt,
                    $"The database {name} is damaged ({refused.MessageText}). Restore it from its backup.", e),
                PostgresErrorCodes.ReadOnlySqlTransaction => new(StoreFault.Unusable,
                    $"The database {name} may only be read: it is a standby. Name the primary with --store, or add Target Session Attributes=primary.", e),
                _ when IsLost(e) => Unreachable(e, name),
                _ => new(StoreFault.Unusable, $"The database {name} refuses ({refused.SqlState}: {refused.MessageText.ReplaceLineEndings(" ")}).", e),
            };
        }

        // A login without any password is refused by Npgsql itself.
        return e.Message.Contains("password", StringComparison.OrdinalIgnoreCase)
            ? new(StoreFault.Refused, $"The database {name} wants a password. Give it in PGPASSWORD, or in the file that PGPASSFILE names.", e)
            : Unreachable(e, name);
    }

    /// <summary>The connection broke while a transaction was being committed.</summary>
    internal static StoreException Unknown(NpgsqlException e, string name) => new(StoreFault.Unreachable,
        $"The connection to the database {name} broke while a change was being committed: it may be stored or not.", e);

    private static StoreException Unreachable(NpgsqlException e, string name) => new(StoreFault.Unreachable,
        $"The database {name} cannot be reached ({(e.InnerException ?? e).Message.ReplaceLineEndings(" ")}). Check that it runs and that its address is right.", e);
}
