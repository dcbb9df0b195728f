using System.Globalization;
using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;
using KnownWords = Briefing.Knowledge.Documents.PlainText.KnownWords;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>
/// Tells whom a transcript's label means: "MS. PSAKI" the one of that name, "THE PRESIDENT" the president whom the title
/// names, or who held the office on the day; "Q" a reporter whom nobody names.
/// </summary>
internal sealed class SpeakerLabels(
    DocumentPeople people, OfficeResolver offices, NameFinder finder, IReadOnlyList<Entity> inTitle, string? homeState)
{
    /// <summary>Labels behind which brackets tell for whom somebody asks: "Journalist (Harbour Radio)".</summary>
    private static readonly HashSet<string> AskersByTrade = new(StringComparer.OrdinalIgnoreCase) { "journalist", "reporter", "correspondent", "question" };

    private readonly Dictionary<string, Entity?> _known = new(StringComparer.Ordinal);
    private readonly Tokenizer _tokenizer = new();
    private Entity? _questioner;

    /// <summary>Who "A" is in an interview: the only person whom the title names; null where it names none or several.</summary>
    internal Entity? Interviewee { get; init; }

    /// <summary>Whether this is the reporter whom nobody names, who only asks.</summary>
    internal bool IsQuestioner(Entity speaker) => speaker == _questioner;

    /// <summary>Enters a person whom a label names in full, so that the surname in the text means her: "Jane Roe", but no "Captain Roe".</summary>
    internal static void EnterFullName(string label, DocumentPeople people, NameFinder finder, Tokenizer tokenizer)
    {
        var bracket = label.IndexOf('(', StringComparison.Ordinal);
        var name = (bracket > 2 ? label[..bracket] : label).Trim();
        if (name.Split(' ') is not { Length: > 1 and < 5 } words || !name.Any(char.IsLower) || !MayBeName(words) || people.IsPlaceOrBody(name)) return;
        foreach (var word in words)
            if (word.Length == 0 || !(char.IsUpper(word[0]) || PersonName.IsParticle(word)) || people.IsBodyWord(word) || people.Lexicon.People.Roles.Contains(word.ToLowerInvariant()) || people.Lexicon.People.Titles.ContainsKey(word.ToLowerInvariant().TrimEnd('.'))) return;
        // "Cllr Roe" is the Cllr Jane Roe whom the text names.
        if (people.WithSurname(words[^1]).Any(bearer => bearer.Reference.Name.Split(' ') is { } full && full.Length > words.Length && words.All(full.Contains))) return;
        var tokens = tokenizer.Cut(name);
        var parts = new List<NamePart>();
        finder.Find(tokens, 0, tokens.Length, new HashSet<string>(), listedOnly: false, parts);
        if (parts is [{ Start: 0 } part] && part.End == tokens.Length) people.Enter(part, tokens);
        else people.Named(name, EntityKind.Person);
    }

    private static bool MayBeName(string[] words) => Array.Exists(words, word => !KnownWords.Has(word));

    /// <summary>Who speaks a turn. A name that is made of words of any text is nobody's, unless a quotation follows it.</summary>
    internal Entity? OfTurn(string label, bool isQuoted) => Resolve(label, isQuoted || label.Split(' ') is var words && MayBeName(words));

    /// <summary>Who a label means; null for words before a colon that name nobody ("PROMISES KEPT").</summary>
    /// <param name="label">The label as printed.</param>
    /// <param name="isQuoted">Whether what follows it stands between quotation marks, so that any name can be a speaker's.</param>
    internal Entity? Resolve(string label, bool isQuoted)
    {
        var bracket = label.IndexOf('(', StringComparison.Ordinal);
        var clean = (bracket > 2 ? label[..bracket] : label).Trim().TrimEnd(':').Trim();
        var close = bracket > 2 ? label.IndexOf(')', bracket) : -1;
        var named = close > 0 ? label[(bracket + 1)..close] : "";
        if (_known.TryGetValue(named.Length > 0 ? label : clean, out var entity)) return entity;
        if (named.Length > 0) return _known[label] = InBrackets(clean, named) ?? Resolve(clean, isQuoted);
        entity = Before(clean, ',') ?? Find(clean, isQuoted);
        if (entity is not null) entity.IsQuoted = true;
        return _known[clean] = entity;
    }

    /// <summary>"The Minister for Harbours (Jane Roe)": the name in brackets behind an office.</summary>
    private Entity? InBrackets(string office, string name)
    {
        if (!office.Split(' ').Any(IsOfficeWord) || AskersByTrade.Contains(office) || name.Split(' ') is not { Length: 2 or 3 or 4 } words || !Array.TrueForAll(words, word => word.Length > 0 && char.IsUpper(word[0]))
            || people.IsPlaceOrBody(name) || words.Any(people.IsBodyWord) || people.Lexicon.People.Titles.ContainsKey(words[0].ToLowerInvariant().TrimEnd('.')) && words.Length == 2 && Find(name, isQuoted: false) is null) return null;
        if (!(HasPerson(office) || office.StartsWith("The ", StringComparison.Ordinal))) return null;
        var entity = Find(name, isQuoted: true);
        if (entity is not null) entity.IsQuoted = true;
        return entity;
    }

    private bool HasPerson(string office) => IsOfficeWord(office.Split(' ')[^1]);

    /// <summary>"IV": the only person of the document with these initials.</summary>
    private Entity? OfInitials(string initials)
    {
        Entity? only = null;
        foreach (var entity in people.All)
        {
            if (!entity.MayBePerson || !string.Equals(string.Concat(entity.Reference.Name.Split(' ').Select(word => word[0])), initials, StringComparison.Ordinal)) continue;
            if (only is not null) return null;
            only = entity;
        }

        return only is null ? null : AsPerson(only);
    }

    /// <summary>"Jane Roe, president of the Guild": the person of the name before the comma, and not what she presides.</summary>
    private Entity? Before(string label, char comma)
    {
        var end = label.IndexOf(comma, StringComparison.Ordinal);
        if (end < 3 || !label.AsSpan(0, end).Trim().Contains(' ') || !label.Any(char.IsLower)) return null;
        var name = label[..end].Trim();
        return name.Split(' ') is { Length: < 5 } words && Array.TrueForAll(words, word => char.IsUpper(word[0]) && !IsOfficeWord(word)) && !people.IsNoPerson(words[^1]) ? Find(name, isQuoted: true) : null;
    }

    private bool IsOfficeWord(string word) => people.Lexicon.People.Roles.Contains(word.ToLowerInvariant());

    private Entity? Find(string label, bool isQuoted)
    {
        if (label.Trim('.') is "Q" or "QUESTION" or "Question" or "REPORTER" or "Reporter" or "PRESS" or "Q2" or "Q1" || label.Length == 0)
            return _questioner = Key("reporter-q", "Reporter (question)");
        if (label.Trim('.') is "A" or "ANSWER" or "Answer") return Interviewee is null ? null : AsPerson(Interviewee);
        if (label.Length is 2 or 3 && label.All(char.IsUpper)) return OfInitials(label);
        var tokens = _tokenizer.Cut(label);
        var words = tokens.Where(token => token.IsWord).ToArray();
        if (words.Length == 0) return Key(PersonKey.Of(label), label);
        if (label.Any(char.IsLower) && FullName(tokens) is { } full) return full;
        var name = words.Length;
        while (name > 0 && !IsOffice(words[name - 1])) name--;
        if (name == words.Length) return Office(words) ?? Key(PersonKey.Of(label), Readable(label));
        if (words.Length - name > 3 && label.Any(char.IsLower) && Array.Exists(words[name..], word => !word.IsCapital && !PersonName.IsParticle(word.Text) || people.IsNoPerson(word.Text))) name = words.Length - 2;
        while (name > 0 && name < words.Length && PersonName.IsParticle(words[name].Text)) name--;
        var surname = string.Join(' ', words[name..].Select(word => word.Text));
        var bearers = people.WithSurname(words[^1].Text);
        if (bearers.Length == 0 && words.Length - name > 1) bearers = people.WithSurname(surname);
        if (name > 0) bearers = bearers.RemoveAll(bearer => IsOfOtherGender(bearer, words[name - 1]));
        else if (words.Length > 1 && label.Any(char.IsLower)) bearers = bearers.RemoveAll(bearer => IsOfOtherGivenName(bearer, words[0].Text));
        if (bearers.Length > 1 && name > 0)
        {
            var office = people.OfficeWords(words.AsSpan(0, name));
            var fit = bearers.Where(bearer => offices.Holds(bearer, office) || GenderFits(bearer, words[name - 1])).ToArray();
            if (fit.Length > 0) bearers = [.. fit];
        }

        if (bearers.Length > 1) bearers = [.. bearers.Where(inTitle.Contains)];
        if (bearers.Length == 1) return AsPerson(bearers[0]);
        if (Listed(words, name) is { } listed) return listed;
        if (isQuoted && label.Any(char.IsLower) && words.Length is 2 or 3 && words.All(word => word.IsCapital) && !people.IsPlaceOrBody(surname) && !words.Any(word => people.IsBodyWord(word.Text)) && !people.IsNoPerson(words[^1].Text)) return Made(words, name);
        if (isQuoted && label.Any(char.IsLower) && words.Length > 1 && words.Any(word => people.IsBodyWord(word.Text))) return people.Named(label, EntityKind.Institution);
        return name > 0 || (words.Length == 1 && words[0].Text.Length > 2 && !words[0].Text.Any(char.IsLower) && !people.IsPlaceOrBody(words[0].Text)) ? Made(words, name) : null;
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

    /// <summary>"THE PRESIDENT", "THE VICE PRESIDENT": whom the title names with that office, else who held it.</summary>
    private Entity? Office(Token[] words)
    {
        var office = people.OfficeWords(words);
        var titled = inTitle.Where(entity => offices.Holds(entity, office)).ToArray();
        if (titled.Length == 1) return titled[0];
        if (homeState is not null && !office.Contains(homeState) && offices.Resolve(office.Add(homeState), inTitle) is { } own) return own;
        if (!words.Any(word => people.Lexicon.People.Titles.ContainsKey(word.Lower))) return null;
        if (office.Length > 1 || homeState is not null) return offices.Resolve(office, inTitle);

        // "The CHAIRMAN" of a record is who is called so in it, and not a chairman whom the list knows.
        var called = people.All.Where(entity => entity.IsPerson && offices.Holds(entity, office)).Take(2).ToArray();
        return called.Length == 1 ? called[0] : null;
    }

    private bool IsOffice(Token word) =>
        people.Lexicon.People.Titles.ContainsKey(word.Lower.TrimEnd('.')) || people.Lexicon.People.Roles.Contains(word.Lower)
        || word.Lower is "the" or "of" or "lady" or "gentleman" or "audience" or "member" or "participant" or "moderator" or "operator" or "official" or "voice" or "interpreter";

    private bool GenderFits(Entity bearer, Token title) => GenderOf(title) is not Gender.Unknown and var gender && bearer.Gender == gender;

    /// <summary>Whether this cannot be the one whom a label means: "MS. REED" is not Mr. Reed, who speaks in the same talk.</summary>
    private bool IsOfOtherGender(Entity bearer, Token title) =>
        GenderOf(title) is not Gender.Unknown and var gender && bearer.Gender is not Gender.Unknown && bearer.Gender != gender;

    /// <summary>A label with a given name means nobody of another one: "Ann Reed" is not Tom Reed.</summary>
    private static bool IsOfOtherGivenName(Entity bearer, string given) =>
        bearer.Reference.Name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end && !bearer.Reference.Name.AsSpan(0, end).SequenceEqual(given);

    private Gender GenderOf(Token title) => people.Lexicon.People.Titles.GetValueOrDefault(title.Lower.TrimEnd('.'), Gender.Unknown);

    private static Entity AsPerson(Entity entity)
    {
        entity.Kind = EntityKind.Person;
        return entity;
    }

    private Entity Key(string key, string name) => people.Keyed(key, name);

    /// <summary>The label with its capital words as names are written: "Mr. Reed" for "Mr. REED".</summary>
    private static string Readable(string label) => string.Join(' ', label.Split(' ').Select(word =>
        word.Any(char.IsLower) || word.Length < 3 && label.Any(char.IsLower) ? word : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word.ToLowerInvariant())));
}
