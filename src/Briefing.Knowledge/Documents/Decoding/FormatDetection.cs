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

    /// <summary>The kind of a capture; <see cref="DocumentFormat.Unknown"/> where there is no reader for it.</summary>
    public static DocumentFormat Of(Capture capture)
    {
        var bytes = capture.Bytes.Span;
        var named = ByEnding(capture.RelativePath);
        var sent = ByMediaType(MediaType.Of(capture.ContentType));
        if (IsPdf(bytes)) return DocumentFormat.Pdf;
        if (OfficePackage.IsWord(bytes)) return DocumentFormat.Word;
        if (FeedRoot.IsFeed(bytes)) return DocumentFormat.Feed;
        // Plain text is what servers call everything they do not know; an ending that says more is believed.
        if (sent is not DocumentFormat.Unknown and not DocumentFormat.PlainText) return sent;
        if (named is not DocumentFormat.Unknown and not DocumentFormat.Feed) return named;
        if (sent == DocumentFormat.PlainText) return sent;
        return capture.ContentType is null && IsAddress(capture.RelativePath) && MarkupStart.IsPage(bytes) ? DocumentFormat.Html : DocumentFormat.Unknown;
    }

    /// <summary>The kind that the ending of a path or address stands for; XML may be a feed.</summary>
    public static DocumentFormat ByEnding(string path)
    {
        if (FeedPath.IsEntry(path)) return DocumentFormat.Feed;
        return Ending(path) switch
        {
            ".txt" or ".text" => DocumentFormat.PlainText,
            ".md" or ".markdown" => DocumentFormat.Markdown,
            ".html" or ".htm" or ".xhtml" => DocumentFormat.Html,
            ".pdf" => DocumentFormat.Pdf,
            ".docx" or ".docm" or ".dotx" => DocumentFormat.Word,
            ".eml" => DocumentFormat.Message,
            ".mht" or ".mhtml" => DocumentFormat.WebArchive,
            ".rss" or ".atom" or ".xml" => DocumentFormat.Feed,
            _ => DocumentFormat.Unknown,
        };
    }

    /// <summary>The kind that a media type stands for.</summary>
    public static DocumentFormat ByMediaType(string? mediaType) => mediaType switch
    {
        "text/plain" => DocumentFormat.PlainText,
        "text/markdown" or "text/x-markdown" => DocumentFormat.Markdown,
        "text/html" or "application/xhtml+xml" => DocumentFormat.Html,
        "application/pdf" or "application/x-pdf" => DocumentFormat.Pdf,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => DocumentFormat.Word,
        "message/rfc822" => DocumentFormat.Message,
        "multipart/related" or "application/x-mimearchive" => DocumentFormat.WebArchive,
        "application/rss+xml" or "application/atom+xml" => DocumentFormat.Feed,
        _ => DocumentFormat.Unknown,
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
