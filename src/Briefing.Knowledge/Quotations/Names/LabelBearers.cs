using System.Collections.Immutable;
using System.Globalization;
using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>Whom a label with a name means: one whom the document names, else one of the list, else somebody new.</summary>
internal sealed class LabelBearers(DocumentPeople people, OfficeResolver offices, LabelOffices holders, NameFinder finder, IReadOnlyList<Entity> inTitle)
{
    private readonly Tokenizer _tokenizer = new();

    /// <summary>Who a label means; null for words that name nobody.</summary>
    /// <param name="label">The label, without brackets and colon.</param>
    /// <param name="isQuoted">Whether any name can be a speaker's.</param>
    internal Entity? Find(string label, bool isQuoted)
    {
        var tokens = _tokenizer.Cut(label);
        var words = tokens.Where(token => token.IsWord).ToArray();
        if (words.Length == 0) return people.Keyed(PersonKey.Of(label), label);
        var isMixedCase = label.Any(char.IsLower);
        if (isMixedCase && FullName(tokens) is { } full) return full;
        var name = NameStart(words, isMixedCase);
        if (name == words.Length) return holders.Holder(words) ?? people.Keyed(PersonKey.Of(label), Readable(label));
        var surname = string.Join(' ', words[name..].Select(word => word.Text));
        if (Bearers(words, name, surname, isMixedCase) is [var only]) return AsPerson(only);
        if (Listed(words, name) is { } listed) return listed;
        if (isQuoted && words.Length is 2 or 3 && words.All(word => word.IsCapital) && !people.IsPlaceOrBody(surname) && !words.Any(word => people.IsBodyWord(isMixedCase ? word.Text : Readable(word.Text))) && !people.IsNoPerson(isMixedCase ? words[^1].Text : Readable(words[^1].Text))) return Made(words, name);
        if (isQuoted && words.Length == 1 && people.IsBodyWord(isMixedCase ? words[0].Text : Readable(words[0].Text))) return people.Named(Readable(label), EntityKind.Institution);
        if (isQuoted && words.Length == 1 && holders.IsPart(words[0])) return people.Keyed(PersonKey.Of(label), Readable(label));
        if (isQuoted && isMixedCase && words.Length > 1 && words.Any(word => people.IsBodyWord(word.Text))) return people.Named(label, EntityKind.Institution);
        return name > 0 || (words.Length == 1 && words[0].Text.Length > 2 && !words[0].Text.Any(char.IsLower) && !people.IsPlaceOrBody(words[0].Text)) ? Made(words, name) : null;
    }

    /// <summary>"IV": the only person of the document with these initials.</summary>
    internal Entity? OfInitials(string initials)
    {
        Entity? only = null;
        foreach (var entity in people.All)
        {
            if (!(entity.MayBePerson || entity.Kind == EntityKind.Institution) || !string.Equals(string.Concat(entity.Reference.Name.Split(' ').Select(word => word[0])), initials, StringComparison.Ordinal)) continue;
            if (only is not null) return null;
            only = entity;
        }

        return only is null or { Kind: EntityKind.Institution } ? only : AsPerson(only);
    }

    /// <summary>The first word of the name, behind titles and offices; after the last word where there is no name.</summary>
    private int NameStart(Token[] words, bool isMixedCase)
    {
        var name = words.Length;
        while (name > 0 && !(holders.IsOffice(words[name - 1]) || (name < words.Length && holders.IsPart(words[name - 1])))) name--;
        if (name == words.Length) return name;
        // "MINISTER FOR DAMS": what one word behind "for" names is the office's.
        if (name == words.Length - 1 && name > 1 && words[name - 1].Lower is "of" or "for" && holders.IsOffice(words[name - 2])) return words.Length;
        if (words.Length - name > 3 && isMixedCase && Array.Exists(words[name..], word => !word.IsCapital && !PersonName.IsParticle(word.Text) || people.IsNoPerson(word.Text))) name = words.Length - 2;
        while (name > 0 && PersonName.IsParticle(words[name].Text)) name--;
        return name;
    }

    /// <summary>Those of the document who bear the surname and whom nothing in the label rules out.</summary>
    private ImmutableArray<Entity> Bearers(Token[] words, int name, string surname, bool isMixedCase)
    {
        var bearers = people.WithSurname(words[^1].Text);
        if (bearers.Length == 0 && words.Length == 1 && isMixedCase) bearers = people.WithGivenName(words[0].Text);
        if (bearers.Length == 0 && words.Length - name > 1) bearers = people.WithSurname(surname);
        if (name > 0) bearers = bearers.RemoveAll(bearer => IsOfOtherGender(bearer, words[name - 1]));
        else if (words.Length > 1 && isMixedCase) bearers = bearers.RemoveAll(bearer => IsOfOtherGivenName(bearer, words[0].Text));
        if (bearers.Length > 1 && name > 0)
        {
            var office = people.OfficeWords(words.AsSpan(0, name));
            var fit = bearers.Where(bearer => offices.Holds(bearer, office) || GenderFits(bearer, words[name - 1])).ToArray();
            if (fit.Length > 0) bearers = [.. fit];
        }

        return bearers.Length > 1 ? [.. bearers.Where(inTitle.Contains)] : bearers;
    }

    /// <summary>A label in small letters that holds a full name: "Transport Secretary Jane Roe".</summary>
    private Entity? FullName(Token[] tokens)
    {
        var parts = new List<NamePart>();
        finder.Find(tokens, 0, tokens.Length, new HashSet<string>(), listedOnly: false, parts);
        foreach (var part in parts)
        {
            if (!part.Name.Contains(' ', StringComparison.Ordinal) || !part.HasTitle && part.Listed?.Person is null) continue;

            // "Secretary of Ports and Inland Waters Jane Roe": what a small word ties to the office is no name.
            if (part.End == tokens.Length && part.End - part.NameStart > 3 && part.NameStart > 0 && tokens[part.NameStart - 1].Lower is "and" or "of" or "for" or "&")
                return Find($"{tokens[^2].Text} {tokens[^1].Text}", isQuoted: true);
            if (people.Find(part, tokens) is { MayBePerson: true } person) return AsPerson(person);
        }

        return null;
    }

    /// <summary>The only listed person of the name, or of the surname in the days of an office.</summary>
    private Entity? Listed(Token[] words, int name)
    {
        ListedPerson? only = null;
        var key = PersonKey.Of(string.Join(' ', words[name..].Select(word => word.Text)));
        foreach (var person in people.Lexicon.People.People)
        {
            var surname = PersonKey.Of(PersonName.Surname(PersonName.Words(person.Name)));
            if (person.Key != key && (surname != key || !HeldOffice(person))) continue;
            if (only is not null) return null;
            only = person;
        }

        return only is null ? null : people.Of(only);
    }

    /// <summary>A listed person is only taken for a bare surname in the days of an office.</summary>
    private bool HeldOffice(ListedPerson person) => person.Terms.Any(term => term.Holds(people.Published));

    /// <summary>Somebody whom only this label names.</summary>
    private Entity Made(Token[] words, int name)
    {
        // With its title, so that it is not taken for somebody else of that surname in another document.
        var shown = name is 1 or 2 && words.Length == name + 1 ? words : words[name..];
        var made = people.Named(Readable(string.Join(' ', shown.Select(word => word.Text))), EntityKind.Person);
        if (name == 0) return made;
        made.AddOffice(people.OfficeWords(words.AsSpan(0, name)));
        if (made.Gender == Gender.Unknown) made.Gender = GenderOf(words[name - 1]);
        return made;
    }

    /// <summary>Whoever speaks under a label of a person is one.</summary>
    internal static Entity AsPerson(Entity entity)
    {
        entity.Kind = EntityKind.Person;
        return entity;
    }

    private Entity Key(string key, string name) => people.Keyed(key, name);

    private bool GenderFits(Entity bearer, Token title) => GenderOf(title) is not Gender.Unknown and var gender && bearer.Gender == gender;

    /// <summary>Whether this cannot be the one whom a label means: "MS. REED" is not Mr. Reed, who speaks in the same talk.</summary>
    private bool IsOfOtherGender(Entity bearer, Token title) =>
        GenderOf(title) is not Gender.Unknown and var gender && bearer.Gender is not Gender.Unknown && bearer.Gender != gender;

    /// <summary>A label with a given name means nobody of another one: "Ann Reed" is not Tom Reed.</summary>
    private static bool IsOfOtherGivenName(Entity bearer, string given) =>
        bearer.Reference.Name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end && !bearer.Reference.Name.AsSpan(0, end).SequenceEqual(given);

    private Gender GenderOf(Token title) => people.Lexicon.People.Titles.GetValueOrDefault(title.Lower.TrimEnd('.'), Gender.Unknown);

    /// <summary>The label with its capital words as names are written: "Mr. Reed" for "Mr. REED".</summary>
    private static string Readable(string label) => string.Join(' ', label.Split(' ').Select(word =>
        word.Any(char.IsLower) || word.Length < 3 && label.Any(char.IsLower) ? word : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word.ToLowerInvariant())));
}
