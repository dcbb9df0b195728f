using Briefing.Knowledge.Documents.Drafts;
using DocumentFormat.OpenXml.Packaging;

namespace Briefing.Knowledge.Documents.Docx;

/// <summary>
/// Reads Word documents (.docx, ISO/IEC 29500) as they look with all tracked changes accepted: what was inserted is read,
/// what was deleted is set aside, and so are comments, headers, footers and tables of contents.
/// </summary>
internal static class WordReader
{
    /// <summary>Name and version of the extraction: the same file gives the same text as long as they stay.</summary>
    public const string Extractor = "docx/1";

    /// <summary>Reads a captured document.</summary>
    /// <exception cref="UnreadableDocumentException">It is no Word document, is damaged or protected, or holds no words.</exception>
    public static Reading Read(Capture capture, SourceEntry? entry, ICollection<ReadingWarning> warnings)
    {
        using var package = WordPackage.Open(capture);
        var text = new ExtractedText();
        var styles = new WordStyles(package.Main);
        var notes = new WordNotes(package.Main, text, styles);
        var body = new WordBody(package.Body, text, styles, notes);
        body.Tie(notes.Write());
        SetAside(package, text);
        if (text.Length == 0)
            throw new UnreadableDocumentException($"{capture.RelativePath} holds no words, maybe only pictures; save its text as .txt if it has any.");
        if (body.HasRevisions)
            warnings.Add(new ReadingWarning("tracked-changes",
                $"{capture.RelativePath} has tracked changes; it is read as if all of them were accepted. Ingest the final version if there is one."));

        var reading = DraftPasses.Run(
            new DocumentText(text.ToString(), TextBasis.Extracted, Extractor), PullQuotes.SetAside(text, body.Boxed), body.Imprint) with { SetAside = text.SetAside };
        if (reading.Imprint.Dates.IsEmpty && entry?.Says("published") != true && package.Properties.SavedOn(capture.RelativePath) is { } saved)
            warnings.Add(saved);
        return reading with { Imprint = reading.Imprint.Or(package.Properties.Imprint()) };
    }

    /// <summary>What stands in other parts of the package than the text.</summary>
    private static void SetAside(WordPackage package, ExtractedText text)
    {
        var heads = package.Main.HeaderParts.Select(part => part.Header?.Words()).Concat(package.Main.FooterParts.Select(part => part.Footer?.Words()));
        foreach (var words in heads.OfType<string>().Distinct(StringComparer.Ordinal)) text.Leave(SetAsideReason.RunningHead, words);
        foreach (var comment in package.Main.WordprocessingCommentsPart?.Comments?.Elements<DocumentFormat.OpenXml.Wordprocessing.Comment>() ?? [])
            text.Leave(SetAsideReason.Hidden, $"Comment of {comment.Author?.InnerText}: {comment.Words()}");
        if (package.HasMacros) text.Leave(SetAsideReason.Unread, "macros");
    }
}
