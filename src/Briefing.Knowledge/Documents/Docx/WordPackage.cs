using Briefing.Knowledge.Documents.Decoding;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Briefing.Knowledge.Documents.Docx;

/// <summary>An opened Word document, as ISO/IEC 29500 lays it out. Nothing it refers to is fetched, and no macro is looked at.</summary>
internal sealed class WordPackage : IDisposable
{
    private readonly WordprocessingDocument _document;

    private WordPackage(WordprocessingDocument document, MainDocumentPart main, W.Body body) => (_document, Main, Body) = (document, main, body);

    public MainDocumentPart Main { get; }

    public W.Body Body { get; }

    public WordProperties Properties => WordProperties.Of(_document);

    public bool HasMacros => Main.VbaProjectPart is not null;

    /// <summary>Opens a captured document.</summary>
    /// <exception cref="UnreadableDocumentException">It is no Word document, is damaged or protected, or was made to break readers.</exception>
    public static WordPackage Open(Capture capture)
    {
        if (!OfficePackage.IsWord(capture.Bytes.Span))
            throw new UnreadableDocumentException(FileSignature.Name(capture.Bytes.Span) is { } other
                ? $"{capture.RelativePath} is {other}, not a Word document of today; open it in Word or LibreOffice and save it as .docx without a password."
                : $"{capture.RelativePath} is no Word document; open it in the program it comes from and save it as .docx.");
        PackageGuard.Check(capture);
        WordprocessingDocument? document = null;
        try
        {
            // Opened for writing, in memory alone, since the links that are no addresses are taken out of it.
            var bytes = new MemoryStream();
            bytes.Write(capture.Bytes.Span);
            document = WordprocessingDocument.Open(bytes, isEditable: true, new OpenSettings
            {
                AutoSave = false,
                RelationshipErrorHandlerFactory = RelationshipErrorHandler.CreateRewriterFactory((_, _, _) => "https://invalid.invalid/"),
            });
            if (document.MainDocumentPart is { Document.Body: { } body } main)
            {
                Load(main);
                return new WordPackage(document, main, body);
            }
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // What a damaged package makes the library throw is of a dozen kinds; the guard has been through its parts before.
            document?.Dispose();
            throw new UnreadableDocumentException(
                $"{capture.RelativePath} is damaged ({PrintableLine.Of(fault.Message.TrimEnd('.'))}); open it in Word or LibreOffice and save it again.", fault);
        }

        document.Dispose();
        throw new UnreadableDocumentException($"{capture.RelativePath} holds no text; open it in Word or LibreOffice and save it again.");
    }

    /// <summary>Parses the parts that are read besides the text now, while damage is told as such.</summary>
    private static void Load(MainDocumentPart main)
    {
        OpenXmlPartRootElement?[] roots =
        [
            main.StyleDefinitionsPart?.Styles, main.DocumentSettingsPart?.Settings, main.FootnotesPart?.Footnotes, main.EndnotesPart?.Endnotes,
            main.WordprocessingCommentsPart?.Comments, .. main.HeaderParts.Select(part => part.Header), .. main.FooterParts.Select(part => part.Footer),
        ];
        foreach (var root in roots) _ = root?.FirstChild;
    }

    public void Dispose() => _document.Dispose();
}
