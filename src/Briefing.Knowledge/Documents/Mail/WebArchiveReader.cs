using Briefing.Knowledge.Documents.Drafts;
using Briefing.Knowledge.Documents.Html;

namespace Briefing.Knowledge.Documents.Mail;

/// <summary>Reads a web page that a browser saved with its pictures into one file (.mhtml; RFC 2557): the page is one of the parts.</summary>
internal static class WebArchiveReader
{
    /// <summary>Reads a captured archive.</summary>
    /// <exception cref="UnreadableDocumentException">It holds no page, or the page cannot be read.</exception>
    public static Reading Read(Capture capture, ICollection<ReadingWarning> warnings)
    {
        var archive = MimeParser.Parse(capture.Bytes.Span);
        if (Page(archive) is not { } page)
            throw new UnreadableDocumentException($"{capture.RelativePath} holds no web page; save the page again, as .html or .mhtml.");
        var reading = HtmlReader.Read(new Capture(capture.RelativePath, "", page.Decode()) { ContentType = page.Header["Content-Type"] }, warnings);
        var address = WebAddress.Absolute(archive.Header["Snapshot-Content-Location"]) ?? WebAddress.Absolute(page.Header["Content-Location"]);
        return reading with { Imprint = reading.Imprint.Or(new Imprint { Origin = MetadataOrigin.MessageHeader, Url = address }) };
    }

    /// <summary>The first page of the archive, which is the one that was saved; those of its frames follow.</summary>
    private static MimePart? Page(MimePart part) =>
        part.MediaType is "text/html" or "application/xhtml+xml" ? part : part.Parts.Select(Page).FirstOrDefault(page => page is not null);
}
