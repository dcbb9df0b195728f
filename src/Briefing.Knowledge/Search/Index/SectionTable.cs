using Briefing.Knowledge.Search.Analysis;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Search.Index;

/// <summary>Runs of statements under one heading of one document, with the stems of heading and title, and the sections by these stems.</summary>
internal sealed class SectionTable
{
    private readonly List<int> _starts = [];
    private readonly List<int> _stems = [];
    private readonly List<(int Start, int Length)> _headings = [];
    private readonly List<(int Start, int Length)> _titles = [];
    private readonly Dictionary<int, List<int>> _byStem = [];
    private int _statements;

    internal int Count => _starts.Count;

    /// <summary>Opens a section where a statement does not follow on the one before; returns the section it is in.</summary>
    internal int Place(StatementList statements, int index, string? title, Lexicon lexicon)
    {
        _statements = index + 1;
        var heading = statements.HeadingOf(index);
        var isSameDocument = index > 0 && statements.DocumentIdOf(index - 1) == statements.DocumentIdOf(index);
        if (!isSameDocument || statements.HeadingOf(index - 1) != heading)
        {
            _starts.Add(index);
            _headings.Add(Stems(heading, lexicon));
            _titles.Add(isSameDocument ? _titles[^1] : Stems(title, lexicon));
            foreach (var stem in Heading(_starts.Count - 1))
            {
                if (!_byStem.TryGetValue(stem, out var sections)) _byStem.Add(stem, sections = []);
                if (sections.Count == 0 || sections[^1] != _starts.Count - 1) sections.Add(_starts.Count - 1);
            }
        }

        return _starts.Count - 1;
    }

    /// <summary>The statements of a section, the last one excluded.</summary>
    internal (int First, int End) RangeOf(int section) => (_starts[section], section + 1 < _starts.Count ? _starts[section + 1] : _statements);

    /// <summary>The sections whose heading holds a stem, ascending.</summary>
    internal IReadOnlyList<int> Headed(int stem) => _byStem.TryGetValue(stem, out var sections) ? sections : [];

    internal ReadOnlySpan<int> Heading(int section) => Slice(_headings[section]);

    internal ReadOnlySpan<int> Title(int section) => Slice(_titles[section]);

    private ReadOnlySpan<int> Slice((int Start, int Length) part) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_stems).Slice(part.Start, part.Length);

    private (int Start, int Length) Stems(string? text, Lexicon lexicon)
    {
        var start = _stems.Count;
        if (text is null) return (start, 0);
        var tokenizer = new Tokenizer(text, stackalloc char[Tokenizer.Room]);
        while (tokenizer.Next())
        {
            if (tokenizer.Word.IsEmpty || lexicon.Count >= PackedToken.MostWords - 3) continue;
            var entry = lexicon[lexicon.Intern(tokenizer.Word)];
            if (!entry.IsStopWord) _stems.Add(entry.Stem);
        }

        return (start, _stems.Count - start);
    }
}
