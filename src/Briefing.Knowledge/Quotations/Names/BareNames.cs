using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>Tells who is meant by one word of a name: "Hegseth", "Mrs Roe", "Washington". What two people bear stays open.</summary>
internal sealed class BareNames(DocumentPeople people, BearerIndex bearers, Titles titles, NameKinds kinds)
{
    /// <summary>A word that is no listed name.</summary>
    internal Entity? Find(NamePart part, ReadOnlySpan<Token> tokens)
    {
        // "the elder Loos", "the other Loos" is one of two, who are not told apart.
        if (part.Start > 0 && tokens[part.Start - 1].Lower is "elder" or "younger" or "older" or "senior" or "junior" or "other" or "another" or "second") return null;
        var (known, share) = bearers.Find(part.Name);
        var fitting = Fitting(known, part, tokens);
        if (share != NameShare.Given && fitting.Count == 1 && IsEitherOfACouple(fitting[0], part, tokens)) return null;
        if (share != NameShare.Given && fitting.Count == 1)
            return fitting[0].IsLate || (!part.HasTitle && people.IsBodyNamedAfter(part.Name)) ? null : fitting[0];
        if (fitting.Count > 1 && share != NameShare.Given) return null;
        if (share == NameShare.Given && known.Count == 1 && fitting.Count == 1 && part.HasTitle && part.Start < part.NameStart && IsBeforeGivenName(tokens[part.NameStart - 1].Lower)) return fitting[0];
        if (part.IsDoubtful || (kinds.IsCommonNoun(part.Name) && !kinds.IsFormOfAddress(part, tokens))) return null;
        if (known.Count > 0 && share != NameShare.Given) return Another(part, tokens);
        if (part.HasTitle && OnlyListed(part, tokens) is { } listed) return people.Of(listed);
        if (people.Lexicon.ByFoldedAlias.TryGetValue(NameSpelling.Fold(PersonKey.Of(part.Name)), out var spelt)) return Find(part, tokens, spelt);
        if (known.Count > 0 && !part.HasTitle) return fitting.Count == 1 && IsPersonal(fitting[0]) ? fitting[0] : null;

        // With "Mr" or "Mrs", so that no other document's Roe of the other sex is taken for this one.
        var key = PersonKey.Of(titles.GenderOf(part, tokens) == Gender.Unknown ? part.Name : Titles.WithTitle(part, tokens));
        var entity = people.Named(part.Name, part.HasTitle ? EntityKind.Person : EntityKind.Unknown, key);
        if (part.HasTitle && entity.Kind == EntityKind.Unknown) entity.Kind = EntityKind.Person;
        return entity;
    }

    /// <summary>A short name that the list gives to one person: theirs, but where the document has somebody else of that name.</summary>
    internal Entity? Find(NamePart part, ReadOnlySpan<Token> tokens, ListedPerson listed)
    {
        var (known, share) = bearers.Find(part.Name);
        var others = share == NameShare.Given ? [] : Fitting(known, part, tokens).Where(bearer => bearer.Listed != listed).ToList();
        if (!titles.Fit(listed, part, tokens)) return others.Count switch { 0 => Another(part, tokens), 1 => others[0], _ => null };
        var isHere = known.Any(bearer => bearer.Listed == listed && bearer.IsNamedInFull);
        return others.Count == 0 || isHere || (part.HasTitle && titles.IsOfficeOf(listed, part, tokens)) ? people.Of(listed) : null;
    }

    /// <summary>A word that the list gives to a state or body: theirs, but where a person of the document has that surname.</summary>
    internal Entity? Find(NamePart part, ReadOnlySpan<Token> tokens, ListedBody body, bool isMetonym)
    {
        var (known, share) = bearers.Find(part.Name);
        // "Sofia said" where the document has a Sofia Falk.
        if (share == NameShare.Given && known.Any(IsPersonal)) return null;
        if (share != NameShare.Surname || known.Count == 0) return people.Of(body);
        var fitting = Fitting(known, part, tokens);
        if (fitting.Count == 1 && (part.HasTitle || (isMetonym && fitting[0].IsPerson))) return fitting[0];
        return fitting.Any(bearer => bearer.IsPerson) ? null : people.Of(body);
    }

    /// <summary>Whom the title fits: by an office that the document or list gives them, else by nothing that speaks against it.</summary>
    private List<Entity> Fitting(IReadOnlyList<Entity> known, NamePart part, ReadOnlySpan<Token> tokens)
    {
        var byOffice = new List<Entity>();
        var fitting = new List<Entity>();
        foreach (var bearer in known)
        {
            if (titles.IsOfficeOf(bearer, part, tokens)) byOffice.Add(bearer);
            if (titles.Fit(bearer, part, tokens) && (bearer.IsIntroduced || !titles.TellsOffice(part, tokens))) fitting.Add(bearer);
        }

        if (byOffice.Count > 0) return byOffice;

        // "Judge Krol" beside Mayor Anna Krol and a Piet Krol is perhaps neither.
        return known.Count > 1 && fitting.Count < known.Count && titles.TellsOffice(part, tokens) ? [] : fitting;
    }

    /// <summary>Somebody of the list whom the title fits, or else somebody whom the title makes another: "Mrs Roe" beside Carl Roe.</summary>
    private Entity? Another(NamePart part, ReadOnlySpan<Token> tokens)
    {
        if (!part.HasTitle || part.Start == part.NameStart) return null;
        return OnlyListed(part, tokens) is { } listed ? people.Of(listed) : people.Named(Titles.WithTitle(part, tokens), EntityKind.Person);
    }

    private ListedPerson? OnlyListed(NamePart part, ReadOnlySpan<Token> tokens)
    {
        ListedPerson? only = null;
        foreach (var person in people.Lexicon.BySurname(part.Name))
        {
            if (!titles.Fit(person, part, tokens) || !titles.IsOfficeOf(person, part, tokens)) continue;
            if (only is not null) return null;
            only = person;
        }

        return only;
    }

    /// <summary>"Mr Novak" in a document that has a "Mrs Novak" too, where nothing tells which of them its Novak is.</summary>
    private bool IsEitherOfACouple(Entity bearer, NamePart part, ReadOnlySpan<Token> tokens) =>
        bearer.Gender == Gender.Unknown && titles.GenderOf(part, tokens) != Gender.Unknown && people.IsCouple(part.Name);

    /// <summary>"Dame Jane", "Prince Piet": a title that stands before the given name alone.</summary>
    private static bool IsBeforeGivenName(string title) =>
        title.TrimEnd('.') is "sir" or "dame" or "lady" or "lord" or "prince" or "princess" or "king" or "queen" or "pope" or "sheikh" or "emir" or "sultan" or "imam" or "rabbi" or "pastor" or "father" or "sister" or "brother" or "mother" or "coach" or "captain";

    /// <summary>Whether somebody may go by the given name: known as a person, with a name of two or three words.</summary>
    private static bool IsPersonal(Entity person) => person.IsPerson || person.IsGenderByName;
}
