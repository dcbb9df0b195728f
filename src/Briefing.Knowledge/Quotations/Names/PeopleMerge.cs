using System.Collections.Immutable;
using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>Finds which references of different documents mean one person.</summary>
internal static class PeopleMerge
{
    internal static (ImmutableArray<KnownPerson> People, Dictionary<string, PersonReference> ByKey) Run(
        IEnumerable<KnownPerson> people, PeopleLexicon lexicon)
    {
        var all = people.OrderBy(person => person.Reference.Key, StringComparer.Ordinal)
            .ThenBy(person => person.Reference.Name, StringComparer.Ordinal).ToArray();
        var listed = lexicon.People.ToDictionary(person => person.Key, StringComparer.Ordinal);
        var bodies = lexicon.Bodies.ToDictionary(body => body.Key, StringComparer.Ordinal);
        var aliasKeys = AliasKeys(lexicon);
        var bySurname = FullNamesBySurname(all, lexicon);
        var bySpelling = BySpelling(all, listed, lexicon);
        var groups = new SortedDictionary<string, List<KnownPerson>>(StringComparer.Ordinal);
        var keyOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var person in all)
        {
            var key = bodies.ContainsKey(person.Reference.Key) ? person.Reference.Key : Target(person.Reference, listed, aliasKeys, bySurname, lexicon);
            if (key == person.Reference.Key && bySpelling.TryGetValue(key, out var spelt)) key = spelt;
            keyOf[person.Reference.Key] = key;
            if (!groups.TryGetValue(key, out var group)) groups[key] = group = [];
            group.Add(person);
        }

        var merged = ImmutableArray.CreateBuilder<KnownPerson>(groups.Count);
        foreach (var (key, group) in groups)
            merged.Add(One(key, group, listed.GetValueOrDefault(key), bodies.GetValueOrDefault(key)));
        var references = merged.ToDictionary(person => person.Reference.Key, person => person.Reference, StringComparer.Ordinal);
        return (merged.MoveToImmutable(), keyOf.ToDictionary(pair => pair.Key, pair => references[pair.Value], StringComparer.Ordinal));
    }

    private static string Target(
        PersonReference reference, Dictionary<string, ListedPerson> listed,
        Dictionary<string, string> aliasKeys, Dictionary<string, HashSet<string>> bySurname, PeopleLexicon lexicon)
    {
        var key = reference.Key;
        if (listed.ContainsKey(key)) return key;
        if (aliasKeys.TryGetValue(key, out var alias)) return alias;
        var surname = key;
        var gender = Gender.Unknown;
        if (key.IndexOf('-', StringComparison.Ordinal) is var end and > 0)
        {
            // "Mr Krol" is a Piet Krol, and no Sabine.
            gender = lexicon.Titles.GetValueOrDefault(key[..end]);
            surname = key[(end + 1)..];
            if (gender == Gender.Unknown) return Holder(surname, key[..end], lexicon) ?? key;
        }

        if (!bySurname.TryGetValue(surname, out var full)) return key;
        var targets = full.Where(name => name != key).Select(name => aliasKeys.GetValueOrDefault(name, name)).Distinct(StringComparer.Ordinal)
            .Where(name => gender == Gender.Unknown || GenderOf(name, listed, lexicon) is var known && (known == gender || known == Gender.Unknown)).ToArray();
        return targets.Length == 1 ? targets[0] : key;
    }

    /// <summary>"President Moor" is the only Moor of the list who was president; a Moor whom no list knows may be another.</summary>
    private static string? Holder(string surname, string title, PeopleLexicon lexicon)
    {
        ListedPerson? only = null;
        foreach (var person in lexicon.People)
        {
            if (!person.Key.EndsWith(surname, StringComparison.Ordinal) || !person.Terms.Any(term => term.Office.Forms.Any(form => form.Contains(title)))) continue;
            if (PersonKey.Of(PersonName.Surname(PersonName.Words(person.Name))) != surname) continue;
            if (only is not null) return null;
            only = person;
        }

        return only?.Key;
    }

    /// <summary>For a full name that other documents spell in another way, the key of the listed or first of the spellings.</summary>
    private static Dictionary<string, string> BySpelling(KnownPerson[] all, Dictionary<string, ListedPerson> listed, PeopleLexicon lexicon)
    {
        var names = new FullNames(lexicon.Given);
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var person in lexicon.People)
            foreach (var name in person.Aliases.Prepend(person.Name))
                if (name.Contains(' ', StringComparison.Ordinal)) first.TryAdd(names.FoldedKey(name, nicknames: false), person.Key);
        var spellings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var person in all)
        {
            var words = PersonName.Words(person.Reference.Name);
            if (person.Kind is not (EntityKind.Person or EntityKind.Unknown) || words.Length < 2 || listed.ContainsKey(person.Reference.Key) || lexicon.Titles.ContainsKey(words[0].ToLowerInvariant())) continue;
            var folded = names.FoldedKey(person.Reference.Name, nicknames: false);
            if (!first.TryAdd(folded, person.Reference.Key)) spellings[person.Reference.Key] = first[folded];
        }

        return spellings;
    }

    private static Gender GenderOf(string key, Dictionary<string, ListedPerson> listed, PeopleLexicon lexicon)
    {
        if (listed.TryGetValue(key, out var person)) return person.Gender;
        var end = key.IndexOf('-', StringComparison.Ordinal);
        return end < 0 ? Gender.Unknown : lexicon.Titles.GetValueOrDefault(key[..end]) is var title and not Gender.Unknown ? title : lexicon.Given.GenderOf(key[..end]);
    }

    private static Dictionary<string, HashSet<string>> FullNamesBySurname(IEnumerable<KnownPerson> people, PeopleLexicon lexicon)
    {
        var bySurname = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var person in people)
        {
            var words = PersonName.Words(person.Reference.Name);
            if (words.Length < 2 || !PersonName.IsPlausible(words) || (words.Length == 2 && lexicon.Titles.ContainsKey(words[0].ToLowerInvariant()))) continue;
            var surname = PersonKey.Of(PersonName.Surname(words));
            if (!bySurname.TryGetValue(surname, out var keys)) bySurname[surname] = keys = new HashSet<string>(StringComparer.Ordinal);
            keys.Add(person.Reference.Key);
        }

        return bySurname;
    }

    /// <summary>Keys of listed aliases, and of listed surnames that only one listed person has.</summary>
    private static Dictionary<string, string> AliasKeys(PeopleLexicon lexicon)
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var person in lexicon.People)
            foreach (var alias in person.Aliases)
                keys.TryAdd(PersonKey.Of(alias), person.Key);
        foreach (var surname in lexicon.People.GroupBy(person => PersonKey.Of(PersonName.Surname(PersonName.Words(person.Name))), StringComparer.Ordinal))
            if (surname.Count() == 1) keys.TryAdd(surname.Key, surname.First().Key);
        foreach (var body in lexicon.Bodies)
            foreach (var alias in body.Aliases)
                keys.TryAdd(PersonKey.Of(alias), body.Key);
        return keys;
    }

    private static KnownPerson One(string key, List<KnownPerson> group, ListedPerson? listed, ListedBody? body)
    {
        var name = listed?.Name ?? body?.Name ?? group.Select(person => person.Reference.Name)
            .OrderByDescending(name => PersonName.IsPlausible(PersonName.Words(name))).ThenByDescending(name => PersonName.Words(name).Length).ThenBy(name => name, StringComparer.Ordinal).First();
        var aliases = group.SelectMany(person => person.Aliases.Prepend(person.Reference.Name))
            .Concat(listed?.Aliases ?? []).Where(alias => alias != name)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var kind = listed is not null ? EntityKind.Person : body?.Kind ?? group.Select(person => person.Kind).Where(kind => kind != EntityKind.Unknown)
            .GroupBy(kind => kind).OrderByDescending(kinds => kinds.Count()).ThenBy(kinds => kinds.Key).Select(kinds => kinds.Key).FirstOrDefault();
        return new KnownPerson(new PersonReference(key, name), [.. aliases], group.Any(person => person.IsQuoted)) { Kind = kind };
    }
}
