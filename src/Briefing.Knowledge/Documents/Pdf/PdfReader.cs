using Briefing.Knowledge.Documents.Drafts;
using Briefing.Knowledge.Documents.Pdf.Layout;
using Briefing.Knowledge.Documents.Pdf.Poppler;
using Briefing.Knowledge.Documents.PlainText;

namespace Briefing.Knowledge.Documents.Pdf;

/// <summary>
/// Reads a PDF: poppler finds the words and their places; columns, paragraphs, notes, heads and feet are told from the places.
/// The text holds all words in reading order, page by page.
/// </summary>
internal static class PdfReader
{
    /// <summary>Name and version of the extraction; that of poppler follows, since other versions may see other words.</summary>
    public const string Extractor = "pdf/1 poppler ";

    /// <summary>Reads a captured PDF.</summary>
    /// <exception cref="UnreadableDocumentException">It is encrypted, broken or a scan, or poppler is not installed.</exception>
    public static Reading Read(Capture capture, SourceEntry? entry, ICollection<ReadingWarning> warnings)
    {
        var extraction = PdfExtraction.For(capture);
        var printed = extraction.Words(capture);
        if (printed.Pages.Count == 0) throw PdfExtraction.NoPages(capture);
        if (printed.Pages.TrueForAll(page => page.Lines.Count == 0))
            throw new UnreadableDocumentException(
                $"{capture.RelativePath} holds no text, only pictures of it; run text recognition over it (ocrmypdf does) and ingest the result.");

        var document = new LaidOutDocument(printed);
        var text = new DocumentText(document.Text, TextBasis.Extracted, Extractor + extraction.Version);
        var reading = PdfDrafts.Of(text, document, entry);
        if (reading.Imprint.Parts.FirstOrDefault(part => !part.Dates.IsEmpty) is { Origin: MetadataOrigin.FileProperties } part && entry?.Says("published") != true)
            warnings.Add(new ReadingWarning("date-of-file",
                $"{capture.RelativePath} prints no day of publication; {part.Dates[0]:yyyy-MM-dd}, on which the file was made, stands in for it. Give the right one in {SourcesFile.FileName}."));
        return reading;
    }
}
