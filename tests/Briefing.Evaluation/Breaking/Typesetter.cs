namespace Briefing.Evaluation.Breaking;

/// <summary>
/// Sets a clean document by a layout and extracts it again as PDF extractors do: column by column, with notes, heads, numbers,
/// margins and link lists between, words cut at line ends, and the last page's columns in the wrong order.
/// </summary>
internal sealed class Typesetter
{
    private readonly CleanDocument _clean;
    private readonly Layout _layout;
    private readonly Random _random;
    private readonly Sheet _sheet;
    private readonly LineWriter _lines;
    private readonly BodyFlow _body;
    private readonly PageFurnitureWriter _furniture;
    private int _page;

    private Typesetter(CleanDocument clean, Layout layout, Random random)
    {
        (_clean, _layout, _random) = (clean, layout, random);
        _sheet = new Sheet(clean);
        _lines = new LineWriter(_sheet, layout, clean, random);
        _body = new BodyFlow(clean, layout, random);
        _furniture = new PageFurnitureWriter(_sheet, layout, clean, random);
    }

    internal static BrokenDocument Set(CleanDocument clean, Layout layout, Random random)
    {
        var typesetter = new Typesetter(clean, layout, random);
        typesetter.Front();
        while (!typesetter._body.IsDone) typesetter.Page();
        if (layout.Notes == NoteLayout.End) typesetter.EndNotes();
        return typesetter._sheet.ToDocument();
    }

    private void Front()
    {
        _clean.Units.Add(new Unit(UnitKind.Title, _clean.Title));
        _sheet.Add(_clean.Title, _clean.Units.Count - 1);
        _sheet.Add("\n\n");
        _clean.Units.Add(new Unit(UnitKind.Byline, "by " + _clean.Author));
        _sheet.Add("by " + _clean.Author, _clean.Units.Count - 1);
        _sheet.Add("\n\n");
    }

    private void Page()
    {
        _page++;
        _lines.StartPage();
        var columns = new List<Column>();
        foreach (var width in _layout.Columns)
            if (!_body.IsDone || columns.Count == 0) columns.Add(_body.NextColumn(width, _page == 1 ? _layout.LinesOfPage - 4 : _layout.LinesOfPage));
        var isLast = _body.IsDone;
        if (isLast && _layout.ExchangesColumns && columns.Count == 2) columns.Reverse();

        if (_page > 1) _furniture.Top(_page);
        var notes = new List<NoteLines>();
        foreach (var column in columns)
        {
            foreach (var line in column.Lines) _lines.Write(line);
            _sheet.Add("\n");
            if (_layout.Notes == NoteLayout.Foot) Notes(column.Notes);
            else notes.AddRange(column.Notes);
            if (_layout.HasBoxes && _random.Next(4) == 0) Box(column);
        }

        Notes(notes);
        _furniture.Bottom(_page, [.. columns.SelectMany(column => column.Notes).Select(note => note.Index)], isLast);
    }

    private void Notes(List<NoteLines> notes)
    {
        if (notes.Count == 0 || _layout.Notes is NoteLayout.None or NoteLayout.End) return;
        foreach (var note in notes) _lines.Write(note);
        _sheet.Add("\n");
    }

    private void Box(Column column)
    {
        var words = new Grammar(_random).Make("caption");
        _clean.Units.Add(new Unit(UnitKind.Caption, words));
        _sheet.Add(words.Length <= column.Width ? words : words[..words.LastIndexOf(' ', column.Width)], _clean.Units.Count - 1);
        if (words.Length > column.Width)
        {
            _sheet.Add("\n");
            _sheet.Add(words[(words.LastIndexOf(' ', column.Width) + 1)..], _clean.Units.Count - 1);
        }

        _sheet.Add("\n\n");
    }

    private void EndNotes()
    {
        if (_clean.Notes.IsEmpty) return;
        _clean.Units.Add(new Unit(UnitKind.Heading, "Notes"));
        _sheet.Add("\nNotes", _clean.Units.Count - 1);
        _sheet.Add("\n\n");
        var apart = _random.Next(2) == 0;
        for (var note = 0; note < _clean.Notes.Length; note++)
        {
            _lines.Write(NoteLines.Of(_clean, note, _layout.Columns[0], _random));
            if (apart) _sheet.Add("\n");
        }
    }
}
