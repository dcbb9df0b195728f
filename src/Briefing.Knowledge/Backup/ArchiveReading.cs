using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Backup;

/// <summary>Takes what a backup holds, entry by entry.</summary>
internal interface IArchiveTarget
{
    /// <summary>The schema that the rows have.</summary>
    void Begin(ArchiveHead head);

    /// <summary>Captured bytes or a text, whose hash was checked.</summary>
    void Object(string section, string sha256, ReadOnlySpan<byte> bytes);

    /// <summary>Some rows of a section: JSON lines, the first with the names of the columns.</summary>
    void Part(string section, ReadOnlySpan<byte> lines);
}

/// <summary>
/// Reads a backup from end to end and checks all of it: the order and names of its entries (so that none leads out of the
/// folder), the hash of each, the counts, and that it is not cut short.
/// </summary>
internal sealed class ArchiveReading
{
    /// <summary>The longest entry, in bytes; a document may have a quarter of it.</summary>
    private const int MaxEntry = 256 << 20;

    private readonly IArchiveTarget _target;
    private readonly IReadOnlyList<BackupPart> _known;
    private readonly List<string> _sections = [.. ArchiveSections.RowSections];
    private readonly CancellationToken _cancellation;
    private readonly UstarReader _tar;
    private readonly Dictionary<string, ObjectCount> _objects = new(StringComparer.Ordinal)
    {
        [ArchiveSections.Captures] = new(), [ArchiveSections.Texts] = new(),
    };

    private readonly Dictionary<string, List<string>> _parts = new(StringComparer.Ordinal);
    private byte[] _bytes = new byte[1 << 16];
    private (int Phase, string Name) _last = (-1, "");

    private ArchiveReading(Stream tar, IArchiveTarget target, IReadOnlyList<BackupPart> parts, CancellationToken cancellation) =>
        (_tar, _target, _known, _cancellation) = (new UstarReader(tar), target, parts, cancellation);

    /// <exception cref="ArchiveException">The file is no backup, or is damaged, cut short, or newer than this program.</exception>
    /// <param name="path">The archive.</param>
    /// <param name="target">What takes it.</param>
    /// <param name="parts">The parts whose tables it may hold.</param>
    /// <param name="cancellation">Stops between two entries.</param>
    internal static ArchiveManifest Run(string path, IArchiveTarget target, IReadOnlyList<BackupPart> parts, CancellationToken cancellation)
    {
        try
        {
            using var file = File.OpenRead(path);
            using var inflated = new BoundedInflation(new GZipStream(file, CompressionMode.Decompress), file.Length);
            var manifest = new ArchiveReading(inflated, target, parts, cancellation).Run();
            if (!inflated.IsWhole(file)) throw new ArchiveException("it is cut short at its very end");
            return manifest;
        }
        catch (Exception e) when (e is ArchiveException or InvalidDataException or JsonException)
        {
            var what = e is ArchiveException ? e.Message : e is JsonException ? "its rows or lists cannot be read" : "it is not a .tar.gz file, or is damaged";
            throw Fault(path, what, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ArchiveException($"The backup {path} cannot be read: {e.Message.TrimEnd('.')}.", e);
        }
    }

    internal static ArchiveException Fault(string path, string what, Exception cause) =>
        new($"{path} cannot be restored: {what}. Nothing was changed; take another copy of the backup.", cause);

    private ArchiveManifest Run()
    {
        if (!_tar.Next() || _tar.Name != ArchiveSections.Head) throw new ArchiveException("it is not a backup of this program");
        var head = Json(ArchiveJson.Default.ArchiveHead);
        if (head.Format != ArchiveHead.FormatName) throw new ArchiveException("it is not a backup of this program");
        if (head.Version > ArchiveHead.CurrentVersion || head.Schema > Migrations.Latest)
            throw new ArchiveException("a newer version of this program made it; use that version");
        foreach (var (name, version) in head.Parts ?? new Dictionary<string, int>())
        {
            if (_known.FirstOrDefault(part => part.Series.Name == name) is not { } part || version < 1 || version > part.Series.Latest)
                throw new ArchiveException("a newer version of this program made it; use that version");
            _sections.AddRange(part.Tables);
        }

        _target.Begin(head);
        while (_tar.Next())
        {
            _cancellation.ThrowIfCancellationRequested();
            if (_tar.Name == ArchiveSections.Manifest)
            {
                var manifest = Json(ArchiveJson.Default.ArchiveManifest);
                Compare(manifest);
                if (_tar.Next()) throw new ArchiveException("something stands after its end");
                return manifest;
            }

            Entry();
        }

        throw new ArchiveException("its end is missing");
    }

    private void Entry()
    {
        var (section, name) = ArchiveEntryName.Parse(_tar.Name, _sections);
        var phase = section switch
        {
            ArchiveSections.Captures => 0,
            ArchiveSections.Texts => 1,
            _ => 2 + _sections.IndexOf(section),
        };
        if (phase < _last.Phase || (phase == _last.Phase && string.CompareOrdinal(name, _last.Name) <= 0))
            throw new ArchiveException($"the entry {_tar.Name} is out of its order");
        _last = (phase, name);
        var bytes = Bytes();
        var hash = ContentHash.Of(bytes);
        if (phase < 2)
        {
            if (hash != name) throw new ArchiveException($"the entry {_tar.Name} is damaged");
            _objects[section].Add(_tar.Name, bytes.Length);
            _target.Object(section, name, bytes);
        }
        else
        {
            if (!_parts.TryGetValue(section, out var parts)) _parts[section] = parts = [];
            parts.Add(hash);
            _target.Part(section, bytes);
        }
    }

    private void Compare(ArchiveManifest manifest)
    {
        if (_objects[ArchiveSections.Captures].Summary() != manifest.Captures) throw new ArchiveException("captured files are missing from it");
        if (_objects[ArchiveSections.Texts].Summary() != manifest.Texts) throw new ArchiveException("texts are missing from it");
        foreach (var section in manifest.Sections)
            if (!section.Parts.SequenceEqual(_parts.GetValueOrDefault(section.Name) ?? []))
                throw new ArchiveException($"the section {section.Name} is damaged");
        if (_parts.Keys.Except(manifest.Sections.Select(section => section.Name)).Any()) throw new ArchiveException("it holds sections that its list does not name");
    }

    private T Json<T>(JsonTypeInfo<T> type) => JsonSerializer.Deserialize(Bytes(), type) ?? throw new JsonException();

    /// <summary>The whole entry. The buffer grows with what is really there, not with what the header says.</summary>
    private ReadOnlySpan<byte> Bytes()
    {
        if (_tar.Length > MaxEntry) throw new ArchiveException($"the entry {_tar.Name} is larger than {MaxEntry >> 20} MB");
        var length = 0;
        while (length < _tar.Length)
        {
            if (length == _bytes.Length) Array.Resize(ref _bytes, _bytes.Length * 2);
            length += _tar.Read(_bytes.AsSpan(length));
        }

        return _bytes.AsSpan(0, length);
    }
}
