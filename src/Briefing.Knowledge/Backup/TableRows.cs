using System.Data.Common;
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
    private readonly DbCommand _command;
    private readonly DbDataReader _rows;

    internal TableRows(DbConnection connection, string table)
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
        for (var column = 0; column < Columns.Count; column++)
        {
            if (_rows is SqliteDataReader sqlite) Write(json, sqlite, column);
            else Write(json, _rows, column);
        }

        json.WriteEndArray();
        return true;
    }

    public void Dispose()
    {
        _rows.Dispose();
        _command.Dispose();
    }

    /// <summary>A column has one type in PostgreSQL, and only <c>bigint</c> and <c>text</c> are used.</summary>
    private static void Write(Utf8JsonWriter json, DbDataReader rows, int column)
    {
        if (rows.IsDBNull(column)) json.WriteNullValue();
        else if (rows.GetFieldType(column) == typeof(long)) json.WriteNumberValue(rows.GetInt64(column));
        else json.WriteStringValue(rows.GetString(column));
    }

    /// <summary>Any row of SQLite may have a value of any type in a column.</summary>
    private static void Write(Utf8JsonWriter json, SqliteDataReader rows, int column)
    {
        var row = new RawRow(rows);
        switch (raw.sqlite3_column_type(rows.Handle!, column))
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
                json.WriteNumber("real"u8, raw.sqlite3_column_double(rows.Handle!, column));
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
