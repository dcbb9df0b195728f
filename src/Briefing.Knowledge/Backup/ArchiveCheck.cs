namespace Briefing.Knowledge.Backup;

/// <summary>Takes nothing and adds up what unpacking would write: the first reading of a backup, which changes nothing.</summary>
internal sealed class ArchiveCheck : IArchiveTarget
{
    /// <summary>About how much room the restored store takes, in bytes; rows take less in the database than in the archive.</summary>
    internal long Bytes { get; private set; }

    public void Begin(ArchiveHead head) { }

    /// <summary>A capture stands in the folder and, mostly, as a text in the database.</summary>
    public void Object(string section, string sha256, ReadOnlySpan<byte> bytes) => Bytes += 2L * bytes.Length;

    public void Part(string section, ReadOnlySpan<byte> lines) => Bytes += lines.Length;
}
