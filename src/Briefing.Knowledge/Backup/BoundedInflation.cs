using System.Buffers.Binary;

namespace Briefing.Knowledge.Backup;

/// <summary>
/// An uncompressed stream that ends with a fault when it grows out of proportion to the compressed file: deflate makes up to
/// a thousand bytes of one, and documents never more than some ten.
/// </summary>
/// <param name="inflated">The uncompressed bytes.</param>
/// <param name="compressedLength">The length of the compressed file.</param>
internal sealed class BoundedInflation(Stream inflated, long compressedLength) : Stream
{
    /// <summary>A small file may be all repetition.</summary>
    private const long Free = 64L << 20;

    private const long MaxRatio = 300;

    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _read; set => throw new NotSupportedException(); }

    /// <summary>Whether as much was read as the last four bytes of the compressed file say (RFC 1952, ISIZE).</summary>
    internal bool IsWhole(FileStream compressed)
    {
        Span<byte> trailer = stackalloc byte[4];
        compressed.Seek(-trailer.Length, SeekOrigin.End);
        compressed.ReadExactly(trailer);
        return BinaryPrimitives.ReadUInt32LittleEndian(trailer) == unchecked((uint)_read);
    }

    public override int Read(Span<byte> buffer)
    {
        var read = inflated.Read(buffer);
        _read += read;
        if (_read > Free + compressedLength * MaxRatio) throw new ArchiveException("it unpacks to far more than a backup of its size holds");
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inflated.Dispose();
        base.Dispose(disposing);
    }
}
