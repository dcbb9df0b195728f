using Briefing.Knowledge.Documents.Feeds;

namespace Briefing.Knowledge.Documents.Decoding;

/// <summary>
/// What kind of file a capture is: by its first bytes where they are plain, else by what its sender called it, else by the
/// ending of its name. So a PDF that was saved as <c>.txt</c> is read as a PDF, and a page without an ending as a page.
/// </summary>
internal static class FormatDetection
{
    /// <summary>A PDF may have this many bytes of something else in front, as readers of PDF allow.</summary>
    private const int PdfHeaderWithin = 1024;

    /// <summary>The kind of a capture; <see cref="FileFormat.Unknown"/> where there is no reader for it.</summary>
    public static FileFormat Of(Capture capture)
    {
        var bytes = capture.Bytes.Span;
        var named = ByEnding(capture.RelativePath);
        var sent = ByMediaType(MediaType.Of(capture.ContentType));
        if (IsPdf(bytes)) return FileFormat.Pdf;
        if (OfficePackage.IsWord(bytes)) return FileFormat.Word;
        if (FeedRoot.IsFeed(bytes)) return FileFormat.Feed;
        // Plain text is what servers call everything they do not know; an ending that says more is believed.
        if (sent is not FileFormat.Unknown and not FileFormat.PlainText) return sent;
        // Programs write pages under the names of other formats, and addresses often have no ending at all.
        if (sent == FileFormat.Unknown && named is FileFormat.Unknown or FileFormat.Word or FileFormat.Feed && MarkupStart.IsPage(bytes)) return FileFormat.Html;
        return named == FileFormat.Unknown ? sent : named;
    }

    /// <summary>The kind that the ending of a path or address stands for; XML may be a feed.</summary>
    public static FileFormat ByEnding(string path)
    {
        if (FeedPath.IsEntry(path)) return FileFormat.Feed;
        return Ending(path) switch
        {
            ".txt" or ".text" => FileFormat.PlainText,
            ".md" or ".markdown" => FileFormat.Markdown,
            ".html" or ".htm" or ".xhtml" => FileFormat.Html,
            ".pdf" => FileFormat.Pdf,
            ".docx" or ".docm" or ".dotx" => FileFormat.Word,
            ".eml" => FileFormat.Message,
            ".mht" or ".mhtml" => FileFormat.WebArchive,
            ".rss" or ".atom" or ".xml" => FileFormat.Feed,
            _ => FileFormat.Unknown,
        };
    }

    /// <summary>The kind that a media type stands for.</summary>
    public static FileFormat ByMediaType(string? mediaType) => mediaType switch
    {
        "text/plain" => FileFormat.PlainText,
        "text/markdown" or "text/x-markdown" => FileFormat.Markdown,
        "text/html" or "application/xhtml+xml" => FileFormat.Html,
        "application/pdf" or "application/x-pdf" => FileFormat.Pdf,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => FileFormat.Word,
        "message/rfc822" => FileFormat.Message,
        "multipart/related" or "application/x-mimearchive" => FileFormat.WebArchive,
        "application/rss+xml" or "application/atom+xml" => FileFormat.Feed,
        _ => FileFormat.Unknown,
    };

    private static bool IsPdf(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, PdfHeaderWithin)].IndexOf("%PDF-"u8) switch
    {
        0 => true,
        < 0 => false,
        // A text may speak of the signature; only bytes that are no text, or blank, can stand in front of it.
        var at => bytes[..at].IndexOfAnyInRange((byte)0x21, (byte)0x7E) < 0,
    };

    private static bool IsAddress(string path) => path.Contains("://", StringComparison.Ordinal);

    private static string Ending(string path)
    {
        if (IsAddress(path) && Uri.TryCreate(path, UriKind.Absolute, out var address)) path = address.AbsolutePath;
        return Path.GetExtension(path).ToLowerInvariant();
    }
}
