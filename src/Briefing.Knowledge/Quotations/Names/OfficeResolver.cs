using System.Collections.Immutable;
using Briefing.Knowledge.Quotations.Lexicon;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>Finds who is meant by an office: "the defence secretary", "the Russian leader".</summary>
internal sealed class OfficeResolver(DocumentPeople people, string? homeState)
{
    /// <summary>"The president" is not the vice president, nor "the secretary" a deputy.</summary>
    private static readonly string[] Ranks = ["vice", "deputy", "assistant", "first", "second"];

    /// <summary>Who holds an office by the list on the document's day, by its words; a text names few offices often.</summary>
    private readonly Dictionary<string, ListedPerson?> _holders = new(StringComparer.Ordinal);

    /// <summary>Whether somebody holds, in this document or by the list on its day, an office with all these words.</summary>
    /// <param name="words">The normalised words; the last is the head ("secretary").</param>
    /// <param name="near">People named shortly before, nearest first; they decide where several hold such an office.</param>
    /// <returns>Who that is; null where nobody or more than one can be meant.</returns>
    internal Entity? Resolve(ImmutableArray<string> words, IEnumerable<Entity> near)
    {
        if (words.IsEmpty) return null;
        Entity? only = null;
        var several = false;
        foreach (var entity in people.All)
        {
            if (!entity.IsPerson || !Holds(entity, words)) continue;
            several |= only is not null;
            only ??= entity;
        }

        if (only is null) return Listed(words);
        if (!several) return only;
        if (Called(words) is { } called) return called;
        Entity? nearest = null;
        foreach (var entity in near)
        {
            if (!entity.IsPerson || !Holds(entity, words)) continue;
            if (nearest is not null && nearest != entity) return null;
            nearest = entity;
        }

        return nearest;
    }

    /// <summary>The only one whom the document calls so in these very words: "the chief" is the chief, and not a director.</summary>
    private Entity? Called(ImmutableArray<string> words)
    {
        if (!words.Any(people.Lexicon.People.WiderHeads.ContainsKey)) return null;
        Entity? only = null;
        foreach (var entity in people.All)
        {
            if (!entity.IsPerson || !Holds(entity, words) || !entity.Offices.Exists(office => words.All(office.Contains))) continue;
            if (only is not null) return null;
            only = entity;
        }

        return only;
    }

    /// <summary>Whether the words name an office, and not a trade or part: "minister", but not "pilot".</summary>
    internal bool IsOffice(ImmutableArray<string> words) => HasTitle(words) || words.Any(people.Lexicon.People.WiderHeads.ContainsKey);

    /// <summary>Whether this person's offices hold all the words.</summary>
    internal bool Holds(Entity entity, ImmutableArray<string> words)
    {
        foreach (var office in entity.Offices)
            if (Covers(office, words)) return true;
        return false;
    }

    /// <summary>Who held the office on the document's day, by the list; the office of a state must name it, but for the document's own state.</summary>
    private Entity? Listed(ImmutableArray<string> words)
    {
        if (people.Published is not { } day) return null;
        var key = string.Join(' ', words.AsSpan());
        if (!_holders.TryGetValue(key, out var found))
        {
            found = HolderOn(day, words);
            if (found is null && homeState is not null) found = HolderOn(day, words.Add(homeState));
            _holders[key] = found;
        }

        return found is null ? null : people.Of(found);
    }

    private ListedPerson? HolderOn(DateOnly day, ImmutableArray<string> words)
    {
        ListedPerson? only = null;
        foreach (var person in people.Lexicon.People.People)
        {
            if (!Held(person, day, words)) continue;
            if (only is not null) return null;
            only = person;
        }

        return only;
    }

    private bool Held(ListedPerson person, DateOnly day, ImmutableArray<string> words)
    {
        foreach (var term in person.Terms)
        {
            if (!term.Holds(day) && !words.Contains(OfficeTime.Elect)) continue;
            foreach (var form in term.Office.Forms)
                if (Covers(OfficeTime.On(term, form, day), words) && Tells(words, form)) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether words tell this office from those of other states and bodies. "The chairman" is anybody's, and "the health
    /// secretary" that of any state, though the list may know one alone.
    /// </summary>
    private bool Tells(ImmutableArray<string> words, ImmutableArray<string> office)
    {
        var (whole, states, shared) = (true, true, false);
        foreach (var word in office)
        {
            var named = words.Contains(word);
            whole &= named;
            if (people.Lexicon.People.StateKeys.Contains(word)) states &= named;
            shared |= named && !people.Lexicon.People.Titles.ContainsKey(word) && !people.Lexicon.People.Roles.Contains(word) && !people.Lexicon.People.WiderHeads.ContainsKey(word);
        }

        return whole || (states && shared);
    }

    private bool Covers(ImmutableArray<string> office, ImmutableArray<string> words)
    {
        foreach (var word in words)
        {
            if (office.Contains(word) || word == OfficeTime.Then) continue;
            if (!people.Lexicon.People.WiderHeads.TryGetValue(word, out var heads) || !HoldsAny(office, heads)) return false;
        }

        foreach (var rank in Ranks)
            if (office.Contains(rank) && !words.Contains(rank)) return false;
        return OfficeTime.Agrees(office, words, HasTitle(words));
    }

    private static bool HoldsAny(ImmutableArray<string> office, ImmutableArray<string> heads)
    {
        foreach (var head in heads)
            if (office.Contains(head)) return true;
        return false;
    }

    private bool HasTitle(ImmutableArray<string> words)
    {
        foreach (var word in words)
            if (people.Lexicon.People.Titles.ContainsKey(word)) return true;
        return false;
    }
}
