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
        var fragments = BrokenParagraphs.Mend(text, Fragments.Of(text, chunks, furniture, notes, shape), shape, vocabulary);
        var imprint = FrontPage.Read(text, fragments, entry);

        var drafts = new List<Draft>();
        var noteDrafts = notes.Notes.ConvertAll(note =>
            new Draft(BlockKind.Note) { NoteLabel = note.Label });
        var spans = new FragmentSpans(text, vocabulary, notes.Marks, noteDrafts);
        var aside = furniture.SetAside();
        aside.AddRange(notes.Marks.Select(mark => new SetAside(SetAsideReason.NoteMark, mark.Span, "")));
        foreach (var fragment in fragments)
        {
            var mark = ListMark.Length(text, fragment.Lines[0]);
            var kind = fragment.Kind ?? (mark > 0 ? BlockKind.ListItem : Headings.Is(fragment) ? BlockKind.Heading : BlockKind.Paragraph);
            var draft = new Draft(kind);
            if (kind == BlockKind.ListItem) aside.Add(Cut(SetAsideReason.ListMark, fragment.Lines[0].Start, mark));
            spans.Add(draft, fragment.Lines, kind == BlockKind.ListItem ? mark : 0);
            drafts.Add(draft);
        }

        foreach (var (note, draft) in notes.Notes.Zip(noteDrafts))
        {
            var mark = note.TextStart - note.Lines[0].Start;
            aside.Add(Cut(SetAsideReason.NoteMark, note.Lines[0].Start, mark));
            spans.Add(draft, note.Lines, mark);
            drafts.Add(draft);
        }

        return DraftPasses.Run(new DocumentText(text, TextBasis.Decoded, null), drafts, imprint, aside);
    }

    private static SetAside Cut(SetAsideReason reason, int start, int length) => new(reason, new TextSpan(start, start + length), "");
}
