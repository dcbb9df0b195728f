using System.Collections.Immutable;
using Briefing.Knowledge.Quotations;

namespace Briefing.Knowledge.Storage;

/// <summary>Lets the rows of one load share the objects of equal people, lists of people and headings.</summary>
internal sealed class NamePool
{
    private readonly Dictionary<(string Key, string Name), PersonReference> _people = [];
    private readonly Dictionary<string, ImmutableArray<PersonReference>> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    internal PersonReference Person(string key, string name)
    {
        if (!_people.TryGetValue((key, name), out var person)) _people[(key, name)] = person = new PersonReference(key, name);
        return person;
    }

    internal ImmutableArray<PersonReference> People(string json)
    {
        if (!_lists.TryGetValue(json, out var people))
            _lists[json] = people = [.. StoredJson.ReadPeople(json).Select(person => Person(person.Key, person.Name))];
        return people;
    }

    internal string Text(string text)
    {
        if (!_texts.TryGetValue(text, out var known)) _texts[text] = known = text;
        return known;
    }

    /// <summary>The member of an enumeration by the name it is stored under.</summary>
    /// <exception cref="StoreException">There is no such member.</exception>
    internal static T Member<T>(string name) where T : struct, Enum =>
        Members<T>.ByName.TryGetValue(name, out var member)
            ? member
            : throw StoredSpans.Damaged($"there is no {typeof(T).Name} \"{name}\"");

    private static class Members<T> where T : struct, Enum
    {
        internal static readonly Dictionary<string, T> ByName =
            Enum.GetValues<T>().ToDictionary(member => member.ToString(), StringComparer.Ordinal);
    }
}
