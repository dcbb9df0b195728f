using System.Globalization;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Facts;

namespace Briefing.Knowledge.Storage;

/// <summary>
/// The captured files beside a database: <c>captures/ab/abcd…</c>, each under the SHA-256 of its bytes and never written
/// again while it is whole. Beside a capture stand the texts that were extracted from it, named by capture, extractor and
/// text hash, and a record for each document that was made of it.
/// </summary>
/// <param name="databasePath">The database that the folder stands beside.</param>
/// <param name="isFlushed">Whether each file is flushed to the disk when it is written.</param>
internal sealed class CaptureFolder(string databasePath, bool isFlushed = true) : ICaptures
{
    private readonly string _root = Path.Combine(Path.GetDirectoryName(databasePath)!, "captures");
    private readonly string _store = Path.GetFileName(databasePath);

    /// <summary>The names of all shelves, in order.</summary>
    internal static IEnumerable<string> Shelves => Enumerable.Range(0, 256).Select(number => number.ToString("x2", CultureInfo.InvariantCulture));

    /// <summary>Deletes what killed programs left half written.</summary>
    internal void Sweep() => AtomicFile.Sweep(_root);

    internal string PathOf(string sha256) => Path.Combine(_root, sha256[..2], sha256);

    public bool Has(string sha256, long length) => new FileInfo(PathOf(sha256)) is { Exists: true } file && file.Length == length;

    /// <inheritdoc/>
    public ICaptures Unflushed => new CaptureFolder(databasePath, isFlushed: false);

    /// <summary>Keeps the bytes. A capture that was damaged meanwhile is moved aside and written again.</summary>
    public void Keep(string sha256, ReadOnlySpan<byte> bytes) => Keep(PathOf(sha256), bytes, sha256);

    /// <summary>Keeps the text that an extractor made of a capture.</summary>
    public void KeepText(string sha256, string extractor, string textSha256, string text) =>
        Keep(TextPath(sha256, extractor, textSha256), Encoding.UTF8.GetBytes(text), textSha256);

    /// <summary>The captured bytes, read now; null where they are gone or their hash is another.</summary>
    public byte[]? ReadSealed(string sha256) => ReadSealed(PathOf(sha256), sha256);

    /// <summary>The extracted text, read now; null where it is gone or its hash is another.</summary>
    public string? ReadSealedText(string sha256, string extractor, string textSha256) =>
        ReadSealed(TextPath(sha256, extractor, textSha256), textSha256) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    /// <inheritdoc/>
    public FileStamps? StampsOf(string sha256, string? extractor, string? textSha256, TimeProvider time) =>
        FileStamps.Of(extractor is null || textSha256 is null ? [PathOf(sha256)] : [PathOf(sha256), TextPath(sha256, extractor, textSha256)], time);

    /// <summary>Keeps a record as one of this store, whichever it was made for.</summary>
    public void Keep(CaptureRecord record) =>
        AtomicFile.Write(RecordPath(record), JsonSerializer.SerializeToUtf8Bytes(record with { Store = _store }, StoredJson.Readable.CaptureRecord), _root, isFlushed);

    /// <summary>A record as it is kept now; null where there is none or it cannot be read.</summary>
    public CaptureRecord? Record(string sha256, string folder, string relativePath) =>
        Read(RecordPath(sha256, folder, relativePath), StoredJson.Readable.CaptureRecord);

    /// <summary>The records of this store's documents, by hash and path; one that cannot be read is left out. One shelf is read at a time.</summary>
    internal IEnumerable<CaptureRecord> Records() => Shelves.SelectMany(Records);

    /// <summary>The records of one shelf, which is named by the first two digits of the hashes on it.</summary>
    public IEnumerable<CaptureRecord> Records(string shelf) => Path.Combine(_root, shelf) is var folder && !Directory.Exists(folder)
        ? []
        : Directory.EnumerateFiles(folder, "*.json")
            .Select(path => Read(path, StoredJson.Readable.CaptureRecord)).OfType<CaptureRecord>().Where(record => record.Store == _store)
            .OrderBy(record => record.Sha256, StringComparer.Ordinal)
            .ThenBy(record => record.Folder, StringComparer.Ordinal).ThenBy(record => record.RelativePath, StringComparer.Ordinal);

    /// <summary>Keeps the text of a sources folder's facts.yaml; an empty one takes it away.</summary>
    public void KeepFacts(string folder, string yaml, ImmutableArray<KeptAnchor> anchors)
    {
        var record = JsonSerializer.SerializeToUtf8Bytes(new FactsRecord(_store, folder, yaml) { Anchors = anchors }, StoredJson.Readable.FactsRecord);
        var path = Path.Combine(_root, $"facts-{ContentHash.Of($"{_store}\n{folder}")[..12]}.json");
        if (yaml.Length == 0) File.Delete(path);
        else if (!File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(record)) AtomicFile.Write(path, record, _root, isFlushed);
    }

    /// <summary>The facts.yaml texts that are kept for this store.</summary>
    public IEnumerable<FactsRecord> Facts() =>
        !Directory.Exists(_root)
            ? []
            : Directory.EnumerateFiles(_root, "facts-*.json").Order(StringComparer.Ordinal)
                .Select(path => Read(path, StoredJson.Readable.FactsRecord)).OfType<FactsRecord>().Where(record => record.Store == _store);

    private void Keep(string path, ReadOnlySpan<byte> bytes, string hash)
    {
        if (File.Exists(path))
        {
            if (ReadSealed(path, hash) is not null) return;
            File.Move(path, $"{path}.damaged", overwrite: true);
        }

        AtomicFile.Write(path, bytes, _root, isFlushed);
    }

    /// <summary>Keeps which sources are watched; writes nothing where they are the same as before.</summary>
    public void KeepWatches(IEnumerable<WatchedSource> sources)
    {
        WatchedSource[] watched = [.. sources];
        if (watched.SequenceEqual(Watches())) return;
        AtomicFile.Write(WatchesPath, JsonSerializer.SerializeToUtf8Bytes(new WatchesRecord(_store, watched), StoredJson.Readable.WatchesRecord), _root);
    }

    /// <summary>The sources that are watched, as they were kept last.</summary>
    internal IEnumerable<WatchedSource> Watches() => Read(WatchesPath, StoredJson.Readable.WatchesRecord)?.Sources ?? [];

    private string WatchesPath => Path.Combine(_root, $"watches-{ContentHash.Of(_store)[..12]}.json");

    private static byte[]? ReadSealed(string path, string hash)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            return ContentHash.Of(bytes) == hash ? bytes : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static T? Read<T>(string path, JsonTypeInfo<T> type) where T : class
    {
        if (!File.Exists(path)) return null;
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), type);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    private string TextPath(string sha256, string extractor, string textSha256)
    {
        var name = string.Concat(extractor.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' ? c : '-'));
        return $"{PathOf(sha256)}.{name}.{textSha256}.txt";
    }

    private string RecordPath(CaptureRecord record) => RecordPath(record.Sha256, record.Folder, record.RelativePath);

    private string RecordPath(string sha256, string folder, string relativePath) =>
        $"{PathOf(sha256)}.{ContentHash.Of($"{_store}\n{folder}\n{relativePath}")[..12]}.json";
}
