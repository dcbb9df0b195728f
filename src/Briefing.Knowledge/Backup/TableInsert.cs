using System.Text.Json;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Briefing.Knowledge.Backup;

/// <summary>Puts rows, written by <see cref="TableRows"/>, back into a table.</summary>
internal sealed class TableInsert : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly int _columns;
    private byte[] _text = new byte[1 << 12];

    internal TableInsert(SqliteConnection connection, string table)
    {
        _database = connection.Handle!;
        var columns = TableColumns.Of(connection, table);
        _columns = columns.Length;
        Check(raw.sqlite3_prepare_v2(_database,
            $"INSERT INTO {TableColumns.Quoted(table)} ({string.Join(", ", columns.Select(TableColumns.Quoted))}) VALUES ({string.Join(", ", columns.Select(_ => "?"))})",
            out _statement));
    }

    /// <exception cref="JsonException">The line is not a row of this table.</exception>
    /// <exception cref="SqliteException">The row breaks a rule of the table, or the disk is full.</exception>
    internal void Row(ReadOnlySpan<byte> line)
    {
        var json = new Utf8JsonReader(line);
        Expect(json.Read() && json.TokenType == JsonTokenType.StartArray);
        for (var column = 1; column <= _columns; column++)
        {
            Expect(json.Read());
            Bind(ref json, column);
        }

        Expect(json.Read() && json.TokenType == JsonTokenType.EndArray && !json.Read());
        var stepped = raw.sqlite3_step(_statement);
        Check(raw.sqlite3_reset(_statement));
        if (stepped != raw.SQLITE_DONE) Check(stepped);
    }

    public void Dispose() => _statement.Dispose();

    private void Bind(ref Utf8JsonReader json, int column)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.Null:
                Check(raw.sqlite3_bind_null(_statement, column));
                break;
            case JsonTokenType.Number:
                Expect(json.TryGetInt64(out var number));
                Check(raw.sqlite3_bind_int64(_statement, column, number));
                break;
            case JsonTokenType.String:
                Check(raw.sqlite3_bind_text(_statement, column, Text(ref json)));
                break;
            case JsonTokenType.StartObject:
                BindOther(ref json, column);
                break;
            default:
                Expect(false);
                break;
        }
    }

    private void BindOther(ref Utf8JsonReader json, int column)
    {
        Expect(json.Read() && json.TokenType == JsonTokenType.PropertyName);
        var kind = json.GetString();
        Expect(json.Read());
        var bytes = Array.Empty<byte>();
        Expect(kind == "real" ? json.TokenType == JsonTokenType.Number : json.TokenType == JsonTokenType.String && json.TryGetBytesFromBase64(out bytes!));
        Check(kind switch
        {
            "real" => raw.sqlite3_bind_double(_statement, column, json.GetDouble()),
            "text" => raw.sqlite3_bind_text(_statement, column, bytes),
            "blob" => raw.sqlite3_bind_blob(_statement, column, bytes),
            _ => throw new JsonException(),
        });
        Expect(json.Read() && json.TokenType == JsonTokenType.EndObject);
    }

    private ReadOnlySpan<byte> Text(ref Utf8JsonReader json)
    {
        if (!json.ValueIsEscaped) return json.ValueSpan;
        if (json.ValueSpan.Length > _text.Length) _text = new byte[json.ValueSpan.Length * 2];
        return _text.AsSpan(0, json.CopyString(_text));
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK) SqliteException.ThrowExceptionForRC(result, _database);
    }

    private static void Expect(bool holds)
    {
        if (!holds) throw new JsonException();
    }
}
