using System.Data.Common;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Knowledge.Backup;

/// <summary>The columns of a table, by the names that both databases give them.</summary>
internal static class TableColumns
{
    /// <summary>All columns in the order in which the table was made; none where there is no such table.</summary>
    internal static string[] Of(DbConnection connection, string table) => Names(connection, table, connection.Dialect() == SqlDialect.Sqlite
        ? "SELECT name FROM pragma_table_info(@table) WHERE cid >= 0 ORDER BY cid"
        : "SELECT attname FROM pg_attribute WHERE attrelid = to_regclass(@table) AND attnum > 0 AND NOT attisdropped ORDER BY attnum");

    /// <summary>The columns of the primary key, as a query orders by them.</summary>
    internal static string Order(DbConnection connection, string table)
    {
        var key = Names(connection, table, connection.Dialect() == SqlDialect.Sqlite
            ? "SELECT name FROM pragma_table_info(@table) WHERE pk > 0 ORDER BY pk"
            : """
              SELECT a.attname FROM pg_index i CROSS JOIN unnest(i.indkey) WITH ORDINALITY AS k (attnum, place)
                JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
              WHERE i.indrelid = to_regclass(@table) AND i.indisprimary ORDER BY k.place
              """);
        return key.Length > 0 ? string.Join(", ", key.Select(Quoted)) : "rowid";
    }

    /// <summary>The columns of a PostgreSQL table that hold numbers; the others hold text.</summary>
    internal static IReadOnlySet<string> Numbers(DbConnection connection, string table) => Names(connection, table,
        "SELECT attname FROM pg_attribute WHERE attrelid = to_regclass(@table) AND attnum > 0 AND NOT attisdropped AND atttypid = CAST('bigint' AS regtype)")
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The column of a PostgreSQL table whose numbers the database gives; null for none.</summary>
    internal static string? Identity(DbConnection connection, string table) =>
        Names(connection, table, "SELECT attname FROM pg_attribute WHERE attrelid = to_regclass(@table) AND attidentity <> ''").FirstOrDefault();

    internal static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string[] Names(DbConnection connection, string table, string sql)
    {
        var names = new List<string>();
        connection.Each(sql, row => names.Add(row.GetString(0)), ("@table", table));
        return [.. names];
    }
}
