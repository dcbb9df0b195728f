using System.Runtime.InteropServices;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Knowledge.Topics.Terms;

/// <summary>The units of one document, sentence by sentence, with the names of people marked.</summary>
internal sealed class DocumentUnits(WordTable words, TopicWords topics, PersonWords people)
{
    private readonly UnitReader _reader = new(words);
    private readonly List<Unit> _units = [];
    private readonly List<SentenceUnits> _sentences = [];
    private readonly Dictionary<WordEntry, WordCount> _counts = [];

    internal IReadOnlyList<SentenceUnits> Sentences => _sentences;

    internal Unit this[int index] => _units[index];

    internal ReadOnlySpan<Unit> Of(SentenceUnits sentence) => CollectionsMarshal.AsSpan(_units).Slice(sentence.First, sentence.Length);

    /// <summary>How often a word, in the singular or plural, stands in the document.</summary>
    internal int Count(WordEntry word) => _counts.GetValueOrDefault(word.Base).All;

    /// <summary>The same by its lemma.</summary>
    internal int Count(string lemma) => Count(words[lemma]);

    /// <summary>Whether a word of a candidate is nowhere written without a capital, and common texts do not know it: a title's "Gulf of Arvo".</summary>
    internal bool HoldsName(Candidate candidate)
    {
        for (var i = candidate.First; i < candidate.First + candidate.Length; i++)
            if (_units[i].Is(UnitTraits.Capital) && !_units[i].Word.IsFunctionWord && _counts.GetValueOrDefault(_units[i].Word.Base) is { Plain: 0 } count
                && (_units[i].Word.Known.Total == 0 || count.Named > 0)) return true;
        return false;
    }

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

    /// <summary>Says what a unit means, where its word means several things.</summary>
    internal void Mean(int unit, string senseLemma)
    {
        _units[unit] = _units[unit] with { Word = words.As(_units[unit].Word, senseLemma) };
        CollectionsMarshal.GetValueRefOrAddDefault(_counts, _units[unit].Word.Base, out _).All++;
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
        foreach (var unit in units)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, unit.Word.Base, out _);
            count.All++;
            if (unit.IsNamed) count.Named++;
            else if (!unit.Is(UnitTraits.Capital)) count.Plain++;
        }

        MarkPeople(units, statement);
    }

    private void MarkPeople(Span<Unit> units, Statement? statement)
    {
        for (var i = 0; i < units.Length; i++)
        {
            if (!units[i].Is(UnitTraits.Capital)) continue;
            if (people.Holds(units[i].Word, statement)) Mark(units, i);
            for (var last = i + people.FullNameAt(units, i) - 1; last >= i; last--) Mark(units, last);
            if (i > 0 && IsNamedByOffice(units, i)) Mark(units, i);
        }
    }

    /// <summary>"Senator Quillfeather": a name that no text on public affairs knows, right behind an office with a capital.</summary>
    private bool IsNamedByOffice(Span<Unit> units, int at) =>
        units[at - 1].Is(UnitTraits.Capital) && !units[at].Is(UnitTraits.AfterBreak) && !units[at - 1].Is(UnitTraits.Owner) && topics.IsOffice(units[at - 1].Word)
        && units[at].Word.Known.Total == 0 && !units[at].Is(UnitTraits.Shouted) && !units[at].Word.IsFunctionWord && !units[at].Word.IsNumber;

    private static void Mark(Span<Unit> units, int at) => units[at] = units[at] with { Traits = units[at].Traits | UnitTraits.Person };

    /// <summary>How often a word stands in the document: at all, with a capital that tells a name, and without one.</summary>
    private struct WordCount
    {
        internal int All, Named, Plain;
    }
}
