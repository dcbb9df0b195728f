using System.Text;

namespace Briefing.Knowledge.Documents.Mail;

/// <summary>Undoes transfer encodings (RFC 2045, section 6). What is not as it must be is passed over or kept, never refused.</summary>
internal static class TransferEncoding
{
    /// <summary>The bytes of a body.</summary>
    /// <param name="body">The body, one character for each byte.</param>
    /// <param name="encoding">What the header calls its encoding; null for none.</param>
    public static byte[] Decode(ReadOnlySpan<char> body, string? encoding) => encoding?.Trim().ToLowerInvariant() switch
    {
        "base64" => Base64(body),
        "quoted-printable" => QuotedPrintable(body),
        _ => Bytes(body),
    };

    /// <summary>Base64, whatever stands between its signs.</summary>
    public static byte[] Base64(ReadOnlySpan<char> text)
    {
        var bytes = new byte[(text.Length + 3) / 4 * 3];
        var length = 0;
        var (bits, held) = (0, 0);
        foreach (var c in text)
        {
            if (c == '=') (bits, held) = (0, 0); // the end, or the seam between two texts that were put together
            if (Value(c) is not (>= 0 and var value)) continue;
            bits = (bits << 6) | value;
            held += 6;
            if (held < 8) continue;
            held -= 8;
            bytes[length++] = (byte)(bits >> held);
            bits &= (1 << held) - 1;
        }

        return bytes[..length];
    }

    /// <summary>Quoted-printable: an equals sign and two digits are a byte, one at the end of a line takes the line end away.</summary>
    public static byte[] QuotedPrintable(ReadOnlySpan<char> text)
    {
        var bytes = new byte[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '=')
            {
                bytes[length++] = (byte)text[i];
                continue;
            }

            if (i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                bytes[length++] = Convert.FromHexString(text.Slice(i + 1, 2))[0];
                i += 2;
                continue;
            }

            var end = i + 1;
            while (end < text.Length && text[end] is ' ' or '\t') end++;
            if (end < text.Length && text[end] == '\r') end++;
            if (end >= text.Length || text[end] == '\n') i = end;
            else bytes[length++] = (byte)'=';
        }

        return bytes[..length];
    }

    private static byte[] Bytes(ReadOnlySpan<char> body)
    {
        var bytes = new byte[body.Length];
        Encoding.Latin1.GetBytes(body, bytes);
        return bytes;
    }

    private static int Value(char c) => c switch
    {
        >= 'A' and <= 'Z' => c - 'A',
        >= 'a' and <= 'z' => c - 'a' + 26,
        >= '0' and <= '9' => c - '0' + 52,
        '+' or '-' => 62,
        '/' or '_' => 63,
        _ => -1,
    };
}
