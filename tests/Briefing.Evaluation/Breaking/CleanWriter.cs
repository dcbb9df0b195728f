using System.Collections.Immutable;

namespace Briefing.Evaluation.Breaking;

/// <summary>Writes clean documents of our own: headings, paragraphs of very different sentences, lists, captions and notes.</summary>
internal sealed class CleanWriter(Random random)
{
    private const int LongestSentence = 560;

    private readonly Grammar _grammar = new(random);
    private readonly List<Unit> _units = [];
    private readonly List<ImmutableArray<Word>> _notes = [];
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);

    internal CleanDocument Write(Layout layout)
    {
        var title = Fresh(_grammar.Make("title"));
        var author = _grammar.Make("fullname");
        var body = new List<Paragraph>();
        for (var section = random.Next(2, 5); section > 0; section--)
        {
            for (var paragraph = random.Next(2, 6); paragraph > 0; paragraph--)
            {
                body.Add(new Paragraph(ParagraphKind.Body, Sentences(random.Next(1, 7), "sentence", layout.Notes != NoteLayout.None)));
                if (layout.HasCaptions && random.Next(6) == 0) body.Add(One(ParagraphKind.Caption, UnitKind.Caption, "caption"));
            }

            if (layout.HasLists && random.Next(2) == 0)
                for (var item = random.Next(2, 6); item > 0; item--) body.Add(new Paragraph(ParagraphKind.Item, Sentences(1, "item", false)));
            if (layout.HasHeadings && section > 1) body.Add(One(ParagraphKind.Heading, UnitKind.Heading, "heading"));
        }

        return new CleanDocument(title, author, [.. body], [.. _notes], _units);
    }

    private Paragraph One(ParagraphKind kind, UnitKind unit, string rule) => new(kind, [.. Words(New(unit, rule), null)]);

    private ImmutableArray<Word> Sentences(int count, string rule, bool noted)
    {
        var words = ImmutableArray.CreateBuilder<Word>();
        for (var i = 0; i < count; i++)
        {
            var unit = New(UnitKind.Sentence, rule);
            words.AddRange(Words(unit, noted && random.Next(3) == 0 ? MarkedWord(_units[unit].Text) : null));
        }

        return words.ToImmutable();
    }

    /// <summary>Marks stand behind the end of a sentence, behind a comma, or behind a plain word.</summary>
    private int? MarkedWord(string sentence)
    {
        var words = sentence.Split(' ');
        if (random.Next(3) > 0) return words.Length - 1;
        var places = Enumerable.Range(0, words.Length - 1)
            .Where(i => words[i][^1] == ',' ? char.IsLetter(words[i][^2]) : words[i].Length > 4 && words[i].All(char.IsLetter)).ToList();
        return places.Count == 0 ? null : places[random.Next(places.Count)];
    }

    private IEnumerable<Word> Words(int unit, int? marked)
    {
        var words = _units[unit].Text.Split(' ');
        for (var i = 0; i < words.Length; i++) yield return new Word(words[i], unit, i == marked ? AddNote() : null);
    }

    private int AddNote()
    {
        var words = ImmutableArray.CreateBuilder<Word>();
        var text = _notes.Count == 0 ? "" : _grammar.Make("note");
        while (text.Length == 0 || text.StartsWith("Ibid", StringComparison.Ordinal) && _notes.Count == 0) text = _grammar.Make("note");
        _units.Add(new Unit(UnitKind.Note, Fresh(text)));
        var unit = _units.Count - 1;
        foreach (var word in _units[unit].Text.Split(' ')) words.Add(new Word(word, unit));
        _notes.Add(words.ToImmutable());
        return _notes.Count - 1;
    }

    private int New(UnitKind kind, string rule)
    {
        string text;
        do text = Fresh(_grammar.Make(rule));
        while (text.Length > LongestSentence || kind == UnitKind.Sentence && !_said.Add(text));
        _units.Add(new Unit(kind, text));
        return _units.Count - 1;
    }

    /// <summary>A sentence begins with a capital letter, also one whose first word is "van".</summary>
    private static string Fresh(string text)
    {
        var first = text[0] == '“' ? 1 : 0;
        return text[..first] + char.ToUpperInvariant(text[first]) + text[(first + 1)..];
    }
}
