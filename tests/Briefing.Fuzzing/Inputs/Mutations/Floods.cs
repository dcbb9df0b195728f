using System.Text;

namespace Briefing.Fuzzing.Inputs.Mutations;

/// <summary>Inputs that say one thing very often, nest it very deeply, or say it in one very long line.</summary>
internal static class Floods
{
    /// <summary>One or two pieces again and again, between a beginning and an end that are well-formed.</summary>
    public static byte[] Repeated(Random random, IReadOnlyList<string> tokens, byte[] around, int size)
    {
        var cut = random.Next(around.Length + 1);
        return [.. around[..cut], .. Repeat(random, tokens, size), .. around[cut..]];
    }

    /// <summary>Something opened very often, and closed as often, less often, or not at all.</summary>
    public static byte[] Nested(Random random, IReadOnlyList<(string Open, string Close)> nests, byte[] around, int depth)
    {
        var cut = random.Next(2) == 0 ? around.Length / 2 : around.Length;
        return [.. around[..cut], .. Nest(random, nests, depth), .. around[cut..]];
    }

    /// <summary>An input with something in it, before a place that is named by what stands there.</summary>
    public static byte[] Within(byte[] around, ReadOnlySpan<byte> before, byte[] flood)
    {
        var cut = Math.Max(0, around.AsSpan().IndexOf(before));
        return [.. around[..cut], .. flood, .. around[cut..]];
    }

    public static byte[] Repeat(Random random, IReadOnlyList<string> tokens, int size)
    {
        var unit = tokens[random.Next(tokens.Count)];
        if (random.Next(2) == 0) unit += tokens[random.Next(tokens.Count)];
        if (random.Next(3) == 0) unit += (char)random.Next('a', 'z');
        var text = new StringBuilder(size + unit.Length);
        while (text.Length < size) text.Append(unit);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static byte[] Nest(Random random, IReadOnlyList<(string Open, string Close)> nests, int depth)
    {
        var first = nests[random.Next(nests.Count)];
        var second = random.Next(2) == 0 ? nests[random.Next(nests.Count)] : first;
        var words = random.Next(2) == 0 ? "It stands. " : "";
        var strays = random.Next(2) == 0 ? 3 : 0;
        var text = new StringBuilder();
        for (var i = 0; i < depth; i++)
        {
            text.Append((i % 2 == 0 ? first : second).Open).Append(words);
            // An end that closes nothing makes a counter of open elements believe that the tree is flat.
            if (random.Next(10) < strays) text.Append(nests[random.Next(nests.Count)].Close);
        }

        text.Append("The dam held, Ilse Brandt said.");
        for (var i = random.Next(3) * depth / 2 - 1; i >= 0; i--) text.Append((i % 2 == 0 ? first : second).Close);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A clean document many times over, with or without its line ends.</summary>
    public static byte[] Grown(Random random, byte[] document, int size)
    {
        var oneLine = random.Next(2) == 0;
        var grown = new byte[Math.Max(size, document.Length)];
        for (var i = 0; i < grown.Length; i++)
        {
            var b = document[i % document.Length];
            grown[i] = oneLine && b is (byte)'\n' or (byte)'\r' or (byte)'\f' ? (byte)' ' : b;
        }

        return grown;
    }
}
