using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Briefing.Knowledge.Quotations.Lexicon;

/// <summary>The people, offices, states and institutions of <c>people.yaml</c>.</summary>
internal sealed class PeopleLexicon
{
    private static readonly FrozenSet<string> OfficeFillers =
        new[] { "the", "a", "an", "of", "for", "and", "to", "at", "on", "in", "outgoing", "'s", "’s" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _normal = new(StringComparer.Ordinal);

    private PeopleLexicon(YamlFile file)
    {
        foreach (var entry in file.Entries("spellings"))
        {
            entry.Allow("write", "as");
            _normal[entry.Required("as").ToLowerInvariant()] = entry.Required("write").ToLowerInvariant();
        }

        Bodies = [.. ReadBodies(file, "states", EntityKind.State), .. ReadBodies(file, "institutions", EntityKind.Institution)];
        StateKeys = Bodies.Where(body => body.Kind == EntityKind.State).Select(body => body.Key).ToFrozenSet(StringComparer.Ordinal);
        foreach (var body in Bodies)
            foreach (var adjective in body.Adjectives)
                _normal[adjective.ToLowerInvariant()] = body.Key;
        WiderHeads = ReadWiderHeads(file);
        Offices = [.. file.Entries("offices").Select(ReadOffice)];
        People = ReadPeople(file);
        OrganisationWords = file.Words("organisation_words").ToFrozenSet(StringComparer.Ordinal);
        FirmWords = file.Words("firm_words").ToFrozenSet(StringComparer.Ordinal);
        ThingWords = file.Words("thing_words").ToFrozenSet(StringComparer.Ordinal);
        Trades = file.Words("trades").ToFrozenSet(StringComparer.Ordinal);
        Roles = file.Words("roles").ToFrozenSet(StringComparer.Ordinal);
        GroupRoles = file.Words("group_roles").ToFrozenSet(StringComparer.Ordinal);
        SpeakingNouns = Roles.Concat(GroupRoles).Concat(Trades).Concat(file.Words("person_roles")).SelectMany(noun => new[] { noun, Inflection.Plural(noun) }).ToFrozenSet(StringComparer.Ordinal);
        Given = new GivenNames(file);
        Titles = file.Entries("titles").Select(ReadTitle).ToFrozenDictionary(title => title.Word, title => title.Gender, StringComparer.Ordinal);
    }

    internal ImmutableArray<ListedPerson> People { get; }

    internal ImmutableArray<ListedBody> Bodies { get; }

    /// <summary>The keys of states, as they stand in normalised offices.</summary>
    internal FrozenSet<string> StateKeys { get; }

    internal ImmutableArray<Office> Offices { get; }

    /// <summary>Words before a name that make it a person's, in lower case without a full stop, with the gender they tell.</summary>
    internal FrozenDictionary<string, Gender> Titles { get; }

    /// <summary>What given names tell.</summary>
    internal GivenNames Given { get; }

    /// <summary>Words of a name that make it an institution's: "Institute", "Ministry".</summary>
    internal FrozenSet<string> OrganisationWords { get; }

    /// <summary>Last words of names that are a thing's, but a firm's where they speak: "Kestrel Energy said".</summary>
    internal FrozenSet<string> FirmWords { get; }

    /// <summary>Words of a name that make it a place, event or thing: "Treaty", "River".</summary>
    internal FrozenSet<string> ThingWords { get; }

    /// <summary>Nouns for one who speaks: "spokesman", "analyst".</summary>
    internal FrozenSet<string> Roles { get; }

    /// <summary>Nouns for people by their work, which are no offices: "pianist".</summary>
    internal FrozenSet<string> Trades { get; }

    /// <summary>Whether a word, in lower case, says what one person is by office or trade.</summary>
    internal bool IsRoleOrTrade(string word) => Roles.Contains(word) || Trades.Contains(word);

    /// <summary>Whether a word, in lower case and singular, says what one person is, by office, trade or to others: "passenger".</summary>
    internal bool IsPersonNoun(string word) => IsRoleOrTrade(word) || (SpeakingNouns.Contains(word) && !word.EndsWith('s') && !GroupRoles.Contains(word));

    /// <summary>Nouns for bodies that speak without a name: "government", "ministry".</summary>
    internal FrozenSet<string> GroupRoles { get; }

    /// <summary>All nouns for people and bodies that may speak without a name, singular and plural.</summary>
    internal FrozenSet<string> SpeakingNouns { get; }

    /// <summary>For a wide word, the heads it may stand for: "leader" for president, chancellor.</summary>
    internal FrozenDictionary<string, ImmutableArray<string>> WiderHeads { get; }

    internal static PeopleLexicon Read(YamlFile file)
    {
        file.Allow("people", "offices", "states", "institutions", "titles", "roles", "group_roles", "person_roles", "trades", "organisation_words", "thing_words", "firm_words", "spellings", "wider_words",
            "given_names_he", "given_names_she", "same_given_names", "family_names_first");
        return new PeopleLexicon(file);
    }

    /// <summary>The state under whose host names this address stands; null for a private one.</summary>
    internal string? HomeState(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address)) return null;
        foreach (var body in Bodies)
            foreach (var host in body.Hosts)
                if (address.Host.EndsWith(host, StringComparison.OrdinalIgnoreCase)) return body.Key;
        return null;
    }

    /// <summary>The significant words of an office, spelt one way, with "Russian" and "Russia's" as the key of the state.</summary>
    internal ImmutableArray<string> Normalise(IEnumerable<string> words)
    {
        var normal = ImmutableArray.CreateBuilder<string>();
        foreach (var word in words)
        {
            if (NormalWord(word) is { } spelt) normal.Add(spelt);
        }

        return normal.ToImmutable();
    }

    /// <summary>One word of an office, spelt one way; null for one that tells nothing of it ("of").</summary>
    internal string? NormalWord(string word)
    {
        var lower = word.ToLowerInvariant();
        return OfficeFillers.Contains(lower) ? null : _normal.GetValueOrDefault(lower, lower);
    }

    private Office ReadOffice(YamlEntry entry)
    {
        entry.Allow("office", "also");
        var name = entry.Required("office");
        return new Office(name, [.. entry.Strings("also").Prepend(name).Select(form => Normalise(form.Split(' ')))]);
    }

    private ImmutableArray<ListedPerson> ReadPeople(YamlFile file)
    {
        var offices = Offices.ToDictionary(office => office.Name, StringComparer.Ordinal);
        var people = new Dictionary<string, ListedPerson>(StringComparer.Ordinal);
        foreach (var entry in file.Entries("people"))
        {
            entry.Allow("key", "name", "pronoun", "aliases", "handles", "offices");
            var name = entry.Required("name");
            var key = entry.Optional("key") ?? PersonKey.Of(name);
            var terms = entry.Entries("offices").Select(term => ReadTerm(term, offices)).ToImmutableArray();
            var person = new ListedPerson(key, name, ReadGender(entry), [.. entry.Strings("aliases")], [.. entry.Strings("handles")], terms);
            if (!people.TryAdd(key, person)) throw entry.Fault($"The key \"{key}\" stands twice; give one of the two another \"key\".");
        }

        return [.. people.Values];
    }

    private Term ReadTerm(YamlEntry entry, Dictionary<string, Office> offices)
    {
        entry.Allow("office", "from", "to");
        var name = entry.Required("office");
        if (!offices.TryGetValue(name, out var office)) office = new Office(name, [Normalise(name.Split(' '))]);
        var (from, to) = (entry.Date("from"), entry.Date("to"));
        return from > to ? throw entry.Fault($"The office ends ({to:yyyy-MM-dd}) before it begins ({from:yyyy-MM-dd}).") : new Term(office, from, to);
    }

    private static IEnumerable<ListedBody> ReadBodies(YamlFile file, string list, EntityKind kind)
    {
        foreach (var entry in file.Entries(list))
        {
            entry.Allow("key", "name", "aliases", "metonyms", "adjectives", "hosts");
            var name = entry.Required("name");
            yield return new ListedBody(
                entry.Optional("key") ?? PersonKey.Of(name), name, kind,
                [.. entry.Strings("aliases")], [.. entry.Strings("metonyms")], [.. entry.Strings("adjectives").Append(name)])
            {
                Hosts = [.. entry.Strings("hosts")],
            };
        }
    }

    private static FrozenDictionary<string, ImmutableArray<string>> ReadWiderHeads(YamlFile file)
    {
        var wider = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var entry in file.Entries("wider_words"))
        {
            entry.Allow("word", "for");
            wider[entry.Required("word")] = [.. entry.Strings("for")];
        }

        return wider.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static (string Word, Gender Gender) ReadTitle(YamlEntry entry)
    {
        entry.Allow("title", "pronoun");
        return (entry.Required("title").TrimEnd('.').ToLowerInvariant(), ReadGender(entry));
    }

    private static Gender ReadGender(YamlEntry entry) => entry.Optional("pronoun") switch
    {
        null => Gender.Unknown,
        "he" => Gender.He,
        "she" => Gender.She,
        var other => throw entry.Fault($"\"pronoun: {other}\" must be he or she, or be left out."),
    };
}
