using Briefing.Knowledge.Documents.Drafts;

namespace Briefing.Knowledge.Documents.PlainText;

/// <summary>
/// Reads plain text, as people write it and as it comes out of PDF files and web pages: paragraphs between blank lines, or
/// one a line where lines are not wrapped; page furniture left out, notes taken aside, broken sentences and words mended.
/// </summary>
internal static class PlainTextReader
{
    /// <summary>Reads a text.</summary>
    /// <param name="text">The decoded text, into which all spans point.</param>
    /// <param name="entry">What the curator says of it, which helps to know its title and authors; null where nothing is said.</param>
    public static Reading Read(string text, SourceEntry? entry)
    {
        var lines = LineScanner.Lines(text);
        var chunks = LineScanner.Chunks(text, lines);
        var shape = LineShape.Of(text, chunks);
        var furniture = PageFurniture.In(text, chunks);
        var vocabulary = Vocabulary.Of(text, lines);
        var notes = Footnotes.Find(text, chunks, furniture, vocabulary, shape.IsWrapped);
        var fragments = BrokenParagraphs.Mend(text, Fragments.Of(text, chunks, furniture, notes, shape), shape);
        var imprint = FrontPage.Read(text, fragments, entry);

        var spans = new FragmentSpans(text, vocabulary, notes.Marks);
        var drafts = new List<Draft>();
        foreach (var fragment in fragments)
        {
            var mark = ListMark.Length(text, fragment.Lines[0]);
            var kind = fragment.Kind ?? (mark > 0 ? BlockKind.ListItem : Headings.Is(fragment) ? BlockKind.Heading : BlockKind.Paragraph);
            var draft = new Draft(kind);
            spans.Add(draft, fragment.Lines, kind == BlockKind.ListItem ? mark : 0);
            drafts.Add(draft);
        }

        foreach (var (start, noteLines) in notes.Notes)
        {
            var draft = new Draft(BlockKind.Note);
            spans.Add(draft, noteLines, start - noteLines[0].Start);
            drafts.Add(draft);
        }

        return DraftPasses.Run(new DocumentText(text, TextBasis.Decoded, null), drafts, imprint);
    }
}
