using System.Collections.Immutable;
using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Statements;

/// <summary>
/// Whose words a whole document is, by its title: "Statement by X on …", "Statement from X and Y", "X's Message on …", "Remarks as
/// prepared for delivery by X", "Speech by X", "Presidential Message", "Example Office Statement on …", "Joint Statement of
/// France and Chad". Its paragraphs are then theirs, except those that name X as somebody else would.
/// </summary>
internal sealed class DocumentVoice(Token[] title, List<NamePart> parts, DocumentPeople people, OfficeResolver offices, string? homeState)
{
    private static readonly string[] Forms = ["statement", "remarks", "letter", "message", "address", "speech", "proclamation", "testimony", "excerpts"];

    private static readonly string[] JointForms = ["statement", "declaration", "communiqué", "communique", "message", "letter"];

    /// <summary>The speakers by the title; none where it does not say so.</summary>
    internal ImmutableArray<Entity> Find()
    {
        if (title.Length == 0 || title[0].Lower is "readout" or "fact") return [];
        var joint = Array.FindIndex(title, token => token.Is("joint"));
        var form = Array.FindIndex(title, token => token.IsWord && Forms.Contains(token.Lower));
        if (joint >= 0 && !Array.Exists(title, token => JointForms.Contains(token.Lower))) return [];
        if (joint >= 0 && Issuers(joint) is { IsEmpty: false } issuers) return issuers;
        if (joint > 0) return [];
        if (form < 0) return [];
        if (form > 1 && title[form - 1].Kind == TokenKind.Possessive) return List(title[0].Is("the") ? 1 : 0, form - 1);
        if (form > 0 && title[form].Is("statement") && parts.FirstOrDefault(part => part.Start == 0) is { Listed.Body: { Kind: EntityKind.Institution } body } && title[..form].Length <= body.Name.Split(' ').Length + 1) return [people.Of(body)];
        if (form > 2) return [];
        if (title[0].Is("presidential")) return homeState is not null && offices.Resolve(people.Lexicon.People.Normalise(["president"]).Add(homeState), []) is { } president ? [president] : [];
        for (var i = form + 1; i < title.Length && i < form + 8; i++)
            if (title[i].Lower is "by" or "from" or "of" && (!title[i].Is("of") || i == form + 1)) return List(i + 1 < title.Length && title[i + 1].Is("the") ? i + 2 : i + 1, title.Length);
        return [];
    }

    /// <summary>The states and bodies that issue something together, when at least two of them are known; what it is about stands behind "on".</summary>
    private ImmutableArray<Entity> Issuers(int joint)
    {
        var end = Array.FindIndex(title, joint, token => token.Lower is "on" or "announcing" or "regarding" or "concerning" or "about" or "following");
        var issuers = parts.Where(part => part.Listed?.Body is not null && (end < 0 || part.Start < end)).Select(part => people.Of(part.Listed!.Body!)).Distinct().ToImmutableArray();
        return issuers.Length is > 1 and <= Voice.MostTogether ? issuers : [];
    }

    /// <summary>One name or office, or several joined by "and", from a word of the title on; none where one of them is not known.</summary>
    private ImmutableArray<Entity> List(int at, int to)
    {
        var found = ImmutableArray.CreateBuilder<Entity>();
        while (at < to)
        {
            if (One(at, to) is not ({ } one, var end)) return [];
            found.Add(one);
            if (end >= to || !(title[end].Lower is "and" or "&" || title[end].Kind == TokenKind.Comma && end + 1 < to && title[end + 1].IsCapital && !people.Lexicon.People.Titles.ContainsKey(title[end + 1].Lower))) break;
            at = end + 1;
            while (at < to && title[at].Lower is "and" or "&" or "the") at++;
        }

        return found.Count <= Voice.MostTogether ? found.ToImmutable() : [];
    }

    private (Entity?, int) One(int at, int to)
    {
        foreach (var part in parts)
        {
            if (part.Start != at || part.End > to) continue;
            var portfolio = part.Name.Length > 0 && IsPortfolio(part);
            if (part.Name.Length > 0 && !portfolio && people.Find(part, title) is { MayBePerson: true } person) return (Person(person), part.End);
            // "the Minister for Housing, Jane Roe, at …"
            if (part.End < to && title[part.End].Kind == TokenKind.Comma && parts.Find(next => next.Start == part.End + 1) is { Name.Length: > 0 } named
                && named.Name.Contains(' ', StringComparison.Ordinal) && people.Find(named, title) is { MayBePerson: true } holder) return (Person(holder), named.End);
            if (LastName(at) is { } last) return (Person(last), to);
            return part.Name.Length > 0 ? (null, to) : (Holder(part), part.End);
        }

        return (null, to);
    }

    /// <summary>"Adviser for Foreign Trade": what stands after "for" belongs to the office.</summary>
    private bool IsPortfolio(NamePart part)
    {
        for (var i = part.Start; i < part.NameStart; i++)
            if (title[i].Is("for")) return true;
        return false;
    }

    /// <summary>The two words at the end of a long office: "Deputy Director of the Harbour Council Jane Roe on …".</summary>
    private Entity? LastName(int at)
    {
        var end = at;
        while (end < title.Length && title[end].IsWord && title[end].Lower is not ("on" or "at" or "before" or "during" or "regarding" or "in" or "after" or "following" or "with" or "about")) end++;
        if (end - at < 4 || !title[end - 1].IsCapital || !title[end - 2].IsCapital) return null;
        foreach (var token in title.AsSpan(end - 2, 2))
            if (people.IsNoPerson(token.Text) || people.Lexicon.People.Titles.ContainsKey(token.Lower) || people.Lexicon.OfficeWords.Contains(token.Lower)) return null;
        return people.Named($"{title[end - 2].Text} {title[end - 1].Text}", EntityKind.Person);
    }

    private Entity? Holder(NamePart part)
    {
        var words = people.OfficeWords(title.AsSpan(part.Start, part.End - part.Start));
        return offices.Resolve(words, []) ?? (homeState is null ? null : offices.Resolve(words.Add(homeState), []));
    }

    private static Entity Person(Entity entity)
    {
        entity.Kind = EntityKind.Person;
        return entity;
    }
}
