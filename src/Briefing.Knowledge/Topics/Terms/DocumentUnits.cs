using System.Runtime.InteropServices;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Knowledge.Topics.Terms;

/// <summary>The units of one document, sentence by sentence, with the names of people marked.</summary>
internal sealed class DocumentUnits(WordTable words, PersonWords people)
{
    private readonly UnitReader _reader = new(words);
    private readonly List<Unit> _units = [];
    private readonly List<SentenceUnits> _sentences = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    internal IReadOnlyList<SentenceUnits> Sentences => _sentences;

    internal Unit this[int index] => _units[index];

    internal ReadOnlySpan<Unit> Of(SentenceUnits sentence) => CollectionsMarshal.AsSpan(_units).Slice(sentence.First, sentence.Length);

    /// <summary>How often a stem stands in the document.</summary>
    internal int Count(string stem) => _counts.GetValueOrDefault(stem);

    /// <summary>The sentence that a unit stands in.</summary>
    internal SentenceUnits SentenceAt(int unit)
    {
        var (low, high) = (0, _sentences.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_sentences[middle].First <= unit) low = middle;
            else high = middle - 1;
        }

        return _sentences[low];
    }

    /// <summary>Reads a document: its title, and every sentence once, however many statements are cut from it.</summary>
    internal void Read(string? title, ReadOnlySpan<Statement> statements)
    {
        _units.Clear();
        _sentences.Clear();
        _counts.Clear();
        people.OpenDocument(statements);
        if (title is not null) Add(title, SentencePlace.Title, null);
        Statement? before = null;
        foreach (var statement in statements)
        {
            // A note refers to other texts, and a curated fact repeats a sentence that was read.
            if (statement.Claim is not null || statement.Block is BlockKind.Apparatus or BlockKind.Note) continue;
            if (before is not null && before.Passage.Equals(statement.Passage)) continue;
            if (statement.Block == BlockKind.Heading && statement.Passage.Text == title) continue;
            Add(statement.Passage.Text, statement.Block == BlockKind.Heading ? SentencePlace.Heading : SentencePlace.Text, statement);
            before = statement;
        }
    }

    private void Add(string text, SentencePlace place, Statement? statement)
    {
        var first = _units.Count;
        _reader.Read(text, _units);
        _sentences.Add(new SentenceUnits(text, first, _units.Count - first, place));
        var units = CollectionsMarshal.AsSpan(_units)[first..];
        foreach (var unit in units) CollectionsMarshal.GetValueRefOrAddDefault(_counts, unit.Word.Stem, out _)++;
        for (var i = 0; i < units.Length; i++)
            if (units[i].Is(UnitTraits.Capital) && people.Holds(units[i].Word, statement)) units[i] = units[i] with { Traits = units[i].Traits | UnitTraits.Person };
    }
}
