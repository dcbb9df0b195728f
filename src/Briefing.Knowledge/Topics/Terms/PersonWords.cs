using Briefing.Knowledge.Quotations;

namespace Briefing.Knowledge.Topics.Terms;

/// <summary>
/// The words of people's names in a document: they are no topics. A word that also names a place ("Jordan", "Georgia") is
/// part of a person's name only in a sentence that concerns a person so named.
/// </summary>
/// <param name="isPerson">Whether a reference means a person, and no state or body.</param>
/// <param name="isAlsoTopic">Whether a lemma names something else, too.</param>
/// <param name="fullNames">The keys (<see cref="CandidateTable.KeyOf"/>) of the full names of everybody the store knows.</param>
internal sealed class PersonWords(Func<PersonReference, bool> isPerson, Func<string, bool> isAlsoTopic, IReadOnlySet<ulong> fullNames)
{
    private const int LongestName = 4;

    private readonly Dictionary<PersonReference, string[]> _words = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<PersonReference> _people = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _ofDocument = new(StringComparer.Ordinal);

    /// <summary>Gathers the people of a document.</summary>
    internal void OpenDocument(ReadOnlySpan<Statement> statements)
    {
        _ofDocument.Clear();
        _people.Clear();
        foreach (var statement in statements)
        {
            if (statement.Speaker is { } speaker && _people.Add(speaker)) _ofDocument.UnionWith(WordsOf(speaker));
            foreach (var person in statement.About)
                if (_people.Add(person)) _ofDocument.UnionWith(WordsOf(person));
        }
    }

    /// <summary>Whether a word with a capital is part of a person's name.</summary>
    /// <param name="word">The word.</param>
    /// <param name="statement">Where it stands; null for the title.</param>
    internal bool Holds(WordEntry word, Statement? statement)
    {
        if (!_ofDocument.Contains(word.Lemma)) return false;
        if (statement is null || !isAlsoTopic(word.Lemma)) return true;
        if (statement.Speaker is { } speaker && WordsOf(speaker).Contains(word.Lemma, StringComparer.Ordinal)) return true;
        foreach (var person in statement.About)
            if (WordsOf(person).Contains(word.Lemma, StringComparer.Ordinal)) return true;
        return false;
    }

    /// <summary>How many units from here are the full name of somebody the store knows; 0 for none.</summary>
    internal int FullNameAt(ReadOnlySpan<Unit> units, int at)
    {
        var key = 0UL;
        var length = 0;
        for (var i = at; i < units.Length && i - at < LongestName && units[i].Is(UnitTraits.Capital) && (i == at || !units[i].Is(UnitTraits.AfterBreak)); i++)
        {
            key = CandidateTable.Then(key, units[i].Word.Hash);
            if (i > at && fullNames.Contains(key)) length = i + 1 - at;
        }

        return length;
    }

    private string[] WordsOf(PersonReference person)
    {
        if (_words.TryGetValue(person, out var words)) return words;
        return _words[person] = isPerson(person) ? [.. TopicKey.WordsOf(person.Name).Where(word => !word.IsFunctionWord).Select(word => word.Lemma)] : [];
    }
}
