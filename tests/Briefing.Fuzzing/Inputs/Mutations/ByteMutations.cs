using System.Text;

namespace Briefing.Fuzzing.Inputs.Mutations;

/// <summary>Changes to an input that know nothing of its format: what transfer, disks and careless tools do, and what attackers try.</summary>
internal static class ByteMutations
{
    private const int LongestRepeat = 20_000;

    private static readonly string[] Hostile =
    [
        "\u202E", "\u202D", "\u2066", "\u2069", "\u200F", "\u061C", "\u200B", "\u200D", "\u200C", "\uFEFF", "\u2060", "\u00AD", "\u0301\u0301\u0301\u0301", "\uFFFD", "\uFFFE", "\uE000",
        "\u0000", "\u0007", "\u001B[31m", "\u007F", "\u0085", "\u2028", "\u2029", "\u000B", "\u000C", "\r", "\n", "\r\n", "\t", "\u3000", "\u00A0", "𝔄", "👩‍👩‍👧‍👦", "ﷺ", "İ", "ß", "ﬁ",
    ];

    private static readonly byte[][] IllFormed =
    [
        [0xED, 0xA0, 0x80], [0xED, 0xB0, 0x80], [0xC0, 0x80], [0xFF], [0xFE, 0xFF], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x80], [0x80], [0x00], [0x81], [0xF0, 0x9F],
    ];

    /// <summary>Makes some changes to an input, one after the other.</summary>
    public static byte[] Apply(byte[] input, Random random, IReadOnlyList<string> tokens, Func<byte[]> other)
    {
        var bytes = new List<byte>(input);
        for (var left = Count(random); left > 0; left--)
        {
            if (bytes.Count == 0) bytes.AddRange(other());
            Once(bytes, random, tokens, other);
        }

        return [.. bytes];
    }

    /// <summary>Makes very few changes, for files in which hardly any byte may be another.</summary>
    public static byte[] Few(byte[] input, Random random, IReadOnlyList<string> tokens)
    {
        var bytes = new List<byte>(input);
        for (var left = random.Next(1, 4); left > 0 && bytes.Count > 0; left--) Once(bytes, random, tokens, () => input);
        return [.. bytes];
    }

    /// <summary>Mostly few: a reader gives up early on an input that is all noise.</summary>
    private static int Count(Random random) => random.Next(4) switch { 0 => 1, 1 => 2, 2 => random.Next(2, 6), _ => random.Next(1, 16) };

    private static void Once(List<byte> bytes, Random random, IReadOnlyList<string> tokens, Func<byte[]> other)
    {
        var at = random.Next(bytes.Count);
        switch (random.Next(14))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, Length(random, bytes.Count - at));
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, Length(random, bytes.Count - at)));
                break;
            case 4:
                Repeat(bytes, at, random);
                break;
            case 5:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 6:
                bytes.RemoveRange(0, at);
                break;
            case 7:
                Splice(bytes, at, other(), random);
                break;
            case 8:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(Hostile[random.Next(Hostile.Length)]));
                break;
            case 9:
                bytes.InsertRange(at, IllFormed[random.Next(IllFormed.Length)]);
                break;
            case 10 or 11:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(tokens[random.Next(tokens.Count)]));
                break;
            case 12:
                Sprinkle(bytes, Encoding.UTF8.GetBytes(Hostile[random.Next(Hostile.Length)]), random);
                break;
            default:
                Exchange(bytes, random);
                break;
        }
    }

    private static int Length(Random random, int most) => random.Next(1, Math.Min(most, random.Next(3) == 0 ? most : 40) + 1);

    private static void Repeat(List<byte> bytes, int at, Random random)
    {
        var piece = bytes.GetRange(at, Math.Min(bytes.Count - at, random.Next(1, 12)));
        var times = random.Next(12) == 0 ? LongestRepeat / piece.Count : random.Next(2, 100);
        var repeated = new List<byte>(piece.Count * times);
        for (var i = 0; i < times; i++) repeated.AddRange(piece);
        bytes.InsertRange(at, repeated);
    }

    private static void Splice(List<byte> bytes, int at, byte[] other, Random random)
    {
        if (other.Length == 0) return;
        bytes.RemoveRange(at, bytes.Count - at);
        bytes.AddRange(other.AsSpan(random.Next(other.Length)));
    }

    /// <summary>A character between all others, or all the spaces made into it.</summary>
    private static void Sprinkle(List<byte> bytes, byte[] character, Random random)
    {
        var every = random.Next(1, 9);
        var spaces = random.Next(2) == 0;
        var all = new List<byte>(bytes.Count * 2);
        for (var i = 0; i < bytes.Count; i++)
        {
            if (spaces && bytes[i] == ' ') all.AddRange(character);
            else all.Add(bytes[i]);
            if (!spaces && i % every == 0 && (i + 1 == bytes.Count || (bytes[i + 1] & 0xC0) != 0x80)) all.AddRange(character);
        }

        bytes.Clear();
        bytes.AddRange(all);
    }

    /// <summary>Lines in another order, as columns come out of a printed page.</summary>
    private static void Exchange(List<byte> bytes, Random random)
    {
        var (a, b) = (random.Next(bytes.Count), random.Next(bytes.Count));
        var length = Math.Min(random.Next(1, 200), Math.Min(bytes.Count - a, bytes.Count - b));
        for (var i = 0; i < length; i++) (bytes[a + i], bytes[b + i]) = (bytes[b + i], bytes[a + i]);
    }
}
