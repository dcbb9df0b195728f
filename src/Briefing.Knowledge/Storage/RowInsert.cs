using Microsoft.Data.Sqlite;

namespace Briefing.Knowledge.Storage;

/// <summary>Inserts many rows into one table with one prepared statement.</summary>
internal sealed class RowInsert : IDisposable
{
    private readonly SqliteCommand _command;

    internal RowInsert(SqliteConnection connection, SqliteTransaction transaction, string table, params ReadOnlySpan<string> columns)
    {
        _command = connection.CreateCommand();
        _command.Transaction = transaction;
        var names = columns.ToArray();
        _command.CommandText =
            $"INSERT INTO {table} ({string.Join(", ", names)}) VALUES ({string.Join(", ", names.Select(name => "@" + name))})";
        foreach (var name in names) _command.Parameters.Add(new SqliteParameter { ParameterName = "@" + name });
        _command.Prepare();
    }

    /// <summary>Inserts one row; the values stand in the order of the columns.</summary>
    internal void Row(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();
}
