using System.Collections.Immutable;
using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Quotations.Names;

/// <content>What single words tell in this document.</content>
internal sealed partial class DocumentPeople
{
    /// <summary>Whether the list knows this as a state's or body's name, in any case.</summary>
    internal bool IsPlaceOrBody(string name)
    {
        foreach (var body in _lexicon.People.Bodies)
            if (string.Equals(body.Name, name, StringComparison.OrdinalIgnoreCase) || body.Aliases.Contains(name)) return true;
        return false;
    }

    /// <summary>Whether a word of a name makes it a body's or a thing's.</summary>
    internal bool IsNoPerson(string word) => _kinds.IsNoPerson(word);

    /// <summary>Whether the document has both a Mr and a Mrs or Ms of this surname.</summary>
    internal bool IsCouple(string surname) => _menAndWomen.TryGetValue(surname, out var genders) && genders == (true, true);

    /// <summary>Notes that the document has "a Liberal", so that "the Liberal" is no name.</summary>
    internal void KnowDescription(string word) => _descriptions.Add(word);

    /// <summary>Whether a word behind "the" describes somebody: "the Liberal", "the Norwegian".</summary>
    internal bool IsDescription(string word) =>
        _descriptions.Contains(word) || (_lexicon.People.NormalWord(word) is { } normal && normal != word.ToLowerInvariant() && _lexicon.OfficeWords.Contains(normal));

    /// <summary>Whether a firm or body begins with this name, so that the name alone may mean it: "Krol Shipping".</summary>
    internal bool IsBodyNamedAfter(string surname) => _namesakes.Contains(surname);

    /// <summary>Whether a word makes the name around it a body's: "Association", "Council".</summary>
    internal bool IsBodyWord(string word) => _lexicon.People.OrganisationWords.Contains(word);

    /// <summary>The significant words of an office.</summary>
    internal ImmutableArray<string> OfficeWords(ReadOnlySpan<Token> tokens) => _offices.Of(tokens);
}
