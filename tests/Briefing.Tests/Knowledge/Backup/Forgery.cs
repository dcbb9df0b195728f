using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Briefing.Tests.Knowledge.Backup;

/// <summary>A backup taken apart, changed, and put together again.</summary>
internal sealed class Forgery
{
    private Forgery(List<(string Name, byte[] Bytes)> entries) => Entries = entries;

    internal List<(string Name, byte[] Bytes)> Entries { get; }

    internal static Forgery Of(string archive)
    {
        using var tar = new TarReader(new GZipStream(File.OpenRead(archive), CompressionMode.Decompress));
        var entries = new List<(string, byte[])>();
        while (tar.GetNextEntry() is { } entry)
        {
            using var bytes = new MemoryStream();
            entry.DataStream?.CopyTo(bytes);
            entries.Add((entry.Name, bytes.ToArray()));
        }

        return new Forgery(entries);
    }

    /// <summary>Replaces a text in the entries whose name begins in some way.</summary>
    internal Forgery Replace(string name, string from, string to)
    {
        for (var i = 0; i < Entries.Count; i++)
            if (Entries[i].Name.StartsWith(name, StringComparison.Ordinal))
                Entries[i] = (Entries[i].Name, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Entries[i].Bytes).Replace(from, to, StringComparison.Ordinal)));
        return this;
    }

    internal int IndexOf(string name) => Entries.FindIndex(entry => entry.Name.StartsWith(name, StringComparison.Ordinal));

    /// <summary>Writes the hash of a changed section into the list, as somebody would who wants it to be believed.</summary>
    internal Forgery Resign(string section)
    {
        var at = IndexOf($"sections/{section}/");
        var hash = Convert.ToHexStringLower(SHA256.HashData(Entries[at].Bytes));
        var manifest = JsonNode.Parse(Entries[^1].Bytes)!;
        foreach (var summary in manifest["sections"]!.AsArray())
            if ((string)summary!["name"]! == section) summary["parts"]![0] = hash;
        Entries[^1] = (Entries[^1].Name, Encoding.UTF8.GetBytes(manifest.ToJsonString()));
        return this;
    }

    internal void Write(string archive, TarEntryType type = TarEntryType.RegularFile, string? only = null)
    {
        using var tar = new TarWriter(new GZipStream(File.Create(archive), CompressionLevel.Optimal), TarEntryFormat.Ustar);
        foreach (var (name, bytes) in Entries)
        {
            var isOther = type != TarEntryType.RegularFile && name == only;
            var entry = new UstarTarEntry(isOther ? type : TarEntryType.RegularFile, name);
            if (isOther) entry.LinkName = "/etc/hostname";
            else entry.DataStream = new MemoryStream(bytes);
            tar.WriteEntry(entry);
        }
    }
}
