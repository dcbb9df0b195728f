using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;

namespace Briefing.Knowledge.Topics.Terms;

/// <summary>
/// The words of people's names in a document: they are no topics. A word that also names a place ("Jordan", "Georgia") is
/// part of a person's name only in a sentence that concerns a person so named.
/// </summary>
/// <param name="isPerson">Whether a reference means a person, and no state or body.</param>
/// <param name="isAlsoTopic">Whether a stem names something else, too.</param>
internal sealed class PersonWords(Func<PersonReference, bool> isPerson, Func<string, bool> isAlsoTopic)
{
    private readonly Dictionary<PersonReference, string[]> _stems = [];
    private readonly HashSet<string> _ofDocument = new(StringComparer.Ordinal);

    /// <summary>Gathers the people of a document.</summary>
    internal void OpenDocument(ReadOnlySpan<Statement> statements)
    {
        _ofDocument.Clear();
        foreach (var statement in statements)
        {
            if (statement.Speaker is { } speaker) _ofDocument.UnionWith(StemsOf(speaker));
            foreach (var person in statement.About) _ofDocument.UnionWith(StemsOf(person));
        }
    }

    /// <summary>Whether a word with a capital is part of a person's name.</summary>
    /// <param name="word">The word.</param>
    /// <param name="statement">Where it stands; null for the title.</param>
    internal bool Holds(WordEntry word, Statement? statement)
    {
        if (!_ofDocument.Contains(word.Stem)) return false;
        if (statement is null || !isAlsoTopic(word.Stem)) return true;
        if (statement.Speaker is { } speaker && StemsOf(speaker).Contains(word.Stem, StringComparer.Ordinal)) return true;
        foreach (var person in statement.About)
            if (StemsOf(person).Contains(word.Stem, StringComparer.Ordinal)) return true;
        return false;
    }

    private string[] StemsOf(PersonReference person)
    {
        if (_stems.TryGetValue(person, out var stems)) return stems;
        return _stems[person] = isPerson(person) ? [.. TextAnalyzer.Analyze(person.Name).Where(token => !token.IsStopWord).Select(token => token.Stem)] : [];
    }
}
