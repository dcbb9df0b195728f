using System.Globalization;
using System.Text;

namespace Briefing.Knowledge.Documents.Decoding;

/// <summary>Knows UTF-16 without a byte order mark: its spaces and line ends have a zero byte, which no other text has.</summary>
internal static class Utf16Guess
{
    private const int Sampled = 16_384;

    /// <summary>Nearly all of a text is letters, marks, digits, punctuation and white space.</summary>
    private const double SmallestShare = 0.97;

    /// <summary>The byte order; null where the bytes are no UTF-16.</summary>
    public static Encoding? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0) return null;
        var sample = bytes[..Math.Min(bytes.Length, Sampled)];
        if (sample.IndexOf((byte)0) < 0) return null;
        var (little, big) = (Share(Encoding.Unicode, sample), Share(Encoding.BigEndianUnicode, sample));
        if (Math.Max(little, big) < SmallestShare || little == big) return null;
        return little > big ? Encoding.Unicode : Encoding.BigEndianUnicode;
    }

    /// <summary>The share of characters that text is made of, counting those of scripts that nobody mixes for less.</summary>
    private static double Share(Encoding encoding, ReadOnlySpan<byte> sample)
    {
        double likely = 0;
        var text = encoding.GetString(sample);
        foreach (var c in text)
        {
            if (c is (>= ' ' and <= '~') or '\t' or '\n' or '\r') likely++;
            else if (c is >= '\u00A0' and < '\u0600' or >= '\u2010' and < '\u2040' && IsText(c)) likely += 0.99;
            else if (c >= '\u0600' && IsText(c)) likely += 0.98;
        }

        return likely / text.Length;
    }

    private static bool IsText(char c) => CharUnicodeInfo.GetUnicodeCategory(c)
        is not (UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.Format) && c != '\uFFFD';
}
