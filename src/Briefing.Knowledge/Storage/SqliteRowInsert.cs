using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Briefing.Knowledge.Storage;

/// <summary>
/// Inserts with one prepared statement, bound directly: a document has some hundred rows, and binding through parameter
/// objects takes longer than SQLite does.
/// </summary>
internal sealed class SqliteRowInsert : RowInsert
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    internal SqliteRowInsert(SqliteConnection connection, string table, string[] columns)
    {
        _database = connection.Handle!;
        var places = string.Join(", ", columns.Select(_ => "?"));
        Check(raw.sqlite3_prepare_v2(_database, $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({places})", out _statement));
    }

    /// <inheritdoc/>
    internal override void Row(params ReadOnlySpan<Value> values)
    {
        for (var i = 0; i < values.Length; i++)
            Check(values[i].Text is { } text ? raw.sqlite3_bind_text(_statement, i + 1, text)
                : values[i].Number is { } number ? raw.sqlite3_bind_int64(_statement, i + 1, number)
                : raw.sqlite3_bind_null(_statement, i + 1));
        var stepped = raw.sqlite3_step(_statement);
        Check(raw.sqlite3_reset(_statement));
        if (stepped != raw.SQLITE_DONE) Check(stepped);
    }

    /// <inheritdoc/>
    internal override void Complete()
    {
        // Each row is there when it was inserted.
    }

    public override void Dispose() => _statement.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK) SqliteException.ThrowExceptionForRC(result, _database);
    }
}
