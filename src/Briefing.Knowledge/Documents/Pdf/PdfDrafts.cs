using Briefing.Knowledge.Documents.Drafts;
using Briefing.Knowledge.Documents.Pdf.Layout;
using Briefing.Knowledge.Documents.PlainText;

namespace Briefing.Knowledge.Documents.Pdf;

/// <summary>The paragraphs and notes of a laid out document to drafts.</summary>
internal static class PdfDrafts
{
    public static Reading Of(DocumentText text, LaidOutDocument document, SourceEntry? entry)
    {
        var paragraphs = Joining.Of(document.Paragraphs);
        var notes = JoinNotes(document.Notes);
        var marks = NoteTies.Of(paragraphs, notes);
        var title = TitlePage.Read(paragraphs, document.BodyHeight);
        var fragments = paragraphs.ConvertAll(paragraph => paragraph.ToFragment(text.Value));
        foreach (var fragment in fragments)
            for (var i = 0; i < fragment.Lines.Count; i++) fragment.Lines[i] = WithoutMark(fragment.Lines[i], marks);
        var imprint = Imprint(document, fragments, title, entry, text.Value);

        var lines = paragraphs.Concat(notes).SelectMany(paragraph => paragraph.Rows).Select(Line);
        var noteDrafts = notes.ConvertAll(note => new Draft(BlockKind.Note) { NoteLabel = note.Label?.Text });
        var spans = new FragmentSpans(text.Value, Vocabulary.Of(text.Value, lines), marks, noteDrafts);
        var aside = document.Furniture.Select(row => new SetAside(row.Aside!.Value, row.Span, "")).ToList();
        aside.AddRange(marks.Select(mark => new SetAside(SetAsideReason.NoteMark, mark.Span, "")));
        var drafts = new List<Draft>();
        foreach (var (fragment, paragraph) in fragments.Zip(paragraphs))
        {
            var mark = ListMark.Length(text.Value, fragment.Lines[0]);
            var kind = fragment.Kind ?? (mark > 0 ? BlockKind.ListItem : IsHeading(fragment, paragraph, document.BodyHeight) ? BlockKind.Heading : BlockKind.Paragraph);
            var draft = new Draft(kind);
            if (kind == BlockKind.ListItem) aside.Add(Cut(SetAsideReason.ListMark, fragment.Lines[0].Start, mark));
            spans.Add(draft, fragment.Lines, kind == BlockKind.ListItem ? mark : 0);
            drafts.Add(draft);
        }

        foreach (var (note, draft) in notes.Zip(noteDrafts))
        {
            var label = note.Label is { } found ? note.Rows[0].Starts[found.Words] - note.Rows[0].Span.Start : 0;
            if (label > 0) aside.Add(Cut(SetAsideReason.NoteMark, note.Rows[0].Span.Start, label));
            spans.Add(draft, [.. note.Rows.Select(Line)], label);
            drafts.Add(draft);
        }

        return DraftPasses.Run(text, drafts, imprint, aside);
    }

    /// <summary>
    /// What the print says, then the properties of the file. The day on which the file was made stands in for a day of
    /// publication only where none is printed.
    /// </summary>
    private static Imprint Imprint(LaidOutDocument document, List<Fragment> fragments, Imprint title, SourceEntry? entry, string text)
    {
        var properties = PropertiesImprint.Of(document.Properties);
        var known = entry ?? new SourceEntry { File = "" };
        known = known with
        {
            Title = known.Title ?? title.Title ?? properties.Title,
            Authors = known.Authors.IsEmpty ? properties.Authors : known.Authors,
        };
        var print = FrontPage.Read(text, fragments, known).Or(title).Or(RunningImprint.Of(document));
        return print.Or(print.Dates.IsEmpty ? properties : properties with { Dates = [] });
    }

    /// <summary>
    /// Whether a paragraph is a heading: by its words, unless it runs to the edge of its column as only text does; or by its
    /// size, whatever its last word is.
    /// </summary>
    private static bool IsHeading(Fragment fragment, Paragraph paragraph, double bodyHeight)
    {
        if (paragraph.Height > bodyHeight * 1.07 && paragraph.Rows.Count <= 3 && !paragraph.EndsSentence) return Wording.StartsFresh(fragment.First);
        return Headings.Is(fragment) && !(paragraph.Height < bodyHeight * 1.03 && (paragraph.IsFull || fragment.Last is [.., ':']));
    }

    /// <summary>A note that the end of a page cuts goes on before the first label of the next one.</summary>
    private static List<Paragraph> JoinNotes(List<Paragraph> notes)
    {
        var joined = new List<Paragraph>();
        foreach (var note in notes)
            if (note.Label is null && joined.Count > 0) joined[^1].Take(note);
            else joined.Add(note);
        return joined;
    }

    private static TextLine Line(Row row) => new(row.Span.Start, row.Span.End, 0, false);

    private static TextLine WithoutMark(TextLine line, List<FoundMark> marks)
    {
        for (var at = marks.FindLastIndex(mark => mark.Span.End == line.End); at >= 0 && marks[at].Span.End == line.End && marks[at].Span.Start > line.Start; at--)
            line = line with { End = marks[at].Span.Start };
        return line;
    }

    private static SetAside Cut(SetAsideReason reason, int start, int length) => new(reason, new TextSpan(start, start + length), "");
}
