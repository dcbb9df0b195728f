namespace Briefing.Knowledge.Documents.Decoding;

/// <summary>The encoding that an XML declaration names.</summary>
internal static class XmlDeclaration
{
    private const int Searched = 256;

    /// <summary>The name in <c>&lt;?xml … encoding="…"?&gt;</c> at the beginning of a file; null where there is none.</summary>
    public static string? Encoding(ReadOnlySpan<byte> bytes)
    {
        var head = System.Text.Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Searched)]).AsSpan().TrimStart();
        if (!head.StartsWith("<?xml") || head.IndexOf("?>") is not (> 0 and var end)) return null;
        head = head[..end];
        var at = head.IndexOf("encoding");
        if (at < 0) return null;
        var name = head[(at + "encoding".Length)..].TrimStart(" \t\r\n=").TrimStart("\"'");
        var close = name.IndexOfAny("\"' \t");
        return close > 0 ? name[..close].ToString() : null;
    }
}
