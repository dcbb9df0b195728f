using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Briefing.Knowledge.Documents.Docx;

/// <summary>
/// The fields that are open where a walk through a story stands. A field has a code, which is not shown, and a result, which
/// is; both may hold other fields, and a result may go over many paragraphs, as that of a table of contents does.
/// </summary>
internal sealed class WordFields
{
    private readonly HashSet<W.FieldChar> _matched = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<Field> _open = new();
    private int _codes;
    private int _contents;

    /// <summary>Looks through a story for marks of fields that match; others, left by careless programs, are passed over.</summary>
    public WordFields(OpenXmlElement story)
    {
        var begun = new Stack<W.FieldChar>();
        foreach (var mark in story.Descendants<W.FieldChar>())
        {
            if (mark.FieldCharType?.InnerText == "begin") begun.Push(mark);
            if (mark.FieldCharType?.InnerText != "end" || !begun.TryPop(out var begin)) continue;
            _matched.Add(begin);
            _matched.Add(mark);
        }
    }

    /// <summary>Whether the walk stands in the code of a field.</summary>
    public bool InCode => _codes > 0;

    /// <summary>Whether the walk stands in a table of contents or an index.</summary>
    public bool InContents => _contents > 0;

    /// <summary>Whether the code of a field makes a table of contents or an index.</summary>
    public static bool IsContents(string? code) =>
        code is not null && code.AsSpan().TrimStart() is var words && (words.StartsWith("TOC") || words.StartsWith("INDEX"));

    /// <summary>Passes a mark.</summary>
    public void Pass(W.FieldChar mark)
    {
        switch (mark.FieldCharType?.InnerText)
        {
            case "begin" when _matched.Contains(mark):
                _open.Push(new Field());
                _codes++;
                break;
            case "separate" when _open.TryPeek(out var open) && !open.InResult:
                open.InResult = true;
                _codes--;
                if (IsContents(open.Code)) _contents++;
                break;
            case "end" when _matched.Contains(mark) && _open.TryPop(out var ended):
                if (!ended.InResult) _codes--;
                else if (IsContents(ended.Code)) _contents--;
                break;
        }
    }

    /// <summary>Passes a piece of a code.</summary>
    public void Pass(W.FieldCode code)
    {
        if (_open.TryPeek(out var open) && !open.InResult && open.Code.Length < 64) open.Code += code.InnerText;
    }

    private sealed class Field
    {
        public string Code { get; set; } = "";

        public bool InResult { get; set; }
    }
}
