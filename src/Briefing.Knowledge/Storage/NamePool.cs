using System.Collections.Immutable;
using System.Text;
using Briefing.Knowledge.Quotations;

namespace Briefing.Knowledge.Storage;

/// <summary>
/// Lets the rows of one load share the objects of equal people, lists of people and headings, and resolves each of these
/// people once.
/// </summary>
/// <param name="resolve">The one reference for a reference of a document.</param>
internal sealed class NamePool(Func<PersonReference, PersonReference> resolve)
{
    private readonly Dictionary<string, PersonReference> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<PersonReference>> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    internal PersonReference Person(ReadOnlySpan<byte> key, ReadOnlySpan<byte> name)
    {
        Span<char> joined = stackalloc char[key.Length + name.Length + 1 <= 256 ? 256 : key.Length + name.Length + 1];
        var length = Encoding.UTF8.GetChars(key, joined);
        joined[length++] = '\n';
        length += Encoding.UTF8.GetChars(name, joined[length..]);
        var people = _people.GetAlternateLookup<ReadOnlySpan<char>>();
        if (people.TryGetValue(joined[..length], out var person)) return person;
        return people[joined[..length]] = resolve(new PersonReference(Encoding.UTF8.GetString(key), Encoding.UTF8.GetString(name)));
    }

    /// <summary>The people of a list, each once, without the speaker, whom merging may have made one of them.</summary>
    internal ImmutableArray<PersonReference> People(ReadOnlySpan<byte> json, PersonReference? speaker)
    {
        var text = Text(json);
        if (!_lists.TryGetValue(text, out var people))
            _lists[text] = people = [.. StoredJson.ReadPeople(text).Select(resolve).Distinct()];
        return speaker is not null && people.Contains(speaker) ? people.Remove(speaker) : people;
    }

    internal string Text(ReadOnlySpan<byte> utf8)
    {
        Span<char> chars = utf8.Length <= 512 ? stackalloc char[512] : new char[utf8.Length];
        chars = chars[..Encoding.UTF8.GetChars(utf8, chars)];
        var texts = _texts.GetAlternateLookup<ReadOnlySpan<char>>();
        if (texts.TryGetValue(chars, out var known)) return known;
        var text = chars.ToString();
        return _texts[text] = text;
    }

    /// <summary>The member of an enumeration by the name it is stored under.</summary>
    /// <exception cref="StoreException">There is no such member.</exception>
    internal static T Member<T>(ReadOnlySpan<byte> name) where T : struct, Enum
    {
        foreach (var (known, member) in Members<T>.All)
            if (name.SequenceEqual(known)) return member;
        throw StoredSpans.Damaged($"there is no {typeof(T).Name} \"{Encoding.UTF8.GetString(name)}\"");
    }

    private static class Members<T> where T : struct, Enum
    {
        internal static readonly (byte[] Name, T Member)[] All =
            [.. Enum.GetValues<T>().Select(member => (Encoding.UTF8.GetBytes(member.ToString()), member))];
    }
}
