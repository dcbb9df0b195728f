using System.Text;

namespace Briefing.Knowledge.Backup;

/// <summary>
/// Reads a tar file of plain files with short names, as backups have them (POSIX.1-1988, "ustar"). The runtime's own reader
/// also takes links, devices and extension headers, and as much memory as such a header asks for; here those are faults.
/// </summary>
/// <param name="stream">The uncompressed tar file.</param>
internal sealed class UstarReader(Stream stream)
{
    private const int BlockSize = 512;
    private readonly byte[] _block = new byte[BlockSize];
    private long _left;
    private int _padding;

    /// <summary>The name of the present entry.</summary>
    internal string Name { get; private set; } = "";

    /// <summary>Its length in bytes.</summary>
    internal long Length { get; private set; }

    /// <summary>Goes to the next entry; false at the end mark, after which nothing may stand.</summary>
    /// <exception cref="ArchiveException">The file is cut short, or is no such tar file.</exception>
    internal bool Next()
    {
        Skip();
        if (!Fill()) throw new ArchiveException($"it is cut short after {(Name.Length == 0 ? "its beginning" : Name)}");
        if (!_block.AsSpan().ContainsAnyExcept((byte)0))
        {
            while (Fill())
                if (_block.AsSpan().ContainsAnyExcept((byte)0)) throw new ArchiveException("something stands after its end");
            return false;
        }

        if (Octal(_block.AsSpan(148, 8)) != Checksum() || !_block.AsSpan(257, 5).SequenceEqual("ustar"u8))
            throw new ArchiveException($"the entry after {Name} has a damaged header");
        if (_block[156] is not ((byte)'0' or 0) || _block[345] != 0)
            throw new ArchiveException($"the entry after {Name} is not a plain file");
        var name = _block.AsSpan(0, 100);
        Name = Encoding.ASCII.GetString(name[..(name.IndexOf((byte)0) is >= 0 and var end ? end : name.Length)]);
        Length = _left = Octal(_block.AsSpan(124, 12));
        _padding = (int)((BlockSize - Length % BlockSize) % BlockSize);
        return true;
    }

    /// <summary>Reads on in the present entry; 0 at its end.</summary>
    /// <exception cref="ArchiveException">The file is cut short.</exception>
    internal int Read(Span<byte> buffer)
    {
        if (_left == 0 || buffer.IsEmpty) return 0;
        var read = stream.Read(buffer[..(int)Math.Min(buffer.Length, _left)]);
        if (read == 0) throw new ArchiveException($"it is cut short in {Name}");
        _left -= read;
        return read;
    }

    private void Skip()
    {
        while (_left > 0) Read(_block);
        if (_padding > 0 && stream.ReadAtLeast(_block.AsSpan(0, _padding), _padding, throwOnEndOfStream: false) < _padding)
            throw new ArchiveException($"it is cut short after {Name}");
        _padding = 0;
    }

    private bool Fill()
    {
        var read = stream.ReadAtLeast(_block, BlockSize, throwOnEndOfStream: false);
        if (read is not (0 or BlockSize)) throw new ArchiveException($"it is cut short after {Name}");
        return read == BlockSize;
    }

    /// <summary>The sum of the header's bytes, its own field counted as spaces.</summary>
    private long Checksum()
    {
        var sum = 8L * ' ';
        for (var i = 0; i < BlockSize; i++)
            if (i is < 148 or >= 156) sum += _block[i];
        return sum;
    }

    private long Octal(ReadOnlySpan<byte> field)
    {
        var number = 0L;
        foreach (var digit in field.Trim(" \0"u8))
            number = digit is >= (byte)'0' and <= (byte)'7' ? number * 8 + (digit - '0') : throw new ArchiveException($"the entry after {Name} has a damaged header");
        return number;
    }
}
