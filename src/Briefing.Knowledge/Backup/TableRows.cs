using System.Text.Json;
using System.Text.Unicode;
using Briefing.Knowledge.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Briefing.Knowledge.Backup;

/// <summary>
/// Reads the rows of a table in the order of its primary key, with every value as it is stored: whole numbers and text as
/// JSON has them, NULL as null, and what JSON does not have as an object with one member: <c>real</c>, <c>blob</c>, or
/// <c>text</c> for text that is not valid UTF-8 (both in base64).
/// </summary>
internal sealed class TableRows : IDisposable
{
    private readonly SqliteCommand _command;
    private readonly SqliteDataReader _rows;

    internal TableRows(SqliteConnection connection, string table)
    {
        Columns = TableColumns.Of(connection, table);
        _command = connection.CreateCommand();
        _command.CommandText = $"SELECT {string.Join(", ", Columns.Select(TableColumns.Quoted))} FROM {TableColumns.Quoted(table)} ORDER BY {TableColumns.Order(connection, table)}";
        _rows = _command.ExecuteReader();
    }

    internal IReadOnlyList<string> Columns { get; }

    /// <summary>Writes the next row; false where there is none.</summary>
    internal bool Write(Utf8JsonWriter json)
    {
        if (!_rows.Read()) return false;
        json.WriteStartArray();
        for (var column = 0; column < Columns.Count; column++) Write(json, new RawRow(_rows), column);
        json.WriteEndArray();
        return true;
    }

    public void Dispose()
    {
        _rows.Dispose();
        _command.Dispose();
    }

    private void Write(Utf8JsonWriter json, RawRow row, int column)
    {
        switch (raw.sqlite3_column_type(_rows.Handle!, column))
        {
            case raw.SQLITE_NULL:
                json.WriteNullValue();
                break;
            case raw.SQLITE_INTEGER:
                json.WriteNumberValue(row.Number(column));
                break;
            case raw.SQLITE_TEXT when Utf8.IsValid(row.Bytes(column)):
                json.WriteStringValue(row.Bytes(column));
                break;
            case raw.SQLITE_FLOAT:
                json.WriteStartObject();
                json.WriteNumber("real"u8, raw.sqlite3_column_double(_rows.Handle!, column));
                json.WriteEndObject();
                break;
            case var type:
                json.WriteStartObject();
                json.WriteBase64String(type == raw.SQLITE_TEXT ? "text"u8 : "blob"u8, row.Bytes(column));
                json.WriteEndObject();
                break;
        }
    }
}

/// <summary>The columns of a table.</summary>
internal static class TableColumns
{
    internal static string[] Of(SqliteConnection connection, string table) => Names(connection, table, "cid >= 0 ORDER BY cid");

    /// <summary>The columns of the primary key, as a query orders by them.</summary>
    internal static string Order(SqliteConnection connection, string table) =>
        Names(connection, table, "pk > 0 ORDER BY pk") is { Length: > 0 } key ? string.Join(", ", key.Select(Quoted)) : "rowid";

    internal static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string[] Names(SqliteConnection connection, string table, string which)
    {
        var names = new List<string>();
        connection.Each($"SELECT name FROM pragma_table_info(@table) WHERE {which}", row => names.Add(row.GetString(0)), ("@table", table));
        return [.. names];
    }
}
