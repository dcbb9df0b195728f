using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Briefing.Knowledge.Storage;

/// <summary>
/// The current row of a query. Of SQLite it is read without copies: a load takes some hundred thousand values, most of which
/// are numbers written as text, or names that were met before. What <see cref="Bytes"/> gives is valid until the next row.
/// </summary>
internal readonly struct RawRow(DbDataReader rows)
{
    private readonly sqlite3_stmt? _row = rows is SqliteDataReader sqlite ? sqlite.Handle : null;

    internal bool IsNull(int column) => _row is null ? rows.IsDBNull(column) : raw.sqlite3_column_type(_row, column) == raw.SQLITE_NULL;

    internal long Number(int column) => _row is null ? rows.GetInt64(column) : raw.sqlite3_column_int64(_row, column);

    /// <summary>The UTF-8 of a text, or a blob; empty for NULL.</summary>
    internal ReadOnlySpan<byte> Bytes(int column) =>
        _row is not null ? raw.sqlite3_column_blob(_row, column) : rows.IsDBNull(column) ? [] : rows.GetFieldValue<byte[]>(column);

    internal string Text(int column) => Encoding.UTF8.GetString(Bytes(column));
}
