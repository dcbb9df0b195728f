using System.Collections.Immutable;
using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>Everybody whom one document names. Full names are entered first; then a bare surname means who bears it here.</summary>
internal sealed partial class DocumentPeople
{
    private readonly NameLexicon _lexicon;
    private readonly NameKinds _kinds;
    private readonly FullNames _names;
    private readonly BearerIndex _bearers;
    private readonly BareNames _bare;
    private readonly OfficeReader _offices;
    private readonly Dictionary<string, Entity> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entity> _byFoldedName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (bool Mr, bool Mrs)> _menAndWomen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _descriptions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _namesakes = new(StringComparer.Ordinal);
    private readonly List<(NamePart Part, Token[] Tokens)> _initialled = [];
    private readonly Accounts _accounts;

    internal DocumentPeople(NameLexicon lexicon, DateOnly? published)
    {
        (_lexicon, Published) = (lexicon, published);
        _kinds = new NameKinds(lexicon.People);
        _names = new FullNames(lexicon.People.Given);
        _bearers = new BearerIndex(lexicon.People.Given);
        _offices = new OfficeReader(lexicon);
        _accounts = new Accounts(this);
        _bare = new BareNames(this, _bearers, new Titles(lexicon, _offices), _kinds);
    }

    internal NameLexicon Lexicon => _lexicon;

    internal DateOnly? Published { get; }

    internal IEnumerable<Entity> All => _byKey.Values;

    /// <summary>Enters a name that says by itself who is meant: a listed one, or one of several words.</summary>
    internal void Enter(NamePart part, Token[] tokens)
    {
        NoteTitle(part, tokens);

        // "K. Lowell" may be a Katherine whom the document names further on, and "von Storck" an Anna.
        if (part.Listed is null && part.Name.IndexOf(' ', StringComparison.Ordinal) is var space and > 0
            && (FullNames.IsInitial(part.Name[..space]) || PersonName.IsParticle(part.Name[..space].ToLowerInvariant())))
        {
            _initialled.Add((part, tokens));
            return;
        }

        var entity = part.Listed switch
        {
            { Person: { } person } => Of(person),
            { Body: { } body } => Of(body),
            _ => part.Name.Contains(' ', StringComparison.Ordinal) ? Unlisted(part, tokens) : null,
        };
        if (entity is null) return;
        Describe(entity, part, tokens);
        if (!entity.MayBePerson) return;
        foreach (var name in Kin.NamedWith(part, tokens, _lexicon.People.Given)) Named(name, EntityKind.Person);
    }

    /// <summary>Enters the names that begin with an initial or a small word, once all others are known.</summary>
    internal void Settle()
    {
        foreach (var (part, tokens) in _initialled)
            if (_bearers.Find(part.Name).Bearers.Count == 0 && Unlisted(part, tokens) is { } entity) Describe(entity, part, tokens);
        _initialled.Clear();
    }

    /// <summary>Who a name means in this document; null where that is open.</summary>
    internal Entity? Find(NamePart part, ReadOnlySpan<Token> tokens)
    {
        var entity = part.Listed switch
        {
            { Person: { } person, Words.Length: > 1 } => Of(person),
            { Person: { } person } => _bare.Find(part, tokens, person),
            { Body: { } body, Words.Length: 1 } listed => _bare.Find(part, tokens, body, listed.IsMetonym),
            { Body: { } body } => Of(body),
            _ when part.Name.Length == 0 => null,
            _ when part.Name[0] == '@' => _accounts.Of(part.Name[1..]),
            _ when part.Name.Contains(' ', StringComparison.Ordinal) => _byKey.GetValueOrDefault(PersonName.FullKey(part.Name))
                ?? (_bearers.Find(part.Name) is { Share: not NameShare.Given, Bearers.Count: > 0 } ? _bare.Find(part, tokens) : Unlisted(part, tokens)),
            _ => _bare.Find(part, tokens),
        };
        if (entity is null) return null;
        Describe(entity, part, tokens);
        entity.IsIntroduced |= part.Name.Contains(' ', StringComparison.Ordinal);
        return entity;
    }

    /// <summary>The people with this surname, as a transcript's label gives it in capitals.</summary>
    internal ImmutableArray<Entity> WithSurname(string surname) =>
        _bearers.Find(surname) is { Share: not NameShare.Given } found ? [.. found.Bearers] : [];

    /// <summary>The people with this given name and another that is the family's.</summary>
    internal ImmutableArray<Entity> WithGivenName(string given) =>
        _bearers.Find(given) is { Share: NameShare.Given } found ? [.. found.Bearers.Where(bearer => bearer.MayBePerson)] : [];

    internal Entity Of(ListedPerson person)
    {
        if (_byKey.TryGetValue(person.Key, out var entity)) return entity;
        entity = new Entity(person.Key, person.Name, EntityKind.Person) { Gender = person.Gender, Listed = person };
        foreach (var term in person.Terms)
            foreach (var form in term.Office.Forms) entity.AddOffice(OfficeTime.On(term, form, Published));
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
    /// <param name="name">The name.</param>
    /// <param name="kind">What it is, if it is new.</param>
    /// <param name="key">A key of its own; null for that of the name.</param>
    internal Entity Named(string name, EntityKind kind, string? key = null)
    {
        key ??= PersonKey.Of(name);
        if (_byKey.TryGetValue(key, out var entity)) return entity;
        entity = new Entity(key, name, kind);
        if (kind is EntityKind.Person) Add(entity);
        else _byKey[key] = entity;
        return entity;
    }

    /// <summary>One with a key of its own: the reporter whom nobody names.</summary>
    internal Entity Keyed(string key, string name)
    {
        if (!_byKey.TryGetValue(key, out var entity)) _byKey[key] = entity = new Entity(key, name, EntityKind.Office);
        return entity;
    }

    internal ImmutableArray<KnownPerson> Known() =>
    [
        .. _byKey.Values.Where(entity => entity.IsListed)
            .OrderBy(entity => entity.Reference.Key, StringComparer.Ordinal)
            .Select(entity => new KnownPerson(entity.Reference, [.. entity.Forms.Where(form => form != entity.Reference.Name)], entity.IsQuoted) { Kind = entity.StatedKind }),
    ];

    /// <summary>The first and last word of a name of three: whom the list has as "Jane Roe" is "Jane Holm Roe" too; null for other names.</summary>
    private static string? WithoutMiddle(string name) =>
        PersonName.Words(name) is [var first, var middle, var last] && middle.Length > 2 && char.IsUpper(middle[0]) && !PersonName.IsParticle(middle) ? $"{first} {last}" : null;

    /// <summary>Somebody whom the document or the list has under another form of this full name.</summary>
    private Entity? Known(string name)
    {
        var folded = _names.FoldedKey(name);
        if (_byFoldedName.TryGetValue(folded, out var same)) return same;
        if (_lexicon.ByFoldedName.TryGetValue(folded, out var listed) || (WithoutMiddle(name) is { } shorter && _lexicon.ByFoldedName.TryGetValue(_names.FoldedKey(shorter), out listed))) return Of(listed);
        if (_bearers.Find(name) is { Share: not NameShare.Given, Bearers: { Count: > 0 } wholes }) return wholes.Count == 1 ? wholes[0] : null;
        if (_bearers.Find(PersonName.Surname(PersonName.Words(name))) is not { Share: NameShare.Surname } found) return null;
        Entity? only = null;
        foreach (var bearer in found.Bearers)
        {
            if (!_names.IsCompatible(name, bearer.Reference.Name)) continue;
            if (only is not null) return null;
            only = bearer;
        }

        return only;
    }
}
