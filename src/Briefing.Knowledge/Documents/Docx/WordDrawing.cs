using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Briefing.Knowledge.Documents.Docx;

/// <summary>What can be read of a drawing: the words of its text boxes; of a picture its description.</summary>
/// <param name="Boxes">The text boxes, those inside of others left out.</param>
/// <param name="Description">For a picture, what its author says it shows, else its name; null for other drawings.</param>
internal readonly record struct WordDrawing(IReadOnlyList<W.TextBoxContent> Boxes, string? Description)
{
    public static WordDrawing Of(OpenXmlElement element)
    {
        // The same drawing stands there twice, for newer and for older programs.
        var drawing = element is AlternateContent alternatives
            ? alternatives.ChildElements.FirstOrDefault(choice => choice.Descendants<W.TextBoxContent>().Any()) ?? alternatives.FirstChild : element;
        var around = element.Ancestors<W.TextBoxContent>().Count();
        var boxes = drawing?.Descendants<W.TextBoxContent>().Where(box => box.Ancestors<W.TextBoxContent>().Count() == around).ToList() ?? [];
        return boxes.Count == 0 && drawing?.Descendants<DocProperties>().FirstOrDefault() is { } picture
            ? new WordDrawing([], picture.Description?.InnerText ?? picture.Name?.InnerText ?? "without a description") : new WordDrawing(boxes, null);
    }
}
