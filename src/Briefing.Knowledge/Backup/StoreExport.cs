using System.Data.Common;
using System.Text.Json;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Knowledge.Backup;

/// <summary>What a backup holds.</summary>
/// <param name="Documents">How many documents have an active version.</param>
/// <param name="Versions">How many versions there are, earlier ones with them.</param>
/// <param name="Captures">How many captured files.</param>
/// <param name="Missing">The hashes of captures that the store has lost or that are damaged; quotes from these are shown in neither store.</param>
/// <param name="Bytes">How large the archive is.</param>
public sealed record ArchiveReport(long Documents, long Versions, long Captures, IReadOnlyList<string> Missing, long Bytes);

/// <summary>
/// Writes all that a store knows into one .tar.gz: captures, texts, documents with their earlier versions and findings,
/// curated facts, watched sources, conversations and what other parts keep, as of one moment, also while another program works with the store.
/// The same store makes the same bytes.
/// </summary>
public static class StoreExport
{
    /// <summary>Writes the archive. It is there whole or not at all.</summary>
    /// <param name="store">The store.</param>
    /// <param name="file">The archive.</param>
    /// <param name="replace">Whether an archive of that name is replaced.</param>
    /// <param name="parts">What else is kept in the store's database and belongs into a backup; null for nothing.</param>
    /// <param name="cancellation">Stops it; nothing is left behind.</param>
    /// <exception cref="ArchiveException">The archive cannot be written.</exception>
    /// <exception cref="StoreException">The store is damaged or cannot be used.</exception>
    public static ArchiveReport Write(FactStore store, string file, bool replace = false, IReadOnlyList<BackupPart>? parts = null, CancellationToken cancellation = default)
    {
        file = Path.GetFullPath(file);
        if (Directory.Exists(file)) throw new ArchiveException($"{file} is a folder; name a file in it, such as {Path.Combine(file, "briefing.tar.gz")}.");
        if (!replace && File.Exists(file)) throw new ArchiveException($"There is a file {file} already; name another one, or add --replace.");
        var partial = file + ".part";
        try
        {
            ArchiveReport report;
            using (var stream = new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                report = store.AtOneMoment(connection => Write(store, connection, stream, parts ?? [], cancellation)) with { Bytes = stream.Length };
                stream.Flush(flushToDisk: true);
            }

            File.Move(partial, file, overwrite: replace);
            return report;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ArchiveException($"The backup {file} cannot be written ({e.Message.TrimEnd('.')}). Check the folder, its rights and the room on the disk.", e);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static ArchiveReport Write(FactStore store, DbConnection connection, Stream stream, IReadOnlyList<BackupPart> parts, CancellationToken cancellation)
    {
        store.CheckWhole(connection); // a backup of a damaged store would replace a good one
        using var archive = new ArchiveWriter(stream);
        var there = parts.Select(part => (Part: part, Version: part.VersionIn(connection))).Where(part => part.Version > 0).ToArray();
        archive.Head(ArchiveHead.Of(Migrations.Latest, there.ToDictionary(part => part.Part.Series.Name, part => part.Version)));
        var objects = new ObjectExport(store.Captures, connection, archive);
        objects.Write(cancellation);
        foreach (var table in ArchiveSections.Tables) Table(table);

        archive.Rows(ArchiveSections.Records, Lines(CaptureFolder.Shelves.SelectMany(store.Captures.Records), record =>
            JsonSerializer.Serialize(record with { Store = "" }, StoredJson.Readable.CaptureRecord)));
        archive.Rows(ArchiveSections.FactsFiles, Lines(store.Captures.Facts(), facts =>
            JsonSerializer.Serialize(facts with { Store = "" }, StoredJson.Readable.FactsRecord)));
        foreach (var table in there.SelectMany(part => part.Part.Tables))
            if (TableColumns.Of(connection, table).Length > 0) Table(table);
        archive.Finish(objects.Missing);
        return new ArchiveReport(
            (long)connection.Scalar("SELECT count(*) FROM documents WHERE is_active = 1")!, (long)connection.Scalar("SELECT count(*) FROM documents")!,
            objects.Captures, objects.Missing, Bytes: 0);

        void Table(string table)
        {
            cancellation.ThrowIfCancellationRequested();
            using var rows = new TableRows(connection, table);
            archive.Rows(table, new RowParts(rows.Columns, rows.Write));
        }
    }

    /// <summary>Rows of one column, each the JSON of a file beside the captures, without the name of its store.</summary>
    private static RowParts Lines<T>(IEnumerable<T> items, Func<T, string> write)
    {
        var left = items.GetEnumerator();
        return new RowParts(["json"], json =>
        {
            if (!left.MoveNext()) return false;
            json.WriteStartArray();
            json.WriteStringValue(write(left.Current));
            json.WriteEndArray();
            return true;
        });
    }
}
