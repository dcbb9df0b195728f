using System.Runtime.InteropServices;
using System.Text;

namespace Briefing.Knowledge.Storage.Saved;

/// <summary>Writes arrays as they lie in memory, and sums up what it writes.</summary>
internal sealed class SavedWriter(Stream stream)
{
    private uint _sum;

    internal void Number(int number) => Bytes(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in number)));

    internal void Array<T>(ReadOnlySpan<T> values) where T : unmanaged
    {
        Number(values.Length);
        Bytes(MemoryMarshal.AsBytes(values));
    }

    /// <summary>Texts, each of which may be null.</summary>
    internal void Texts(IReadOnlyCollection<string?> texts)
    {
        var (lengths, all, n) = (new int[texts.Count], new MemoryStream(), 0);
        foreach (var text in texts)
        {
            var bytes = text is null ? [] : Encoding.UTF8.GetBytes(text);
            all.Write(bytes);
            lengths[n++] = text is null ? -1 : bytes.Length;
        }

        Array<int>(lengths);
        Array<byte>(all.GetBuffer().AsSpan(0, (int)all.Length));
    }

    /// <summary>Writes the checksum of all that was written.</summary>
    internal void End()
    {
        var sum = _sum;
        stream.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<uint>(in sum)));
        stream.Flush();
    }

    private void Bytes(ReadOnlySpan<byte> bytes)
    {
        stream.Write(bytes);
        _sum = Checksum.Append(_sum, bytes);
    }
}
