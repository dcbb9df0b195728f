using Briefing.Knowledge.Documents.Drafts;
using Briefing.Knowledge.Documents.PlainText;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Briefing.Knowledge.Documents.Docx;

/// <summary>The paragraphs and tables of a document as blocks, in reading order.</summary>
internal sealed class WordBody
{
    private const int LongestHeading = 120;

    private readonly ExtractedText _text;
    private readonly WordStyles _styles;
    private readonly WordNotes _notes;
    private readonly WordLine _line;
    private readonly WordInlines _inlines;
    private readonly Dictionary<NoteKey, Draft> _byHand = [];

    public WordBody(W.Body body, ExtractedText text, WordStyles styles, WordNotes notes)
    {
        (_text, _styles, _notes) = (text, styles, notes);
        _line = new WordLine(text);
        _inlines = new WordInlines(_line, text, styles, new WordFields(body), notes);
        Imprint = new Imprint { Dates = [.. CoverDates(body).Take(1)] };
        Visit(body, BlockKind.Paragraph);
        _line.End(BlockKind.Paragraph);
    }

    /// <summary>What the styles of paragraphs say of the document: its title, authors and date.</summary>
    public Imprint Imprint { get; private set; }

    /// <summary>The blocks of text boxes.</summary>
    public List<Draft> Boxed { get; } = [];

    /// <summary>Whether changes were tracked.</summary>
    public bool HasRevisions => _inlines.HasRevisions;

    /// <summary>Ties the marks to the notes they refer to.</summary>
    public void Tie(Dictionary<NoteKey, Draft> notes)
    {
        foreach (var (draft, mark, key) in _line.Marks)
            draft.Marks.Add(mark with { Note = key is { } note ? notes.GetValueOrDefault(note) ?? _byHand.GetValueOrDefault(note) : null });
    }

    /// <summary>The day of publication that the author chose on a cover page, whatever the language of the program calls it.</summary>
    private static IEnumerable<DateOnly> CoverDates(W.Body body) =>
        from properties in body.Descendants<W.SdtProperties>()
        where properties.GetFirstChild<W.DataBinding>()?.XPath?.InnerText is { } bound && bound.Contains("PublishDate", StringComparison.Ordinal)
        let day = DateText.Find(properties.GetFirstChild<W.SdtContentDate>()?.FullDate?.InnerText ?? "")
        where day is not null
        select day.Value;

    private void Visit(OpenXmlElement container, BlockKind kind)
    {
        foreach (var element in container.ChildElements)
        {
            switch (element)
            {
                case W.Paragraph paragraph:
                    Paragraph(paragraph, kind);
                    break;
                case W.Table table:
                    foreach (var row in WordTable.Rows(table)) Row(row);
                    break;
                case W.SdtBlock content:
                    Content(content, kind);
                    break;
                case AlternateContent alternatives:
                    if (alternatives.FirstChild is { } choice) Visit(choice, kind);
                    break;
                case W.AltChunk:
                    _text.Leave(SetAsideReason.Unread, "a document inside this one");
                    break;
                default:
                    if (element.HasChildren) Visit(element, kind);
                    break;
            }
        }
    }

    private void Content(W.SdtBlock content, BlockKind kind)
    {
        var properties = content.SdtProperties;
        if (properties?.GetFirstChild<W.SdtContentDocPartObject>()?.DocPartGallery?.Val?.InnerText is "Table of Contents" or "Bibliographies Placeholder")
            _text.Leave(SetAsideReason.Navigation, content.Words());
        else if (properties?.GetFirstChild<W.ShowingPlaceholder>() is not null) _text.Leave(SetAsideReason.Hidden, content.Words());
        else if (content.SdtContentBlock is { } inner) Visit(inner, kind);
    }

    private void Paragraph(W.Paragraph paragraph, BlockKind kind)
    {
        var properties = paragraph.ParagraphProperties;
        var style = _styles.Of(properties?.ParagraphStyleId?.Val?.InnerText);
        if (style.Role == StyleRole.Contents)
        {
            _text.Leave(SetAsideReason.Navigation, paragraph.Words());
            return;
        }

        var level = WordStyles.OutlineLevel(properties?.OutlineLevel) ?? style.Level;
        var isList = properties?.NumberingProperties is { } numbering ? numbering.NumberingId?.Val?.InnerText != "0" : style.IsList;
        var planned = level > 0 ? BlockKind.Heading : isList ? BlockKind.ListItem : style.Role == StyleRole.Caption ? BlockKind.Apparatus : kind;
        _inlines.Visit(paragraph, planned, isHidden: false);
        // A dropped capital, and a paragraph whose end was deleted, go on in the next paragraph.
        if (properties?.FrameProperties?.DropCap?.InnerText is "drop" or "margin" || IsEndDeleted(properties)) return;
        if (Bookmark(paragraph) is { } bookmark) EndNote(_inlines.NoteBookmarks[bookmark], NoteKey.AtBookmark(bookmark));
        else if (_inlines.LeadingNumber is { } number) EndNote(number, NoteKey.ByHand(number));
        else End(planned, level, style);
        var boxes = _inlines.Boxes.ToList();
        _inlines.End();
        foreach (var box in boxes) Box(box);
        if (properties?.SectionProperties is not null) _notes.EndSection();
    }

    private void End(BlockKind kind, int level, WordStyle style)
    {
        var words = _line.ToString();
        if (style.Role == StyleRole.Title) Imprint = Imprint.Title is null ? Imprint with { Title = words } : Imprint;
        else if (style.Role == StyleRole.Author) Imprint = Imprint with { Authors = Imprint.Authors.AddRange(Byline.Authors("by " + words)) };
        else if (style.Role == StyleRole.Date && Imprint.Dates.IsEmpty && DateText.Parse(words) is { } day) Imprint = Imprint with { Dates = [day] };
        else if (kind == BlockKind.Paragraph && IsHeading(words)) (kind, level) = (BlockKind.Heading, 3);

        _line.End(style.Role is StyleRole.Author or StyleRole.Date ? BlockKind.Apparatus : kind, kind == BlockKind.Heading ? level : 0);
    }

    private void EndNote(string label, NoteKey key)
    {
        if (_line.End(BlockKind.Note, label: label) is { } note) _byHand.TryAdd(key, note);
    }

    /// <summary>The bookmark of a paragraph that a mark before it leads to; null where none does.</summary>
    private string? Bookmark(W.Paragraph paragraph) => _inlines.NoteBookmarks.Count == 0 ? null
        : paragraph.Descendants<W.BookmarkStart>().Select(mark => mark.Name?.InnerText).FirstOrDefault(name => name is not null && _inlines.NoteBookmarks.ContainsKey(name));

    /// <summary>A short line that is all bold and ends no sentence heads what follows, as in documents of authors who use no styles.</summary>
    private bool IsHeading(string words) => _line.IsBold && words.Length is > 1 and <= LongestHeading && char.IsLetterOrDigit(words[^1]) && char.IsLetter(words[0]);

    private static bool IsEndDeleted(W.ParagraphProperties? properties) =>
        properties?.ParagraphMarkRunProperties is { } mark && (mark.GetFirstChild<W.Deleted>() is not null || mark.GetFirstChild<W.MoveFrom>() is not null);

    /// <summary>A box beside the text; one that only lifts out what the text says is not read twice.</summary>
    private void Box(W.TextBoxContent box)
    {
        var from = _text.Drafts.Count;
        Visit(box, BlockKind.Paragraph);
        Boxed.AddRange(_text.Drafts.Skip(from));
    }

    /// <summary>A row of short cells is one block; cells of running text are read one by one.</summary>
    private void Row(W.TableRow row)
    {
        if (WordTable.IsDeleted(row))
        {
            _text.Leave(SetAsideReason.Hidden, row.Words());
            return;
        }

        var cells = WordTable.Cells(row);
        var filled = cells.FindAll(cell => cell.InnerText.Length > 0);
        if (!WordTable.IsLine(filled))
        {
            foreach (var cell in cells) Visit(cell, BlockKind.Paragraph);
            return;
        }

        foreach (var cell in filled)
        {
            if (!_line.IsEmpty) _line.Append(" | ", bold: false);
            foreach (var paragraph in cell.Descendants<W.Paragraph>()) _inlines.Visit(paragraph, BlockKind.ListItem, isHidden: false);
        }

        _line.End(BlockKind.ListItem);
        _inlines.End();
    }
}
