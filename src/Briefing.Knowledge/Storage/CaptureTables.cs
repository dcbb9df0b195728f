using System.Collections.Immutable;
using System.Data.Common;
using System.Text;
using System.Text.Json;
using Briefing.Knowledge.Facts;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Knowledge.Storage;

/// <summary>
/// The captures in the database itself, so that several programs on several machines share them without a disk between them.
/// Bytes are hashed anew whenever they are read, as files are.
/// </summary>
internal sealed class CaptureTables(IDatabase database) : ICaptures
{
    public ICaptures Unflushed => this;

    public bool Has(string sha256, long length) =>
        database.Run(connection => connection.Scalar("SELECT length FROM captures WHERE sha256 = @sha256", ("@sha256", sha256))) is long kept && kept == length;

    public void Keep(string sha256, ReadOnlySpan<byte> bytes)
    {
        if (Has(sha256, bytes.Length) && ReadSealed(sha256) is not null) return;
        var kept = bytes.ToArray();
        Change("""
            INSERT INTO captures (sha256, length, bytes) VALUES (@sha256, @length, @bytes)
            ON CONFLICT (sha256) DO UPDATE SET length = excluded.length, bytes = excluded.bytes
            """, ("@sha256", sha256), ("@length", (long)kept.Length), ("@bytes", kept));
    }

    /// <summary>Nothing: the text stands in <c>texts</c> under its hash, and is hashed anew whenever it is read.</summary>
    public void KeepText(string sha256, string extractor, string textSha256, string text)
    {
    }

    public byte[]? ReadSealed(string sha256) => Sealed("SELECT bytes FROM captures WHERE sha256 = @sha256", sha256);

    public string? ReadSealedText(string sha256, string extractor, string textSha256) =>
        Sealed("SELECT utf8 FROM texts WHERE sha256 = @sha256", textSha256) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    public void Keep(CaptureRecord record) => Change("""
        INSERT INTO capture_records (sha256, folder, relative_path, record) VALUES (@sha256, @folder, @path, @record)
        ON CONFLICT (sha256, folder, relative_path) DO UPDATE SET record = excluded.record
        """, ("@sha256", record.Sha256), ("@folder", record.Folder), ("@path", record.RelativePath),
        ("@record", JsonSerializer.Serialize(record with { Store = "" }, StoredJson.Readable.CaptureRecord)));

    public CaptureRecord? Record(string sha256, string folder, string relativePath) => Records(
        "WHERE sha256 = @sha256 AND folder = @folder AND relative_path = @path", ("@sha256", sha256), ("@folder", folder), ("@path", relativePath)).FirstOrDefault();

    public IEnumerable<CaptureRecord> Records(string shelf) => Records(
        "WHERE sha256 >= @from AND sha256 < @to ORDER BY sha256, folder, relative_path", ("@from", shelf), ("@to", shelf + "g")); // the digits end with f

    public void KeepFacts(string folder, string yaml, ImmutableArray<KeptAnchor> anchors)
    {
        if (yaml.Length == 0) Change("DELETE FROM facts_files WHERE folder = @folder", ("@folder", folder));
        else Change("""
            INSERT INTO facts_files (folder, record) VALUES (@folder, @record) ON CONFLICT (folder) DO UPDATE SET record = excluded.record
            """, ("@folder", folder), ("@record", JsonSerializer.Serialize(new FactsRecord("", folder, yaml) { Anchors = anchors }, StoredJson.Readable.FactsRecord)));
    }

    public IEnumerable<FactsRecord> Facts() => Read(
        "SELECT record FROM facts_files ORDER BY folder", row => JsonSerializer.Deserialize(row.GetString(0), StoredJson.Readable.FactsRecord)!);

    /// <summary>Nothing: the list of watches is lost with the captures or not at all.</summary>
    public void KeepWatches(IEnumerable<WatchedSource> sources)
    {
    }

    private List<CaptureRecord> Records(string which, params (string, object?)[] parameters) => Read(
        "SELECT record FROM capture_records " + which, row => JsonSerializer.Deserialize(row.GetString(0), StoredJson.Readable.CaptureRecord)!, parameters);

    private List<T> Read<T>(string sql, Func<DbDataReader, T> read, params (string, object?)[] parameters) => database.Run(connection =>
    {
        var found = new List<T>();
        connection.Each(sql, row => found.Add(read(row)), parameters);
        return found;
    });

    private byte[]? Sealed(string sql, string sha256) =>
        database.Run(connection => (byte[]?)connection.Scalar(sql, ("@sha256", sha256))) is { } bytes && ContentHash.Of(bytes) == sha256 ? bytes : null;

    private void Change(string sql, params (string, object?)[] parameters) => database.Change((connection, _) => connection.Run(sql, parameters));
}
