using System.Text;
using Briefing.Knowledge.Documents.Drafts;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Briefing.Knowledge.Documents.Docx;

/// <summary>
/// The runs of a paragraph: what is shown goes into the line, what is not (deleted, hidden, the lines of a table of
/// contents) is set aside.
/// </summary>
internal sealed class WordInlines(WordLine line, ExtractedText text, WordStyles styles, WordFields fields, WordNotes? notes)
{
    private readonly StringBuilder _hidden = new();
    private readonly StringBuilder _contents = new();
    private string? _anchor;

    /// <summary>Text boxes that are anchored in the paragraph, in order; whoever reads the paragraph takes them.</summary>
    public List<W.TextBoxContent> Boxes { get; } = [];

    /// <summary>Whether anything was deleted with its changes tracked.</summary>
    public bool HasRevisions { get; private set; }

    /// <summary>The label with which the paragraph begins, where that is a raised number: it is a note that was numbered by hand.</summary>
    public string? LeadingNumber { get; private set; }

    /// <summary>The bookmarks that raised numbers lead to, with these numbers: the notes of documents that were made from web pages.</summary>
    public Dictionary<string, string> NoteBookmarks { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads what stands in a paragraph, or in an element inside one.</summary>
    /// <param name="container">The element.</param>
    /// <param name="kind">The kind of block that the paragraph is.</param>
    /// <param name="isHidden">Whether it is in something that is not shown.</param>
    public void Visit(OpenXmlElement container, BlockKind kind, bool isHidden)
    {
        foreach (var element in container.ChildElements)
        {
            switch (element)
            {
                case W.Run run:
                    Run(run, kind, isHidden);
                    break;
                case W.DeletedRun or W.MoveFromRun:
                    HasRevisions = true;
                    Visit(element, kind, isHidden: true);
                    break;
                case W.InsertedRun or W.MoveToRun:
                    HasRevisions = true;
                    Visit(element, kind, isHidden);
                    break;
                case W.Hyperlink { Anchor.InnerText: { Length: > 0 } anchor } link:
                    _anchor = anchor;
                    if (!RaisedNumber.IsBackLink(link)) Visit(link, kind, isHidden);
                    _anchor = null;
                    break;
                case W.SdtRun content:
                    // The text that asks to be replaced ("Click here to enter a date") is nobody's.
                    if (content.SdtContentRun is { } inner) Visit(inner, kind, isHidden || content.SdtProperties?.GetFirstChild<W.ShowingPlaceholder>() is not null);
                    break;
                case W.SimpleField field:
                    if (!WordFields.IsContents(field.Instruction?.InnerText)) Visit(field, kind, isHidden);
                    else _contents.Append(field.Words());
                    break;
                case AlternateContent alternatives:
                    if (alternatives.FirstChild is { } choice) Visit(choice, kind, isHidden);
                    break;
                case W.ParagraphProperties:
                    break;
                case DocumentFormat.OpenXml.Math.Text formula:
                    Show(formula.InnerText, isHidden, bold: false);
                    break;
                default:
                    if (element.HasChildren) Visit(element, kind, isHidden);
                    break;
            }
        }
    }

    /// <summary>Ends the paragraph: what was not shown is set aside.</summary>
    public void End()
    {
        text.Leave(SetAsideReason.Hidden, _hidden.ToString());
        text.Leave(SetAsideReason.Navigation, _contents.ToString());
        _hidden.Clear();
        _contents.Clear();
        Boxes.Clear();
        LeadingNumber = null;
    }

    private void Run(W.Run run, BlockKind kind, bool isHidden)
    {
        var properties = run.RunProperties;
        var style = styles.Of(properties?.RunStyle?.Val?.InnerText);
        isHidden |= properties?.Vanish is { } vanish ? vanish.IsOn() : style.IsHidden;
        var bold = properties?.Bold is { } stated ? stated.IsOn() : style.IsBold;
        if (!isHidden && !fields.InCode && !fields.InContents && RaisedNumber.Of(run) is { } label && Mark(label)) return;
        foreach (var element in run.ChildElements)
        {
            switch (element)
            {
                case W.Text words:
                    Show(words.InnerText, isHidden, bold);
                    break;
                case W.DeletedText words:
                    Show(words.InnerText, isHidden: true, bold);
                    break;
                case W.NoBreakHyphen:
                    Show("-", isHidden, bold);
                    break;
                case W.TabChar or W.PositionalTab:
                    Show(" ", isHidden, bold);
                    break;
                case W.Break or W.CarriageReturn:
                    if (isHidden || fields.InContents || fields.InCode) Show(" ", isHidden, bold);
                    else line.Break(kind);
                    break;
                case W.FootnoteReference or W.EndnoteReference when notes is not null && !isHidden:
                    // A mark that the author chose stands behind the reference, in the same run.
                    if (notes.Mark((W.FootnoteEndnoteReferenceType)element, line)) return;
                    break;
                case W.FieldChar mark:
                    fields.Pass(mark);
                    break;
                case W.FieldCode code:
                    fields.Pass(code);
                    break;
                case W.SymbolChar symbol:
                    Symbol(symbol, isHidden, bold);
                    break;
                case W.Ruby ruby:
                    if (ruby.RubyBase is { } below) Visit(below, kind, isHidden);
                    break;
                case W.Drawing or W.Picture or W.EmbeddedObject or AlternateContent:
                    Drawn(element, isHidden);
                    break;
            }
        }
    }

    private void Show(string words, bool isHidden, bool bold)
    {
        if (fields.InCode) return;
        if (fields.InContents) _contents.Append(words);
        else if (isHidden) _hidden.Append(words);
        else line.Append(words, bold);
    }

    /// <summary>A raised number is the mark of a note, or the number of one at the beginning of a paragraph; else it stays where it is.</summary>
    private bool Mark(string label)
    {
        if (line.IsEmpty) LeadingNumber = label;
        else if (_anchor is { } anchor)
        {
            NoteBookmarks.TryAdd(anchor, label);
            line.Mark(label, NoteKey.AtBookmark(anchor));
        }
        else if (RaisedNumber.IsExponent(line)) return false;
        else line.Mark(label, NoteKey.ByHand(label));
        return true;
    }

    /// <summary>Signs of the fonts Symbol and Wingdings have numbers of their own, which are not those of the signs they show.</summary>
    private void Symbol(W.SymbolChar symbol, bool isHidden, bool bold)
    {
        if (!int.TryParse(symbol.Char?.InnerText, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out var number)
            || number is < 0x20 or >= 0xD800 and < 0xE000 or > 0xFFFD) return;
        if (number is >= 0xF000 and <= 0xF0FF || symbol.Font?.InnerText is "Symbol" or "Wingdings" or "Webdings") text.Leave(SetAsideReason.Unread, $"a sign of the font {symbol.Font?.InnerText}");
        else Show(((char)number).ToString(), isHidden, bold);
    }

    private void Drawn(OpenXmlElement element, bool isHidden)
    {
        var drawing = WordDrawing.Of(element);
        if (drawing.Description is { } description) text.Leave(SetAsideReason.Unread, $"a picture: {description}");
        if (!isHidden) Boxes.AddRange(drawing.Boxes);
        else
            foreach (var box in drawing.Boxes) _hidden.Append(box.Words());
    }
}
