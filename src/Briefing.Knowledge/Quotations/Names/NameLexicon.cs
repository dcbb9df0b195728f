using System.Collections.Frozen;
using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>A listed name, as the tokens it is written with.</summary>
internal sealed record ListedName(string[] Words, ListedPerson? Person, ListedBody? Body, bool IsMetonym);

/// <summary>The listed names by their first word, longest first. Made once for a lexicon.</summary>
internal sealed class NameLexicon
{
    private readonly FrozenDictionary<string, ListedName[]> _byFirstWord;
    private readonly FrozenDictionary<string, ListedPerson[]> _bySurname;

    internal NameLexicon(PeopleLexicon people)
    {
        People = people;
        var tokenizer = new Tokenizer();
        var names = new List<ListedName>();
        foreach (var person in people.People)
            foreach (var form in person.Aliases.Prepend(person.Name))
                names.Add(new ListedName(Words(tokenizer, form), person, null, false));
        foreach (var body in people.Bodies)
        {
            foreach (var form in body.Aliases.Prepend(body.Name))
                names.Add(new ListedName(Words(tokenizer, form), null, body, false));
            foreach (var form in body.Metonyms)
                names.Add(new ListedName(Words(tokenizer, form), null, body, true));
        }

        _byFirstWord = names.Where(name => name.Words.Length > 0).GroupBy(name => name.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(name => name.Words.Length).ToArray(), StringComparer.Ordinal);
        _bySurname = people.People.GroupBy(person => PersonName.Surname(PersonName.Words(person.Name)), StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        OfficeWords = people.Offices.SelectMany(office => office.Forms).SelectMany(form => form)
            .Concat(people.People.SelectMany(person => person.Terms).SelectMany(term => term.Office.Forms).SelectMany(form => form))
            .Concat(people.Bodies.Where(body => body.Adjectives.Length > 1).Select(body => body.Key))
            .Concat(["former", "deputy", "acting", "vice", "special", "senior", "first", "second", "assistant", "interim", "then"])
            .ToFrozenSet(StringComparer.Ordinal);
        ByFullKey = people.People.SelectMany(person => person.Aliases.Prepend(person.Name).Select(name => (Key: PersonName.FullKey(name), person)))
            .Where(pair => pair.Key.Contains('-', StringComparison.Ordinal)).DistinctBy(pair => pair.Key)
            .ToFrozenDictionary(pair => pair.Key, pair => pair.person, StringComparer.Ordinal);
        var fullNames = new FullNames(people.Given);
        var forms = people.People.SelectMany(person => person.Aliases.Prepend(person.Name).Select(name => (name, person))).ToArray();
        ByFoldedName = forms.Where(form => form.name.Contains(' ', StringComparison.Ordinal)).Select(form => (Key: fullNames.FoldedKey(form.name), form.person))
            .Where(form => form.Key.Contains('-', StringComparison.Ordinal)).DistinctBy(form => form.Key).ToFrozenDictionary(form => form.Key, form => form.person, StringComparer.Ordinal);
        ByFoldedAlias = forms.Where(form => !form.name.Contains(' ', StringComparison.Ordinal)).Select(form => (Key: NameSpelling.Fold(PersonKey.Of(form.name)), form.person))
            .DistinctBy(form => form.Key).ToFrozenDictionary(form => form.Key, form => form.person, StringComparer.Ordinal);
        Handles = people.People.SelectMany(person => person.Handles.Select(handle => (handle, person)))
            .ToFrozenDictionary(pair => pair.handle, pair => pair.person, StringComparer.OrdinalIgnoreCase);
    }

    internal PeopleLexicon People { get; }

    /// <summary>Listed people by the key of every full name and alias, without middle initials and "Jr.".</summary>
    internal FrozenDictionary<string, ListedPerson> ByFullKey { get; }

    /// <summary>Listed people by <see cref="FullNames.FoldedKey"/> of every full name and alias.</summary>
    internal FrozenDictionary<string, ListedPerson> ByFoldedName { get; }

    /// <summary>Listed people by the folded spelling of the aliases of one word.</summary>
    internal FrozenDictionary<string, ListedPerson> ByFoldedAlias { get; }

    /// <summary>Normalised words that stand in offices: "defense", "security", "russia".</summary>
    internal FrozenSet<string> OfficeWords { get; }

    internal FrozenDictionary<string, ListedPerson> Handles { get; }

    /// <summary>The longest listed name that stands at this token; null where none does.</summary>
    internal ListedName? Match(ReadOnlySpan<Token> tokens, int at, int end)
    {
        if (!_byFirstWord.TryGetValue(tokens[at].Text, out var names)) return null;
        foreach (var name in names)
        {
            if (at + name.Words.Length > end) continue;
            var fits = true;
            for (var i = 1; i < name.Words.Length && fits; i++)
                fits = string.Equals(tokens[at + i].Text, name.Words[i], StringComparison.Ordinal);
            if (fits) return name;
        }

        return null;
    }

    /// <summary>The listed people with this surname.</summary>
    internal ReadOnlySpan<ListedPerson> BySurname(string surname) => _bySurname.GetValueOrDefault(surname, []);

    private static string[] Words(Tokenizer tokenizer, string form) => [.. tokenizer.Cut(form).Select(token => token.Text)];
}
