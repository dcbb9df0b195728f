namespace Briefing.Knowledge.Documents.Docx;

/// <summary>How many more bytes may be unpacked, over all the parts of a package.</summary>
internal sealed class Allowance(long bytes)
{
    /// <summary>Takes some bytes off.</summary>
    /// <exception cref="AllowanceExceededException">There are not so many left.</exception>
    public void Take(int count)
    {
        bytes -= count;
        if (bytes < 0) throw new AllowanceExceededException();
    }
}

/// <summary>A package unpacks to more than it may.</summary>
internal sealed class AllowanceExceededException : Exception;

/// <summary>A part as it is unpacked, each byte of it taken off an allowance.</summary>
internal sealed class CountedStream(Stream part, Allowance allowance) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var count = part.Read(buffer);
        allowance.Take(count);
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) part.Dispose();
        base.Dispose(disposing);
    }
}
