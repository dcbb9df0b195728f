using System.Text;

namespace Briefing.Knowledge.Documents.Decoding;

/// <summary>The name of the first element of a file that begins with markup.</summary>
internal static class MarkupStart
{
    /// <summary>How many bytes of a file are looked at.</summary>
    public const int Searched = 4096;

    /// <summary>Whether the file begins as a web page does.</summary>
    public static bool IsPage(ReadOnlySpan<byte> bytes) =>
        RootName(bytes) is { } name && (name.Equals("html", StringComparison.OrdinalIgnoreCase) || name.Equals("head", StringComparison.OrdinalIgnoreCase)
            || name.Equals("body", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The first element's name as it stands in the file, behind declarations, comments and processing instructions; null
    /// where the file begins with anything else, or with a document type that declares entities.
    /// </summary>
    public static string? RootName(ReadOnlySpan<byte> bytes)
    {
        var head = Head(bytes[..Math.Min(bytes.Length, Searched)]).AsSpan().TrimStart('\uFEFF').TrimStart();
        while (head is ['<', ..])
        {
            var end = head.StartsWith("<!--") ? head.IndexOf("-->") + 2
                : head.StartsWith("<?") ? head.IndexOf("?>") + 1
                : head.StartsWith("<!") ? head.IndexOf('>')
                : -1;
            if (end < 0) return Name(head[1..]);
            if (end < 3 || end + 1 >= head.Length) return null;
            head = head[(end + 1)..].TrimStart();
        }

        return null;
    }

    private static string? Name(ReadOnlySpan<char> tag)
    {
        var length = 0;
        while (length < tag.Length && (char.IsAsciiLetterOrDigit(tag[length]) || tag[length] is ':' or '-' or '_')) length++;
        return length > 0 ? tag[..length].ToString() : null;
    }

    private static string Head(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] => Encoding.Unicode.GetString(bytes[..(bytes.Length & ~1)]),
        [0xFE, 0xFF, ..] or [0, (byte)'<', ..] => Encoding.BigEndianUnicode.GetString(bytes[..(bytes.Length & ~1)]),
        [0xEF, 0xBB, 0xBF, ..] => Encoding.Latin1.GetString(bytes[3..]),
        _ => Encoding.Latin1.GetString(bytes),
    };
}
