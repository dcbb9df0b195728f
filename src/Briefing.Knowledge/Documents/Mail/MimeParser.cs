using System.Collections.Immutable;
using System.Text;

namespace Briefing.Knowledge.Documents.Mail;

/// <summary>Takes a message apart into its parts (RFC 2046, section 5.1). Depth and number of parts are bounded; what goes beyond stays whole.</summary>
internal sealed class MimeParser
{
    private const int DeepestPart = 24;
    private const int MostParts = 1000;
    private const int LongestBoundary = 200;

    private readonly string _text;
    private int _parts;

    private MimeParser(string text) => _text = text;

    /// <summary>Takes a captured message apart.</summary>
    public static MimePart Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\xEF\xBB\xBF"u8)) bytes = bytes[3..];
        var text = Encoding.Latin1.GetString(bytes);
        var start = 0;
        while (start < text.Length && text[start] is '\r' or '\n') start++;
        return new MimeParser(text).Part(start, text.Length, 0, "text/plain");
    }

    private MimePart Part(int start, int end, int depth, string usual)
    {
        _parts++;
        var at = start;
        var header = MimeHeader.Read(_text.AsSpan(0, end), ref at);
        var type = header["Content-Type"] is null ? usual : header.ContentType.Value;
        var body = _text.AsMemory(at, Math.Max(0, end - at));
        if (depth >= DeepestPart) return new MimePart(header, body, []);
        if (type.StartsWith("multipart/", StringComparison.Ordinal) && header.ContentType.Parameter("boundary") is { Length: > 0 and <= LongestBoundary } boundary)
            return new MimePart(header, body, Parts(at, end, boundary, depth, type == "multipart/digest" ? "message/rfc822" : "text/plain"));
        // A message inside is in no encoding of its own by the standard; where it is, it stays an attachment.
        return type == "message/rfc822" && header["Content-Transfer-Encoding"]?.Trim().ToLowerInvariant() is null or "7bit" or "8bit" or "binary"
            ? new MimePart(header, body, [Part(at, end, depth + 1, "text/plain")]) : new MimePart(header, body, []);
    }

    private ImmutableArray<MimePart> Parts(int start, int end, string boundary, int depth, string usual)
    {
        var parts = ImmutableArray.CreateBuilder<MimePart>();
        var delimiter = "--" + boundary;
        int? open = null;
        for (var at = start; at < end && _parts < MostParts;)
        {
            var found = _text.IndexOf(delimiter, at, end - at, StringComparison.Ordinal);
            if (found < 0) break;
            var lineEnd = _text.IndexOf('\n', found, end - found);
            var next = lineEnd < 0 ? end : lineEnd + 1;
            at = next;
            if (found > start && _text[found - 1] != '\n') continue;
            var rest = _text.AsSpan(found + delimiter.Length, next - found - delimiter.Length).Trim();
            var closes = rest.StartsWith("--");
            if (!closes && !rest.IsEmpty) continue; // the boundary of another, which begins the same
            if (open is { } begun) parts.Add(Part(begun, BeforeLineEnd(begun, found), depth + 1, usual));
            open = closes ? null : next;
            if (closes) break;
        }

        // A message that was cut off has no last delimiter.
        if (open is { } last && last < end && _parts < MostParts) parts.Add(Part(last, end, depth + 1, usual));
        return parts.ToImmutable();
    }

    /// <summary>The line end before a delimiter belongs to the delimiter.</summary>
    private int BeforeLineEnd(int start, int at)
    {
        if (at > start && _text[at - 1] == '\n') at--;
        return at > start && _text[at - 1] == '\r' ? at - 1 : at;
    }
}
