using System.Text;

namespace Briefing.Tests.Knowledge.Documents.PlainText;

/// <summary>
/// Breaks clean text as the extraction of a PDF does: narrow lines, words cut by hyphens, note numbers glued to words, pages
/// with notes, link lists, numbers, running heads and margin text at their ends, and columns of the last page exchanged.
/// </summary>
internal sealed class BrokenText(Random random)
{
    private const string Head = "The Old Bridge and the New";

    private readonly List<string> _pages = [];
    private readonly StringBuilder _text = new();
    private int _note;

    /// <summary>The broken text of some paragraphs, each a list of sentences.</summary>
    public string Of(IReadOnlyList<string[]> paragraphs, bool exchangeColumns)
    {
        var lines = new List<(string Line, List<int> Notes)>();
        foreach (var paragraph in paragraphs)
        {
            if (lines.Count > 0) lines.Add(("", []));
            lines.AddRange(Wrap(paragraph));
        }

        _text.Append(Head).Append("\n\nby Ada Moor\n\n");
        var perPage = random.Next(14, 19);
        for (var at = 0; at < lines.Count; at += perPage) Page(lines.GetRange(at, Math.Min(perPage, lines.Count - at)));
        if (exchangeColumns && _pages.Count > 2) (_pages[^1], _pages[^2]) = (_pages[^2], _pages[^1]);
        return _text + string.Concat(_pages);
    }

    private List<(string Line, List<int> Notes)> Wrap(string[] sentences)
    {
        var lines = new List<(string, List<int>)>();
        var line = new StringBuilder();
        var notes = new List<int>();
        var width = random.Next(42, 52);
        foreach (var word in sentences.SelectMany(sentence => sentence.Split(' ')))
        {
            var marked = word;
            if (word.Length > 4 && char.IsLower(word[^2]) && random.Next(24) == 0)
            {
                marked = word + ++_note;
                notes.Add(_note);
            }

            if (line.Length + 1 + marked.Length > width)
            {
                var cut = marked == word && random.Next(3) == 0 ? Cut(word, width - line.Length - 2) : 0;
                if (cut > 0) line.Append(' ').Append(word, 0, cut).Append(word[cut - 1] == '-' ? "" : "-");
                // A line that ends with a note keeps it; its mark has just been set on the next one.
                var mine = marked == word ? notes : [.. notes.SkipLast(1)];
                lines.Add((line.ToString(), mine));
                notes = marked == word ? [] : [notes[^1]];
                line.Clear().Append(marked[cut..]);
            }
            else line.Append(line.Length > 0 ? " " : "").Append(marked);
        }

        lines.Add((line.ToString(), notes));
        return lines;
    }

    /// <summary>Where a word may be cut: after its own hyphen, or between letters far from both ends.</summary>
    private static int Cut(string word, int room)
    {
        var hyphen = word.IndexOf('-');
        if (hyphen > 0) return hyphen < room ? hyphen + 1 : 0;
        return word.Length > 8 && room > 3 && word.All(char.IsLower) ? Math.Min(room, word.Length - 4) : 0;
    }

    private void Page(List<(string Line, List<int> Notes)> lines)
    {
        var page = new StringBuilder();
        foreach (var (line, _) in lines) page.Append(line).Append(random.Next(2) == 0 ? " \n" : "\n");
        page.Append('\n');
        var notes = lines.SelectMany(line => line.Notes).ToList();
        foreach (var note in notes)
            page.Append(note).Append("\u2002 Ben Reed, “Notes on Water”, in The Lake, \n1 May 2024, https://example.org/lake/\nnote-").Append(note).Append(".\n");
        if (notes.Count > 0) page.Append('\n');
        foreach (var note in notes) page.Append("https://example.org/lake/note-").Append(note).Append('\n');
        page.Append('\n').Append(_pages.Count + 1).Append("\n\n").Append(Head).Append("\n\n");
        if (random.Next(3) == 0) page.Append(string.Concat("LAKENOTES".Select(letter => letter + "\n\n")));
        _pages.Add(page.ToString());
    }
}
