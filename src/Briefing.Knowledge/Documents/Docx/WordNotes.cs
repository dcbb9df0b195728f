using Briefing.Knowledge.Documents.Drafts;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Briefing.Knowledge.Documents.Docx;

/// <summary>The footnotes and endnotes of a document: each is labelled where the text refers to it first, and written behind the text.</summary>
internal sealed class WordNotes(MainDocumentPart main, ExtractedText text, WordStyles styles)
{
    private readonly NoteNumbers _footnotes = NoteNumbers.OfFootnotes(main);
    private readonly NoteNumbers _endnotes = NoteNumbers.OfEndnotes(main);
    private readonly List<(NoteKey Key, string Label)> _referred = [];
    private readonly Dictionary<NoteKey, string> _labels = [];

    /// <summary>Marks a reference in the line; whether the rest of its run is the mark itself, which the author chose.</summary>
    public bool Mark(W.FootnoteEndnoteReferenceType reference, WordLine line)
    {
        var footnote = reference is W.FootnoteReference;
        var key = new NoteKey(footnote ? NoteKind.Footnote : NoteKind.Endnote, reference.Id?.InnerText ?? "");
        var custom = reference.CustomMarkFollows.IsOn();
        if (!_labels.TryGetValue(key, out var label))
        {
            label = custom ? string.Concat(reference.ElementsAfter().OfType<W.Text>().Select(mark => mark.InnerText)).Trim() : (footnote ? _footnotes : _endnotes).Next();
            if (label.Length is 0 or > 12) label = "*";
            _labels.Add(key, label);
            _referred.Add((key, label));
        }

        line.Mark(label, key);
        return custom;
    }

    /// <summary>A section ends here, after which numbering may start again.</summary>
    public void EndSection()
    {
        _footnotes.EndSection();
        _endnotes.EndSection();
    }

    /// <summary>Writes the notes that the text refers to, footnotes first; the others are set aside.</summary>
    /// <returns>The notes written.</returns>
    public Dictionary<NoteKey, Draft> Write()
    {
        var bodies = Bodies();
        var written = new Dictionary<NoteKey, Draft>();
        foreach (var (key, label) in _referred.OrderBy(note => note.Key.Kind))
            if (bodies.Remove(key, out var body) && Write(body, label) is { } draft) written.Add(key, draft);
        foreach (var body in bodies.Values) text.Leave(SetAsideReason.Hidden, body.Words());
        return written;
    }

    private Draft? Write(W.FootnoteEndnoteType body, string label)
    {
        var line = new WordLine(text);
        var inlines = new WordInlines(line, text, styles, new WordFields(body), notes: null);
        foreach (var paragraph in body.Descendants<W.Paragraph>())
        {
            if (!line.IsEmpty) line.Append(" ", bold: false);
            inlines.Visit(paragraph, BlockKind.Note, isHidden: false);
            inlines.End();
        }

        // The number in front of the note is its label, also where the author wrote it there.
        return line.End(BlockKind.Note, label: label);
    }

    /// <summary>All notes but the lines that part them from the text.</summary>
    private Dictionary<NoteKey, W.FootnoteEndnoteType> Bodies()
    {
        var bodies = new Dictionary<NoteKey, W.FootnoteEndnoteType>();
        foreach (var note in main.FootnotesPart?.Footnotes?.Elements<W.Footnote>() ?? []) Add(NoteKind.Footnote, note);
        foreach (var note in main.EndnotesPart?.Endnotes?.Elements<W.Endnote>() ?? []) Add(NoteKind.Endnote, note);
        return bodies;

        void Add(NoteKind kind, W.FootnoteEndnoteType note)
        {
            if (note.Type?.InnerText is null or "normal") bodies.TryAdd(new NoteKey(kind, note.Id?.InnerText ?? ""), note);
        }
    }
}
