using System.Collections.Immutable;
using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>Everybody whom one document names. Full names are entered first; then a bare surname means who bears it here.</summary>
internal sealed class DocumentPeople(NameLexicon lexicon, DateOnly? published)
{
    private readonly Dictionary<string, Entity> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entity>> _bySurname = new(StringComparer.Ordinal);

    private Dictionary<string, Entity>? _accounts;

    internal NameLexicon Lexicon => lexicon;

    internal DateOnly? Published => published;

    internal IEnumerable<Entity> All => _byKey.Values;

    /// <summary>Enters a name that says by itself who is meant: a listed one, or one of several words.</summary>
    internal void Enter(NamePart part, ReadOnlySpan<Token> tokens)
    {
        var entity = part.Listed switch
        {
            { Person: { } person } => Of(person),
            { Body: { } body } => Of(body),
            _ => part.Name.Contains(' ', StringComparison.Ordinal) ? Unlisted(part, tokens) : null,
        };
        if (entity is not null) Describe(entity, part, tokens);
    }

    /// <summary>Who a name means in this document; null where that is open.</summary>
    internal Entity? Find(NamePart part, ReadOnlySpan<Token> tokens)
    {
        var entity = part.Listed switch
        {
            { Person: { } person, Words.Length: > 1 } => Of(person),
            { Person: { } person } => Bare(part, tokens, person),
            { Body: { } body } => Of(body),
            _ when part.Name.Length == 0 => null,
            _ when part.Name[0] == '@' => Account(part.Name[1..]),
            _ when part.Name.Contains(' ', StringComparison.Ordinal) => _byKey.GetValueOrDefault(PersonName.FullKey(part.Name)) ?? Unlisted(part, tokens),
            _ => Bare(part, tokens, null),
        };
        if (entity is not null) Describe(entity, part, tokens);
        return entity;
    }

    /// <summary>The people with this surname, as a transcript's label gives it in capitals.</summary>
    internal ImmutableArray<Entity> WithSurname(string surname) =>
        _bySurname.TryGetValue(SurnameKey(surname), out var people) ? [.. people] : [];

    internal Entity Of(ListedPerson person)
    {
        if (_byKey.TryGetValue(person.Key, out var entity)) return entity;
        entity = new Entity(person.Key, person.Name, EntityKind.Person) { Gender = person.Gender };
        foreach (var term in person.Terms)
            if (published is null || term.Holds(published))
                foreach (var form in term.Office.Forms) entity.AddOffice(form);
        Add(entity);
        return entity;
    }

    internal Entity Of(ListedBody body)
    {
        if (_byKey.TryGetValue(body.Key, out var entity)) return entity;
        entity = new Entity(body.Key, body.Name, body.Kind);
        _byKey[body.Key] = entity;
        return entity;
    }

    /// <summary>A body or person with this name, made if it is new.</summary>
    internal Entity Named(string name, EntityKind kind)
    {
        var key = PersonKey.Of(name);
        if (_byKey.TryGetValue(key, out var entity)) return entity;
        entity = new Entity(key, name, kind);
        if (kind is EntityKind.Person) Add(entity);
        else _byKey[key] = entity;
        return entity;
    }

    /// <summary>Whether the list knows this as a state's or body's name, in any case.</summary>
    internal bool IsPlaceOrBody(string name)
    {
        foreach (var body in lexicon.People.Bodies)
            if (string.Equals(body.Name, name, StringComparison.OrdinalIgnoreCase) || body.Aliases.Contains(name)) return true;
        return false;
    }

    /// <summary>Whether a word of a name makes it a body's or a thing's.</summary>
    internal bool IsNoPerson(string word) => lexicon.People.OrganisationWords.Contains(word) || lexicon.People.ThingWords.Contains(word);

    /// <summary>Whether a word makes the name around it a body's: "Association", "Council".</summary>
    internal bool IsBodyWord(string word) => lexicon.People.OrganisationWords.Contains(word);

    /// <summary>One with a key of its own: the reporter whom nobody names.</summary>
    internal Entity Keyed(string key, string name)
    {
        if (!_byKey.TryGetValue(key, out var entity)) _byKey[key] = entity = new Entity(key, name, EntityKind.Person);
        return entity;
    }

    internal ImmutableArray<KnownPerson> Known() =>
    [
        .. _byKey.Values.Where(entity => entity.IsListed)
            .OrderBy(entity => entity.Reference.Key, StringComparer.Ordinal)
            .Select(entity => new KnownPerson(entity.Reference, [.. entity.Forms.Where(form => form != entity.Reference.Name)], entity.IsQuoted) { Kind = entity.StatedKind }),
    ];

    private Entity? Unlisted(NamePart part, ReadOnlySpan<Token> tokens)
    {
        if (lexicon.ByFullKey.TryGetValue(PersonName.FullKey(part.Name), out var listed)) return Of(listed);

        // In capitals anything looks like a name.
        if (!part.Name.Any(char.IsLower) && part.Name.Length > 5) return null;
        var key = PersonName.FullKey(part.Name);
        if (_byKey.TryGetValue(key, out var entity)) return entity;
        var words = part.Name.Split(' ');
        var isBody = lexicon.People.OrganisationWords.Contains(words[^1]) || (lexicon.People.OrganisationWords.Contains(words[0]) && (words[1] is "of" or "for" || !lexicon.People.ThingWords.Contains(words[^1])));
        var isThing = !isBody && !IsFormOfAddress(part, tokens) && (words.Length > 5 || (part.HasTitle ? words[^1..] : words).Any(word => lexicon.People.ThingWords.Contains(word) || lexicon.People.OrganisationWords.Contains(word)));
        var kind = isBody ? EntityKind.Institution : isThing ? EntityKind.Thing : part.HasTitle ? EntityKind.Person : EntityKind.Unknown;
        entity = new Entity(key, part.Name, kind) { MayBeFirm = isThing && words.Length < 5 && lexicon.People.FirmWords.Contains(words[^1]) };
        if (isBody || isThing) _byKey[key] = entity;
        else Add(entity);
        return entity;
    }

    private Entity? Bare(NamePart part, ReadOnlySpan<Token> tokens, ListedPerson? listed)
    {
        var bearers = new List<Entity>();
        foreach (var bearer in WithSurname(part.Name))
            if (Fits(bearer, part, tokens)) bearers.Add(bearer);
        if (listed is not null) return bearers.Count == 1 && part.HasTitle ? bearers[0] : Of(listed);
        if (bearers.Count == 1) return bearers[0];
        if (bearers.Count > 1 || part.IsDoubtful || (IsCommonNoun(part.Name) && !IsFormOfAddress(part, tokens))) return null;
        var fromList = lexicon.BySurname(part.Name);
        if (fromList.Length == 1 && (part.HasTitle || lexicon.People.Titles.Count == 0)) return Of(fromList[0]);
        var entity = Named(part.Name, part.HasTitle ? EntityKind.Person : EntityKind.Unknown);
        if (part.HasTitle && entity.Kind == EntityKind.Unknown) entity.Kind = EntityKind.Person;
        return entity;
    }

    /// <summary>"the Department", "the Budget": a capital for respect, not a name.</summary>
    private bool IsCommonNoun(string word) =>
        lexicon.People.OrganisationWords.Contains(word) || lexicon.People.ThingWords.Contains(word)
        || lexicon.People.Roles.Contains(word.ToLowerInvariant()) || lexicon.People.GroupRoles.Contains(word.ToLowerInvariant());

    /// <summary>"Mr. Hall", "Sen. Green" are people; "Queen City" and "General Assembly" are not, though they begin with a title.</summary>
    private bool IsFormOfAddress(NamePart part, ReadOnlySpan<Token> tokens) =>
        part.HasTitle && part.Start < part.NameStart && part.End - part.NameStart < 4 && tokens[part.NameStart - 1] is var title
        && (title.Text.EndsWith('.') || title.Text.Length <= 3) && lexicon.People.Titles.ContainsKey(title.Lower.TrimEnd('.'));

    /// <summary>Whether a title before a surname can be this bearer's: "President Biden" is not Jill Biden.</summary>
    private bool Fits(Entity bearer, NamePart part, ReadOnlySpan<Token> tokens)
    {
        if (!part.HasTitle || part.Start == part.NameStart) return true;
        var title = tokens[part.NameStart - 1].Lower.TrimEnd('.');
        if (lexicon.People.Titles.TryGetValue(title, out var gender) && gender != Gender.Unknown)
            return bearer.Gender == Gender.Unknown || bearer.Gender == gender;
        if (bearer.Offices.Count == 0) return true;
        var words = OfficeWords(tokens[part.Start..part.NameStart]);
        return words.IsEmpty || bearer.Offices.Any(office => words.All(office.Contains)) || WithSurname(part.Name).Length == 1;
    }

    /// <summary>What the words around a name tell of its bearer: form, gender, office.</summary>
    private void Describe(Entity entity, NamePart part, ReadOnlySpan<Token> tokens)
    {
        if (part.Name.Length > 0) entity.Forms.Add(part.Name);
        if (part.Start == part.NameStart || entity.Kind is EntityKind.State) return;
        if (entity.Kind == EntityKind.Unknown && part.HasTitle) entity.Kind = EntityKind.Person;
        if (entity.Kind != EntityKind.Person) return;
        if (entity.Gender == Gender.Unknown && lexicon.People.Titles.TryGetValue(tokens[part.NameStart - 1].Lower.TrimEnd('.'), out var gender))
            entity.Gender = gender;
        entity.AddOffice(OfficeWords(tokens[part.Start..part.NameStart]));
    }

    /// <summary>The significant words of an office; of "the president's envoy" only the envoy's, of "Russia's envoy" both.</summary>
    internal ImmutableArray<string> OfficeWords(ReadOnlySpan<Token> tokens)
    {
        var words = new List<string>(tokens.Length);
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Word) words.Add(token.Text);
            else if (token.Kind == TokenKind.Possessive && words.Count > 0 && !IsState(words[^1])) words.Clear();
        }

        return lexicon.People.Normalise(words);
    }

    private bool IsState(string word) =>
        lexicon.People.Normalise([word]) is [var normal] && lexicon.OfficeWords.Contains(normal);

    /// <summary>An account of a social network: a listed one, or one that spells a person's name; else a name of its own.</summary>
    private Entity Account(string handle)
    {
        if (lexicon.Handles.TryGetValue(handle, out var listed)) return Of(listed);
        if (_accounts is null)
        {
            _accounts = new Dictionary<string, Entity>(StringComparer.OrdinalIgnoreCase);
            foreach (var entity in _byKey.Values)
                if (entity.MayBePerson) _accounts.TryAdd(entity.Reference.Key.Replace("-", "", StringComparison.Ordinal), entity);
        }

        return _accounts.TryGetValue(handle, out var known) ? known : Named("@" + handle, EntityKind.Institution);
    }

    private void Add(Entity entity)
    {
        _byKey[entity.Reference.Key] = entity;
        var words = PersonName.Words(entity.Reference.Name);
        var surname = SurnameKey(PersonName.Surname(words));
        if (!_bySurname.TryGetValue(surname, out var bearers)) _bySurname[surname] = bearers = [];
        if (!bearers.Contains(entity)) bearers.Add(entity);
    }

    private static string SurnameKey(string surname) => PersonKey.Of(surname);
}
