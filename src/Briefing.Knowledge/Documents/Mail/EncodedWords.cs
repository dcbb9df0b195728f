using System.Text;
using Briefing.Knowledge.Documents.Decoding;

namespace Briefing.Knowledge.Documents.Mail;

/// <summary>Encoded words of headers (RFC 2047): <c>=?utf-8?Q?Caf=C3=A9?=</c>.</summary>
internal static class EncodedWords
{
    private const int LongestWord = 1024;

    /// <summary>The text with its encoded words decoded; what is no proper encoded word stays as it is.</summary>
    public static string Decode(string text)
    {
        if (!text.Contains("=?", StringComparison.Ordinal)) return text;
        var decoded = new StringBuilder(text.Length);
        var bytes = new List<byte>();
        string? charset = null;
        for (var at = 0; at < text.Length;)
        {
            if (Word(text, at) is not { } word)
            {
                Flush();
                decoded.Append(text[at++]);
                continue;
            }

            // Programs cut characters of many bytes in two between words, so that the bytes must be put together first.
            if (charset is not null && !charset.Equals(word.Charset, StringComparison.OrdinalIgnoreCase)) Flush();
            charset = word.Charset;
            bytes.AddRange(word.Bytes);
            at = word.End;
            var next = at;
            while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
            // White space between two encoded words belongs to neither.
            if (next > at && next < text.Length && Word(text, next) is not null) at = next;
        }

        Flush();
        return decoded.ToString();

        void Flush()
        {
            if (charset is not null) decoded.Append(NamedEncoding.Decode(charset, [.. bytes]));
            bytes.Clear();
            charset = null;
        }
    }

    private static (string Charset, byte[] Bytes, int End)? Word(string text, int at)
    {
        if (!text.AsSpan(at).StartsWith("=?")) return null;
        var within = Math.Min(LongestWord, text.Length - at - 2);
        var charsetEnd = text.IndexOf('?', at + 2, within);
        if (charsetEnd < 0 || charsetEnd + 3 >= text.Length || text[charsetEnd + 2] != '?') return null;
        var start = charsetEnd + 3;
        var end = text.IndexOf("?=", start, Math.Min(LongestWord, text.Length - start), StringComparison.Ordinal);
        // "=?utf-8?Q?=41?=": the first sign of the text may be an equals sign.
        if (end < 0) return null;
        var charset = text[(at + 2)..charsetEnd].Split('*')[0];
        var encoded = text.AsSpan(start, end - start);
        return text[charsetEnd + 1] switch
        {
            'B' or 'b' => (charset, TransferEncoding.Base64(encoded), end + 2),
            'Q' or 'q' => (charset, TransferEncoding.QuotedPrintable(encoded.ToString().Replace('_', ' ')), end + 2),
            _ => null,
        };
    }
}
