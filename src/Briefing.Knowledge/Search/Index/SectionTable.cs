using System.Runtime.InteropServices;
using Briefing.Knowledge.Search.Analysis;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Saved;

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
            List(_starts.Count - 1);
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
        CollectionsMarshal.AsSpan(_stems).Slice(part.Start, part.Length);

    internal void Write(SavedWriter writer)
    {
        writer.Array<int>(CollectionsMarshal.AsSpan(_starts));
        writer.Array<int>(CollectionsMarshal.AsSpan(_stems));
        writer.Array<int>([.. _headings.Concat(_titles).SelectMany(part => (int[])[part.Start, part.Length])]);
    }

    /// <exception cref="InvalidDataException">The columns do not agree.</exception>
    internal static SectionTable Read(SavedReader reader, int statements, int words)
    {
        var table = new SectionTable { _statements = statements };
        table._starts.AddRange(reader.Array<int>());
        table._stems.AddRange(reader.Array<int>());
        var parts = reader.Numbers(4 * table.Count, 0, table._stems.Count + 1);
        if (table._stems.Exists(stem => stem < 0 || stem >= words)) throw new InvalidDataException("a heading has no word");
        for (var i = 0; i < table._starts.Count; i++)
            if (table._starts[i] >= statements || table._starts[i] < (i == 0 ? 0 : table._starts[i - 1])) throw new InvalidDataException("a section begins nowhere");
        for (var i = 0; i < parts.Length; i += 2)
        {
            if (parts[i] + parts[i + 1] > table._stems.Count) throw new InvalidDataException("a heading is too long");
            (i < parts.Length / 2 ? table._headings : table._titles).Add((parts[i], parts[i + 1]));
        }

        for (var section = 0; section < table.Count; section++) table.List(section);
        return table;
    }

    private void List(int section)
    {
        foreach (var stem in Heading(section))
        {
            ref var sections = ref CollectionsMarshal.GetValueRefOrAddDefault(_byStem, stem, out _);
            sections ??= [];
            if (sections.Count == 0 || sections[^1] != section) sections.Add(section);
        }
    }

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
