using System.Buffers;
using System.Data.Common;
using System.Text;
using System.Text.Json;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Conversation.Digests.Storage;

/// <summary>Rows that one statement takes as a table, as a JSON array of arrays: however many, it is one parameter and one round trip.</summary>
internal static class StoredRows
{
    /// <summary>The parameter <c>@rows</c> as a table <c>r</c> with a column <c>value</c>, of which <see cref="Text"/> and <see cref="Number"/> pick.</summary>
    internal static string Table(SqlDialect dialect) =>
        dialect == SqlDialect.Sqlite ? "json_each(@rows) AS r" : "json_array_elements(CAST(@rows AS json)) AS r(value)";

    /// <summary>Whether a column is one of the parameter <c>@these</c>, which <see cref="These{T}"/> makes. It is looked up, however many there are.</summary>
    internal static string IsAmong(SqlDialect dialect, string column) =>
        dialect == SqlDialect.Sqlite ? $"{column} IN (SELECT value FROM json_each(@these))" : $"{column} = ANY(@these)";

    /// <summary>Texts or numbers as the parameter <c>@these</c>.</summary>
    internal static (string, object?) These<T>(SqlDialect dialect, IEnumerable<T> values) =>
        ("@these", dialect == SqlDialect.Sqlite ? JsonSerializer.Serialize(values) : values.ToArray());

    /// <summary>A column as text, in either dialect.</summary>
    internal static string Text(int column) => $"(r.value ->> {column})";

    /// <summary>A column as a whole number, in either dialect.</summary>
    internal static string Number(int column) => $"CAST(r.value ->> {column} AS bigint)";

    /// <summary>Writes the rows.</summary>
    internal static string Json<T>(IEnumerable<T> rows, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            foreach (var row in rows)
            {
                writer.WriteStartArray();
                write(writer, row);
                writer.WriteEndArray();
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    internal static DateTimeOffset Moment(this DbDataReader row, int column) => new(row.GetInt64(column), TimeSpan.Zero);

    internal static string? TextOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    internal static long? NumberOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
