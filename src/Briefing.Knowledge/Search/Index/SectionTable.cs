using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search.Analysis;

namespace Briefing.Knowledge.Search.Index;

/// <summary>Runs of statements under one heading of one document, with the stems of heading and title.</summary>
internal sealed class SectionTable
{
    private readonly List<int> _starts = [];
    private readonly List<int[]> _headings = [];
    private readonly List<int[]> _titles = [];

    internal int Count => _starts.Count;

    /// <summary>Opens a section where a statement does not follow on the one before; returns the section it is in.</summary>
    internal int Place(Statement? before, Statement statement, int index, string? title, Lexicon lexicon)
    {
        var follows = before is not null && before.DocumentId == statement.DocumentId && before.Heading == statement.Heading;
        if (!follows)
        {
            var isSameDocument = before is not null && before.DocumentId == statement.DocumentId;
            _starts.Add(index);
            _headings.Add(Stems(statement.Heading, lexicon));
            _titles.Add(isSameDocument ? _titles[^1] : Stems(title, lexicon));
        }

        return _starts.Count - 1;
    }

    internal ReadOnlySpan<int> Heading(int section) => _headings[section];

    internal ReadOnlySpan<int> Title(int section) => _titles[section];

    private static int[] Stems(string? text, Lexicon lexicon)
    {
        if (text is null) return [];
        var stems = new List<int>();
        var tokenizer = new Tokenizer(text, stackalloc char[Tokenizer.Room]);
        while (tokenizer.Next())
        {
            if (tokenizer.Word.IsEmpty || lexicon.Count >= PackedToken.MostWords - 3) continue;
            var entry = lexicon[lexicon.Intern(tokenizer.Word)];
            if (!entry.IsStopWord) stems.Add(entry.Stem);
        }

        return [.. stems];
    }
}
