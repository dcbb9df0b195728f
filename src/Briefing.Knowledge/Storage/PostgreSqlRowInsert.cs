using Briefing.Knowledge.Storage.Databases;
using Npgsql;
using NpgsqlTypes;

namespace Briefing.Knowledge.Storage;

/// <summary>Inserts with COPY in its binary form: one exchange with the server for all rows.</summary>
internal sealed class PostgreSqlRowInsert(NpgsqlConnection connection, string table, string[] columns) : RowInsert
{
    private readonly NpgsqlBinaryImporter _rows = connection.BeginBinaryImport($"COPY {table} ({string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)");

    /// <inheritdoc/>
    internal override void Row(params ReadOnlySpan<Value> values)
    {
        _rows.StartRow();
        foreach (var value in values)
        {
            if (value.Text is { } text) _rows.Write(PostgreSqlText.Storable(text), NpgsqlDbType.Text);
            else if (value.Number is { } number) _rows.Write(number, NpgsqlDbType.Bigint);
            else _rows.WriteNull();
        }
    }

    /// <inheritdoc/>
    internal override void Complete() => _rows.Complete();

    public override void Dispose() => _rows.Dispose();
}
