namespace Briefing.Knowledge.Documents.PlainText;

/// <summary>The words of a document, and its words with hyphens, without those that a line break cuts.</summary>
internal sealed class Vocabulary
{
    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private Vocabulary() => _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Collects the words of some lines.</summary>
    public static Vocabulary Of(string text, IEnumerable<TextLine> lines)
    {
        var vocabulary = new Vocabulary();
        foreach (var line in lines) vocabulary.Add(text, line);
        return vocabulary;
    }

    /// <summary>Whether the document has a word, or a word with hyphens, whatever its case.</summary>
    public bool Has(ReadOnlySpan<char> word) => _lookup.Contains(word);

    private void Add(string text, TextLine line)
    {
        for (var at = line.Start; at < line.End; at++)
        {
            if (!char.IsLetter(text[at])) continue;
            var start = at;
            while (at < line.End && (char.IsLetter(text[at]) || LineHyphen.Is(text[at]) && at + 1 < line.End && char.IsLetter(text[at + 1]))) at++;
            var word = text.AsSpan(start, at - start);
            // Glued to a number, or cut by the end of the line, it is no word.
            if (at < line.End && (char.IsDigit(text[at]) || LineHyphen.Is(text[at]) && at + 1 == line.End) || word.Length > 60) continue;
            if (start == line.Start && CutBefore(text, start)) continue;
            _lookup.Add(word);
            if (word.Contains('-'))
                foreach (var part in word.Split('-')) _lookup.Add(word[part]);
        }
    }

    /// <summary>Whether the line before ends with a hyphen.</summary>
    private static bool CutBefore(string text, int at)
    {
        var before = at - 1;
        var lineBreaks = 0;
        while (before >= 0 && char.IsWhiteSpace(text[before]))
        {
            if (text[before] == '\n') lineBreaks++;
            before--;
        }

        return lineBreaks > 0 && before > 0 && LineHyphen.Is(text[before]) && char.IsLetter(text[before - 1]);
    }
}
