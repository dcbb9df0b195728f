using System.Text;
using Briefing.Knowledge.Documents.Drafts;

namespace Briefing.Knowledge.Documents.Docx;

/// <summary>The words of a paragraph while it is read, with what stands in it: the marks of its notes, and how far it begins in bold.</summary>
/// <param name="text">Takes the blocks.</param>
internal sealed class WordLine(ExtractedText text)
{
    private const int ShortLine = 50;

    private readonly StringBuilder _words = new();
    private readonly List<(string Label, int At, NoteKey? Note)> _marks = [];
    private int _lead;

    /// <summary>The marks of all blocks so far, with the notes they refer to, which are written later.</summary>
    public List<(Draft Draft, DraftMark Mark, NoteKey? Note)> Marks { get; } = [];

    public bool IsEmpty => _words.Length == 0;

    /// <summary>Whether all of the line so far is bold.</summary>
    public bool IsBold => _words.Length > 0 && _lead >= Length;

    /// <summary>The number of characters without the space at the end.</summary>
    public int Length => _words.Length > 0 && _words[^1] == ' ' ? _words.Length - 1 : _words.Length;

    /// <summary>A character counted from the end, 1 for the last; a space where the line is shorter.</summary>
    public char FromEnd(int count) => count <= Length ? _words[Length - count] : ' ';

    public override string ToString() => _words.ToString(0, Length);

    /// <summary>Adds words; white space is folded, and characters that are not seen are dropped.</summary>
    public void Append(string words, bool bold)
    {
        var continues = bold && _lead >= Length;
        foreach (var c in words)
        {
            if (c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF') continue;
            if (!char.IsWhiteSpace(c)) _words.Append(c);
            else if (_words.Length > 0 && _words[^1] != ' ') _words.Append(' ');
        }

        if (continues) _lead = _words.Length;
    }

    /// <summary>Adds the mark of a note behind the words so far; one in front of all words annotates the first.</summary>
    public void Mark(string label, NoteKey? note) => _marks.Add((label, Length, note));

    /// <summary>
    /// Ends a line inside a paragraph. What stands before it is a block of its own where it plainly is one: it ends a
    /// sentence, or is short as the lines of an address are.
    /// </summary>
    public void Break(BlockKind kind)
    {
        var length = Length;
        if (kind == BlockKind.Paragraph && length > 0 && (length <= ShortLine || _words[length - 1] is '.' or '!' or '?' or ':' or '”' or '"' or ')')) End(kind);
        else Append(" ", IsBold);
    }

    /// <summary>Adds the block, and begins the next one.</summary>
    public Draft? End(BlockKind kind, int level = 0, string? label = null)
    {
        var words = ToString();
        var draft = text.Add(kind, words, level, Math.Min(_lead, words.Length), label);
        if (draft is not null)
            foreach (var (mark, at, note) in _marks) Marks.Add((draft, new DraftMark(mark, draft.Start + Math.Clamp(at, 1, words.Length), null), note));
        _words.Clear();
        _marks.Clear();
        _lead = 0;
        return draft;
    }
}
