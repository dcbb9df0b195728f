using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Backup;

/// <summary>Writes the entries of a backup. The same entries make the same bytes: no clock, user or machine gets in.</summary>
internal sealed class ArchiveWriter : IDisposable
{
    /// <summary>One moment for all entries, which tar wants.</summary>
    private static readonly DateTimeOffset Moment = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly TarWriter _tar;
    private readonly Dictionary<string, ObjectCount> _objects = new(StringComparer.Ordinal);
    private readonly List<RowSummary> _sections = [];

    internal ArchiveWriter(Stream file) => _tar = new TarWriter(new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true), TarEntryFormat.Ustar);

    internal void Head(ArchiveHead head) => Json(ArchiveSections.Head, head, ArchiveJson.Default.ArchiveHead);

    /// <summary>Writes bytes under their hash.</summary>
    internal void Object(string section, string sha256, byte[] bytes)
    {
        if (!_objects.TryGetValue(section, out var count)) _objects[section] = count = new ObjectCount();
        var name = ObjectName(section, sha256);
        count.Add(name, bytes.Length);
        Entry(name, bytes);
    }

    /// <summary>Writes the rows of a section in parts.</summary>
    /// <param name="section">Its name.</param>
    /// <param name="rows">Its rows.</param>
    internal void Rows(string section, RowParts rows)
    {
        var parts = new List<string>();
        while (rows.Next() is { } part)
        {
            parts.Add(ContentHash.Of(part));
            Entry(PartName(section, parts.Count), part);
        }

        _sections.Add(new RowSummary(section, rows.Count, parts));
    }

    internal void Finish(IReadOnlyList<string> missing) => Json(ArchiveSections.Manifest, new ArchiveManifest
    {
        Captures = Summary(ArchiveSections.Captures),
        Texts = Summary(ArchiveSections.Texts),
        Sections = _sections,
        Missing = missing,
    }, ArchiveJson.Default.ArchiveManifest);

    public void Dispose() => _tar.Dispose();

    internal static string ObjectName(string section, string sha256) => $"{section}/{sha256[..2]}/{sha256}";

    internal static string PartName(string section, int number) => FormattableString.Invariant($"{ArchiveSections.Rows}/{section}/{number:000000}.jsonl");

    private ObjectSummary Summary(string section) => (_objects.GetValueOrDefault(section) ?? new ObjectCount()).Summary();

    private void Json<T>(string name, T value, JsonTypeInfo<T> type) => Entry(name, JsonSerializer.SerializeToUtf8Bytes(value, type));

    private void Entry(string name, byte[] bytes) => _tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name)
    {
        DataStream = new MemoryStream(bytes, writable: false),
        ModificationTime = Moment,
        Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead,
    });
}

/// <summary>Counts entries that are named by their hash.</summary>
internal sealed class ObjectCount
{
    private readonly IncrementalHash _names = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _count;
    private long _bytes;

    internal void Add(string name, long length)
    {
        _names.AppendData(Encoding.ASCII.GetBytes(name + "\n"));
        _count++;
        _bytes += length;
    }

    internal ObjectSummary Summary() => new(_count, _bytes, Convert.ToHexStringLower(_names.GetCurrentHash()));
}
