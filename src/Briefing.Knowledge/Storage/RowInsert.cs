using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Briefing.Knowledge.Storage;

/// <summary>
/// Inserts many rows into one table with one prepared statement, bound directly: a document has some hundred rows, and
/// binding through parameter objects takes longer than SQLite does. Runs in the connection's transaction.
/// </summary>
internal sealed class RowInsert : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    internal RowInsert(SqliteConnection connection, string table, params string[] columns)
    {
        _database = connection.Handle!;
        var places = string.Join(", ", columns.Select(_ => "?"));
        Check(raw.sqlite3_prepare_v2(_database, $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({places})", out _statement));
    }

    /// <summary>Inserts one row; the values stand in the order of the columns: text, a number, or null.</summary>
    /// <exception cref="SqliteException">The row breaks a rule of the table, or the disk is full.</exception>
    internal void Row(params ReadOnlySpan<Value> values)
    {
        for (var i = 0; i < values.Length; i++)
            Check(values[i].Text is { } text ? raw.sqlite3_bind_text(_statement, i + 1, text)
                : values[i].Number is { } number ? raw.sqlite3_bind_int64(_statement, i + 1, number)
                : raw.sqlite3_bind_null(_statement, i + 1));
        var stepped = raw.sqlite3_step(_statement);
        Check(raw.sqlite3_reset(_statement));
        if (stepped != raw.SQLITE_DONE) Check(stepped);
    }

    public void Dispose() => _statement.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK) SqliteException.ThrowExceptionForRC(result, _database);
    }

    /// <summary>One value of a row.</summary>
    internal readonly record struct Value(string? Text, long? Number)
    {
        public static implicit operator Value(string? text) => new(text, null);

        public static implicit operator Value(long number) => new(null, number);

        public static implicit operator Value(long? number) => new(null, number);
    }
}
