using System.Text;
using Briefing.Fuzzing.Checks;
using Briefing.Fuzzing.Inputs.Writing;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Documents.Pdf;
using Briefing.Knowledge.Documents.Pdf.Layout;
using Briefing.Knowledge.Documents.Pdf.Poppler;
using Briefing.Knowledge.Quotations;

namespace Briefing.Fuzzing.Targets;

/// <summary>Words and their places as pdftotext finds them in a PDF, laid out and read without the program.</summary>
internal sealed class PrintTarget(DocumentAnalyser analyser, StoreCheck store) : DocumentTarget(analyser, store)
{
    public override string Name => "print";

    public override string Ending => ".bbox";

    public override int Weight => 12;

    public override IReadOnlyList<string> Tokens { get; } =
    [
        "<page width=\"595\" height=\"842\">", "</page>", "<flow>", "</flow>", "<block xMin=\"0\" yMin=\"0\" xMax=\"9\" yMax=\"9\">", "</block>", "<line xMin=\"0\" yMin=\"0\" xMax=\"9\" yMax=\"9\">", "</line>", "<word xMin=\"70\" yMin=\"70\" xMax=\"95\" yMax=\"80\">", "</word>\n", "Brandt", "said", "dam.", "7", "heads7", "•", "page", "12", "-", "­",
        "<word xMin=\"1e308\" yMin=\"-5\" xMax=\"nan\" yMax=\"inf\">", "<word>", "<page>", "<page width=\"0\" height=\"-1\">", "xMin=\"-99999\" ", "yMax=\"99999\" ", "\"", "<", ">", "&amp;", "&#xD800;", "&#0;", "</body>", "<title>a</title>", "<meta name=\"Author\" content=\"", "\"/>", "ﬁ", "\u202E", "\u0301", "🙂", "\f", "\u0001",
    ];

    public override byte[] Write(Random random) => Encoding.UTF8.GetBytes(PrintedPages.Write(random));

    protected override ReadDocument Read(Capture capture)
    {
        var printed = BoundingBoxes.Read(capture.Bytes.Span);
        if (printed.Pages.TrueForAll(page => page.Lines.Count == 0)) throw new UnreadableDocumentException($"{capture.RelativePath} holds no words.");
        var document = new LaidOutDocument(printed);
        var reading = PdfDrafts.Of(new DocumentText(document.Text, TextBasis.Extracted, PdfReader.Extractor), document, null);
        return DocumentReader.Assembled(capture, reading, null, []);
    }
}
