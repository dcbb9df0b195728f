using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Text;
using Briefing.Knowledge.Documents.Pdf.Print;

namespace Briefing.Knowledge.Documents.Pdf.Poppler;

/// <summary>
/// Reads what <c>pdftotext -bbox-layout</c> writes: a head with the properties of the file, then pages of flows of blocks of
/// lines of words, each with its box. It looks like XHTML but may hold characters that XML forbids, so it is scanned as bytes.
/// </summary>
internal static class BoundingBoxes
{
    public static PrintedDocument Read(ReadOnlySpan<byte> output)
    {
        var pages = new List<PrintedPage>();
        var properties = Properties(output[..Math.Max(0, output.IndexOf("<body>"u8))]);
        var block = -1;
        while (output.IndexOf((byte)'<') is >= 0 and var open)
        {
            output = output[(open + 1)..];
            if (output.IndexOf((byte)'>') is not (>= 0 and var close)) break;
            var tag = output[..close];
            output = output[(close + 1)..];
            if (tag.StartsWith("word "u8)) AddWord(pages, block, tag, ref output);
            else if (tag.StartsWith("line "u8) && pages.Count > 0) pages[^1].Lines.Add(new PrintedLine(block, []));
            else if (tag.StartsWith("block "u8)) block++;
            else if (tag.StartsWith("page "u8))
            {
                pages.Add(new PrintedPage(Number(tag, " width=\""u8), Number(tag, " height=\""u8), []));
                block = -1;
            }
        }

        foreach (var page in pages) page.Lines.RemoveAll(line => line.Words.Count == 0);
        return new PrintedDocument(properties, pages);
    }

    private static void AddWord(List<PrintedPage> pages, int block, ReadOnlySpan<byte> tag, ref ReadOnlySpan<byte> output)
    {
        var end = output.IndexOf("</word>"u8);
        if (end < 0) end = output.Length;
        var text = WordText.Of(WebUtility.HtmlDecode(Encoding.UTF8.GetString(output[..end])));
        output = output[end..];
        if (text.Length == 0 || pages.Count == 0) return;
        var lines = pages[^1].Lines;
        if (lines.Count == 0) lines.Add(new PrintedLine(block, []));
        var (left, top) = (Number(tag, " xMin=\""u8), Number(tag, " yMin=\""u8));
        var box = new Box(left, top, Math.Max(left, Number(tag, " xMax=\""u8)), Math.Max(top, Number(tag, " yMax=\""u8)));
        lines[^1].Words.Add(new PrintedWord(text, box));
    }

    /// <summary>The number in an attribute; 0 where there is none that a page could hold.</summary>
    private static double Number(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> attribute)
    {
        if (tag.IndexOf(attribute) is not (>= 0 and var at)) return 0;
        return Utf8Parser.TryParse(tag[(at + attribute.Length)..], out double number, out _) && Math.Abs(number) < 100_000 ? number : 0;
    }

    private static FileProperties Properties(ReadOnlySpan<byte> head)
    {
        var created = Meta(head, "CreationDate"u8);
        return new FileProperties(
            Between(head, "<title>"u8, "</title>"u8), Meta(head, "Author"u8), Meta(head, "Creator"u8), Meta(head, "Producer"u8),
            created?.Length >= 10 && DateOnly.TryParseExact(created[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null);
    }

    private static string? Meta(ReadOnlySpan<byte> head, ReadOnlySpan<byte> name) =>
        Between(head, [.. "<meta name=\""u8, .. name, .. "\" content=\""u8], "\"/>"u8);

    private static string? Between(ReadOnlySpan<byte> head, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        if (head.IndexOf(before) is not (>= 0 and var start)) return null;
        head = head[(start + before.Length)..];
        if (head.IndexOf(after) is not (>= 0 and var end)) return null;
        var words = WebUtility.HtmlDecode(Encoding.UTF8.GetString(head[..end])).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(WordText.Of);
        return string.Join(' ', words.Where(word => word.Length > 0)) is { Length: > 0 } value ? value : null;
    }
}
