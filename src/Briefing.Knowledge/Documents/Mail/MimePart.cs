using System.Collections.Immutable;

namespace Briefing.Knowledge.Documents.Mail;

/// <summary>A message, or a part of one: its header and its body, or the parts that the body is made of (RFC 2045, 2046).</summary>
/// <param name="Header">Its header.</param>
/// <param name="Body">The body as it stands in the file, one character for each byte.</param>
/// <param name="Parts">The parts of a multipart body, or the message in a part that is one; none for any other.</param>
internal sealed record MimePart(MimeHeader Header, ReadOnlyMemory<char> Body, ImmutableArray<MimePart> Parts)
{
    /// <summary>The media type in lower case; text/plain where none, or none that makes sense, is named.</summary>
    public string MediaType { get; } = Header.ContentType.Value is { Length: > 2 } type && type.Contains('/', StringComparison.Ordinal) ? type : "text/plain";

    /// <summary>The name of the file that the part was attached as; null where it has none.</summary>
    public string? FileName => Header.Disposition.Parameter("filename") ?? Header.ContentType.Parameter("name");

    /// <summary>Whether the part is meant to be shown in its place: text that is not attached as a file.</summary>
    public bool IsShown => Header.Disposition.Value != "attachment" && MediaType is "text/plain" or "text/html" && FileName is null;

    /// <summary>The bytes of the body, with its transfer encoding undone.</summary>
    public byte[] Decode() => TransferEncoding.Decode(Body.Span, Header["Content-Transfer-Encoding"]);
}
