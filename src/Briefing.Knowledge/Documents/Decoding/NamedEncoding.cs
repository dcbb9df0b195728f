using System.Text;

namespace Briefing.Knowledge.Documents.Decoding;

/// <summary>Encodings by the names that files, servers and messages call them.</summary>
internal static class NamedEncoding
{
    /// <summary>Names that senders use for encodings that the platform knows by others (WHATWG Encoding, section 4.2).</summary>
    private static readonly Dictionary<string, string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utf8"] = "utf-8", ["unicode-1-1-utf-8"] = "utf-8", ["cp-850"] = "ibm850", ["cp1252"] = "windows-1252", ["cp1250"] = "windows-1250",
        ["cp1251"] = "windows-1251", ["cp1253"] = "windows-1253", ["cp1254"] = "windows-1254", ["cp1257"] = "windows-1257", ["win-1251"] = "windows-1251",
        ["win1251"] = "windows-1251", ["x-cp1251"] = "windows-1251", ["x-cp1252"] = "windows-1252", ["latin1"] = "windows-1252", ["latin-1"] = "windows-1252",
        ["iso-8859-1"] = "windows-1252", ["iso8859-1"] = "windows-1252", ["iso_8859-1"] = "windows-1252", ["us-ascii"] = "windows-1252", ["ascii"] = "windows-1252",
        ["ansi_x3.4-1968"] = "windows-1252", ["iso-8859-9"] = "windows-1254", ["latin2"] = "iso-8859-2", ["latin-9"] = "iso-8859-15", ["iso-8859-8-i"] = "iso-8859-8",
        ["koi8"] = "koi8-r", ["x-sjis"] = "shift_jis", ["sjis"] = "shift_jis", ["ms932"] = "shift_jis", ["gbk"] = "gb18030", ["gb2312"] = "gb18030",
        ["x-gbk"] = "gb18030", ["big5-hkscs"] = "big5", ["ks_c_5601-1987"] = "euc-kr", ["x-mac-roman"] = "macintosh", ["utf-16"] = "utf-16le",
    };

    /// <summary>The encoding of a name; null where there is none, or it is one that turns bytes of text into markup (UTF-7).</summary>
    public static Encoding? Of(string? name)
    {
        name = name?.Trim().Trim('"', '\'');
        if (name is not { Length: > 1 and <= 40 }) return null;
        name = Others.GetValueOrDefault(name, name);
        if (name.Contains("utf-7", StringComparison.OrdinalIgnoreCase)) return null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback)
                ?? Encoding.GetEncoding(name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The encoding of a code page. Bytes that mean nothing in it become U+FFFD, not the question marks of the code page tables, which could be the text's own.</summary>
    public static Encoding Page(int number) =>
        CodePagesEncodingProvider.Instance.GetEncoding(number, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback)
        ?? Encoding.GetEncoding(number);

    /// <summary>Decodes a few words; in an encoding that is not known they are UTF-8 or else Windows-1252.</summary>
    public static string Decode(string charset, byte[] bytes)
    {
        if (Of(charset) is { } encoding) return encoding.GetString(bytes);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Page(1252).GetString(bytes);
        }
    }
}
