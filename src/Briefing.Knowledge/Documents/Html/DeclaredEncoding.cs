using System.Text;

namespace Briefing.Knowledge.Documents.Html;

/// <summary>The encoding that a page names in its first bytes, as the HTML standard lets it.</summary>
internal static class DeclaredEncoding
{
    private const int Searched = 2048;

    /// <summary>The name after <c>charset=</c>; null where there is none.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Searched)]);
        var at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var name = head.AsSpan(at + 8).TrimStart(" \"'");
        var end = name.IndexOfAny("\"' />;\t\r\n");
        return end > 0 ? name[..end].ToString() : null;
    }
}
