using System.Data.Common;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Knowledge.Backup;

/// <summary>Writes the captures and texts of a store into a backup, shelf by shelf, each once.</summary>
internal sealed class ObjectExport(ICaptures captures, DbConnection connection, ArchiveWriter archive)
{
    private readonly List<string> _missing = [];

    /// <summary>How many captures were written.</summary>
    internal int Captures { get; private set; }

    /// <summary>The captures that are gone or damaged.</summary>
    internal IReadOnlyList<string> Missing => _missing;

    internal void Write(CancellationToken cancellation)
    {
        foreach (var shelf in CaptureFolder.Shelves)
            foreach (var sha256 in CapturesOf(shelf))
            {
                cancellation.ThrowIfCancellationRequested();
                Capture(sha256);
            }

        foreach (var shelf in CaptureFolder.Shelves)
            foreach (var sha256 in TextsOf(shelf))
            {
                cancellation.ThrowIfCancellationRequested();
                Text(sha256);
            }
    }

    /// <summary>Those of all versions, and those that were captured for a version that a killed program did not store any more.</summary>
    private SortedSet<string> CapturesOf(string shelf)
    {
        var hashes = Hashes("SELECT DISTINCT sha256 FROM documents WHERE sha256 >= @from AND sha256 < @to", shelf);
        foreach (var record in captures.Records(shelf)) hashes.Add(record.Sha256);
        return hashes;
    }

    /// <summary>The texts that are not the bytes of their capture, and those whose capture is missing.</summary>
    private SortedSet<string> TextsOf(string shelf)
    {
        var hashes = Hashes("""
            SELECT t.sha256 FROM texts t WHERE t.sha256 >= @from AND t.sha256 < @to
              AND NOT EXISTS (SELECT 1 FROM documents d WHERE d.sha256 = t.sha256 AND d.text_sha256 = t.sha256)
            """, shelf);
        hashes.UnionWith(_missing.Where(sha256 => sha256.StartsWith(shelf, StringComparison.Ordinal)));
        return hashes;
    }

    private SortedSet<string> Hashes(string sql, string shelf)
    {
        var hashes = new SortedSet<string>(StringComparer.Ordinal);
        connection.Each(sql, row => hashes.Add(row.GetString(0)), ("@from", shelf), ("@to", shelf + "g")); // the digits end with f
        return hashes;
    }

    private void Capture(string sha256)
    {
        if (captures.ReadSealed(sha256) is { } bytes)
        {
            archive.Object(ArchiveSections.Captures, sha256, bytes);
            Captures++;
        }
        else
        {
            _missing.Add(sha256);
        }
    }

    private void Text(string sha256)
    {
        var bytes = (byte[]?)connection.Scalar("SELECT utf8 FROM texts WHERE sha256 = @sha256", ("@sha256", sha256));
        if (bytes is null && _missing.Contains(sha256)) return; // a capture whose text has another hash
        if (bytes is null || ContentHash.Of(bytes) != sha256) throw StoredSpans.Damaged($"the text {sha256} is gone or was changed");
        archive.Object(ArchiveSections.Texts, sha256, bytes);
    }
}
