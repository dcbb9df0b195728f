using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Briefing.Knowledge.Documents.Decoding;
using Briefing.Knowledge.Documents.Drafts;

namespace Briefing.Knowledge.Documents.Html;

/// <summary>Reads a web page: its article as text, and what its head says of it. Nothing is fetched and no script runs.</summary>
internal static class HtmlReader
{
    /// <summary>Name and version of the extraction: the same page gives the same text as long as they stay.</summary>
    public const string Extractor = "html/2";

    /// <summary>Deeper pages are made to break readers; the parser flattens nothing by itself.</summary>
    private const int DeepestTree = 400;

    /// <summary>Reads a captured page.</summary>
    /// <exception cref="UnreadableDocumentException">The page is empty, not text, or holds no words.</exception>
    public static Reading Read(Capture capture, ICollection<ReadingWarning> warnings)
    {
        var html = TextDecoder.Decode(capture, DeclaredEncoding.Of(capture.Bytes.Span), warnings);
        if (MarkupDepth.Exceeds(html, DeepestTree))
            throw new UnreadableDocumentException(
                $"{capture.RelativePath} holds markup that no page means (elements more than {DeepestTree} deep, or many base addresses); save the article's text as .txt and ingest that file instead.");
        var page = new HtmlParser().ParseDocument(html);
        var imprint = PageImprint.Of(page);
        var text = new ExtractedText();
        if (page.Body is { } body) PageArticle.Write(body, imprint, text);
        if (text.Length == 0)
            throw new UnreadableDocumentException(
                $"{capture.RelativePath} holds no text outside scripts and menus; save the page as the browser shows it, or its text as .txt.");
        return DraftPasses.Run(new DocumentText(text.ToString(), TextBasis.Extracted, Extractor), text.Drafts, imprint, text.SetAside);
    }
}
