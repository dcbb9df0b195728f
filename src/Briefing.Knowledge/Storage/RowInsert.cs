using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Briefing.Knowledge.Storage;

/// <summary>Inserts many rows into one table, in the connection's transaction, as fast as the database takes them.</summary>
internal abstract class RowInsert : IDisposable
{
    internal static RowInsert Into(DbConnection connection, string table, params string[] columns) => connection switch
    {
        SqliteConnection sqlite => new SqliteRowInsert(sqlite, table, columns),
        NpgsqlConnection npgsql => new PostgreSqlRowInsert(npgsql, table, columns),
        _ => throw new ArgumentException($"There is no way to insert rows with a {connection.GetType().Name}.", nameof(connection)),
    };

    /// <summary>Inserts one row; the values stand in the order of the columns: text, a number, or null. No other query may run meanwhile.</summary>
    /// <exception cref="DbException">The row breaks a rule of the table, or the disk is full.</exception>
    internal abstract void Row(params ReadOnlySpan<Value> values);

    /// <summary>Says that all rows are given; without it none of them need be there.</summary>
    internal abstract void Complete();

    public abstract void Dispose();

    /// <summary>One value of a row.</summary>
    internal readonly record struct Value(string? Text, long? Number)
    {
        public static implicit operator Value(string? text) => new(text, null);

        public static implicit operator Value(long number) => new(null, number);

        public static implicit operator Value(long? number) => new(null, number);
    }
}
