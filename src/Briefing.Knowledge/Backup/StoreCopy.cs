using System.Data.Common;
using System.Text.Json;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Knowledge.Backup;

/// <summary>Copies all that a store file holds into the empty tables of a PostgreSQL database, in the caller's transaction.</summary>
/// <param name="from">The store file.</param>
/// <param name="captures">The captures beside it.</param>
/// <param name="to">The PostgreSQL database.</param>
internal sealed class StoreCopy(DbConnection from, ICaptures captures, DbConnection to)
{
    /// <exception cref="ArchiveException">A value is of a type that its column does not have.</exception>
    /// <param name="parts">The parts whose tables are copied as well; both databases have them.</param>
    /// <param name="cancellation">Stops between two rows or tables.</param>
    internal void Run(IReadOnlyList<BackupPart> parts, CancellationToken cancellation)
    {
        from.Each("SELECT sha256, utf8 FROM texts", row =>
        {
            cancellation.ThrowIfCancellationRequested();
            to.Run("INSERT INTO texts (sha256, utf8) VALUES (@sha256, @utf8)", ("@sha256", row.GetString(0)), ("@utf8", row.GetFieldValue<byte[]>(1)));
        });
        foreach (var shelf in CaptureFolder.Shelves) Captures(shelf, cancellation);
        foreach (var facts in captures.Facts())
            to.Run("INSERT INTO facts_files (folder, record) VALUES (@folder, @record)",
                ("@folder", facts.Folder), ("@record", JsonSerializer.Serialize(facts with { Store = "" }, StoredJson.Readable.FactsRecord)));
        to.Run("DELETE FROM store");
        foreach (var part in parts) part.Clear(to);
        foreach (var table in ArchiveSections.Tables.Concat(parts.SelectMany(part => part.Tables)))
        {
            cancellation.ThrowIfCancellationRequested();
            Rows(table);
            Number(table);
        }
    }

    private void Captures(string shelf, CancellationToken cancellation)
    {
        var hashes = new SortedSet<string>(StringComparer.Ordinal);
        from.Each("SELECT DISTINCT sha256 FROM documents WHERE sha256 >= @from AND sha256 < @to", row => hashes.Add(row.GetString(0)), ("@from", shelf), ("@to", shelf + "g"));
        foreach (var record in captures.Records(shelf))
        {
            hashes.Add(record.Sha256);
            to.Run("INSERT INTO capture_records (sha256, folder, relative_path, record) VALUES (@sha256, @folder, @path, @record)",
                ("@sha256", record.Sha256), ("@folder", record.Folder), ("@path", record.RelativePath),
                ("@record", JsonSerializer.Serialize(record with { Store = "" }, StoredJson.Readable.CaptureRecord)));
        }

        foreach (var sha256 in hashes)
        {
            cancellation.ThrowIfCancellationRequested();
            if (captures.ReadSealed(sha256) is not { } bytes) continue; // the store had lost it
            to.Run("INSERT INTO captures (sha256, length, bytes) VALUES (@sha256, @length, @bytes)",
                ("@sha256", sha256), ("@length", (long)bytes.Length), ("@bytes", bytes));
        }
    }

    private void Rows(string table)
    {
        var columns = TableColumns.Of(to, table);
        var isNumber = TableColumns.Numbers(to, table);
        var names = string.Join(", ", columns.Select(TableColumns.Quoted));
        using var insert = RowInsert.Into(to, table, [.. columns.Select(TableColumns.Quoted)]);
        var values = new RowInsert.Value[columns.Length];
        from.Each($"SELECT {names} FROM {TableColumns.Quoted(table)} ORDER BY {TableColumns.Order(from, table)}", rows =>
        {
            var row = new RawRow(rows);
            for (var i = 0; i < values.Length; i++)
                values[i] = row.IsNull(i) ? (string?)null : isNumber.Contains(columns[i]) ? row.Number(i) : row.Text(i);
            insert.Row(values);
        });
        insert.Complete();
    }

    /// <summary>The numbers that the database gives go on behind those that were copied.</summary>
    private void Number(string table)
    {
        if (TableColumns.Identity(to, table) is not { } column) return;
        to.Run($"""
            SELECT setval(pg_get_serial_sequence(@table, @column), greatest(1, (SELECT max({TableColumns.Quoted(column)}) FROM {TableColumns.Quoted(table)})),
              EXISTS (SELECT 1 FROM {TableColumns.Quoted(table)}))
            """, ("@table", table), ("@column", column));
    }
}
