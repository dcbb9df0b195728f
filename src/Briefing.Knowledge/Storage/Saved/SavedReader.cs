using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Briefing.Knowledge.Storage.Saved;

/// <summary>
/// Reads what <see cref="SavedWriter"/> wrote, straight into arrays. Nothing is larger than what is left of the file, so that
/// a damaged one takes no more memory than a whole one.
/// </summary>
internal sealed class SavedReader(Stream stream)
{
    private long _left = stream.Length - stream.Position;
    private uint _sum;

    internal int Number()
    {
        var number = 0;
        Bytes(MemoryMarshal.AsBytes(new Span<int>(ref number)));
        return number;
    }

    /// <exception cref="InvalidDataException">The file ends before the array does.</exception>
    internal T[] Array<T>() where T : unmanaged
    {
        var length = Number();
        if (length < 0 || length > _left / Unsafe.SizeOf<T>()) throw new InvalidDataException("an array is longer than its file");
        var values = GC.AllocateUninitializedArray<T>(length);
        Bytes(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    /// <summary>An array that must be so long.</summary>
    /// <exception cref="InvalidDataException">It is not.</exception>
    internal T[] Array<T>(int length) where T : unmanaged =>
        Array<T>() is { } values && values.Length == length ? values : throw new InvalidDataException($"an array is not {length} long");

    /// <summary>An array of numbers from <paramref name="least"/> on, below <paramref name="end"/>.</summary>
    /// <exception cref="InvalidDataException">A number is not.</exception>
    internal int[] Numbers(int length, int least, int end)
    {
        var values = Array<int>(length);
        foreach (var value in values)
            if (value < least || value >= end) throw new InvalidDataException($"{value} is out of its bounds");
        return values;
    }

    /// <summary>An array of numbers that ascend from 0 to <paramref name="end"/>; null leaves its length, or its end, open.</summary>
    /// <exception cref="InvalidDataException">They do not.</exception>
    internal int[] Starts(int? length, int? end)
    {
        var starts = length is { } known ? Array<int>(known) : Array<int>();
        if (starts.Length == 0 || starts[0] != 0 || (end is { } last && starts[^1] != last)) throw new InvalidDataException("the starts have other ends");
        for (var i = 1; i < starts.Length; i++)
            if (starts[i] < starts[i - 1]) throw new InvalidDataException("the starts do not ascend");
        return starts;
    }

    /// <summary>Texts, each of which may be null.</summary>
    internal string?[] Texts()
    {
        var lengths = Array<int>();
        var bytes = Array<byte>();
        var texts = new string?[lengths.Length];
        var at = 0;
        for (var i = 0; i < texts.Length; i++)
        {
            if (lengths[i] < 0) continue;
            if (lengths[i] > bytes.Length - at) throw new InvalidDataException("a text is longer than its file");
            texts[i] = Encoding.UTF8.GetString(bytes, at, lengths[i]);
            at += lengths[i];
        }

        return texts;
    }

    /// <summary>Texts of which none may be null.</summary>
    internal string[] Words() => System.Array.ConvertAll(Texts(), text => text ?? throw new InvalidDataException("a text is missing"));

    /// <summary>Checks that the file ends here and is as it was written.</summary>
    /// <exception cref="InvalidDataException">It is not.</exception>
    internal void End()
    {
        var (sum, expected) = (_sum, 0u);
        Bytes(MemoryMarshal.AsBytes(new Span<uint>(ref expected)));
        if (sum != expected || _left != 0) throw new InvalidDataException("the checksum is another one");
    }

    private void Bytes(Span<byte> bytes)
    {
        if (bytes.Length > _left) throw new InvalidDataException("the file is too short");
        stream.ReadExactly(bytes);
        _left -= bytes.Length;
        _sum = Checksum.Append(_sum, bytes);
    }
}
