using System.Text;
using Briefing.Knowledge.Documents.Drafts;
using Briefing.Knowledge.Documents.Pdf.Poppler;
using Briefing.Knowledge.Documents.Pdf.Print;
using Briefing.Knowledge.Documents.PlainText;

namespace Briefing.Knowledge.Documents.Pdf;

/// <summary>Reads a PDF: the words that poppler finds, page by page, each page ended by a form feed.</summary>
internal static class PdfReader
{
    /// <summary>Name and version of the extraction; that of poppler follows, since other versions may order words otherwise.</summary>
    public const string Extractor = "pdf/1 poppler ";

    /// <summary>Reads a captured PDF.</summary>
    /// <exception cref="UnreadableDocumentException">It is encrypted, broken or a scan, or poppler is not installed.</exception>
    public static Reading Read(Capture capture, SourceEntry? entry)
    {
        var extraction = PdfExtraction.For(capture);
        var document = extraction.Words(capture);
        if (document.Pages.Count == 0)
            throw new UnreadableDocumentException($"{capture.RelativePath} has no pages; download it again, or print it to PDF again.");
        if (document.Pages.TrueForAll(page => page.Lines.Count == 0))
            throw new UnreadableDocumentException(
                $"{capture.RelativePath} holds no text, only pictures of it; run text recognition over it (ocrmypdf does) and ingest the result.");
        var text = TextOf(document);
        var reading = PlainTextReader.Read(text, entry);
        return reading with { Text = new DocumentText(text, TextBasis.Extracted, Extractor + extraction.Version) };
    }

    private static string TextOf(PrintedDocument document)
    {
        var text = new StringBuilder();
        foreach (var page in document.Pages)
        {
            var block = 0;
            foreach (var line in page.Lines)
            {
                if (line.Block != block) text.Append('\n');
                block = line.Block;
                for (var i = 0; i < line.Words.Count; i++)
                {
                    if (i > 0 && line.Words[i].Box.Left - line.Words[i - 1].Box.Right > line.Words[i].Box.Height * 0.1) text.Append(' ');
                    text.Append(line.Words[i].Text);
                }

                text.Append('\n');
            }

            text.Append('\f');
        }

        return text.ToString();
    }
}
