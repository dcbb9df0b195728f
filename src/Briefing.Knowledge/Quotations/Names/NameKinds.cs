using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>Tells by its words what an unlisted name is: a person's, a body's or a thing's.</summary>
internal sealed class NameKinds(PeopleLexicon people)
{
    private const int LongestPersonName = 5;

    /// <summary>What a name of several words is, and whether a thing's name may be a firm's.</summary>
    internal (EntityKind Kind, bool MayBeFirm) Of(NamePart part, ReadOnlySpan<Token> tokens)
    {
        var words = part.Name.Split(' ');
        if (words.Length > 2 && Array.IndexOf(words, "&") > 0) return (EntityKind.Institution, true);
        if (people.OrganisationWords.Contains(words[^1])
            || (people.OrganisationWords.Contains(words[0]) && (words[1] is "of" or "for" || !people.ThingWords.Contains(words[^1])))) return (EntityKind.Institution, people.FirmWords.Contains(words[^1]));
        // "Park Min-ji": a family name, though parks are none.
        var telling = words.Length is 2 or 3 && IsFrontName(words[0]) ? words[1..] : part.HasTitle ? words[^1..] : words;
        if (!IsFormOfAddress(part, tokens) && !IsPersonByPlace(part, tokens) && (words.Count(word => !PersonName.IsParticle(word)) > LongestPersonName || telling.Any(IsNoPerson)))
            return (EntityKind.Thing, words.Length < LongestPersonName && people.FirmWords.Contains(words[^1]));
        return (part.HasTitle ? EntityKind.Person : EntityKind.Unknown, false);
    }

    /// <summary>
    /// Whether the words around a name of two or three words show that it is a person's though its last word names things: "“…,” said Ada Park",
    /// "Ada Bridges, a clerk at the port".
    /// </summary>
    internal bool IsPersonByPlace(NamePart part, ReadOnlySpan<Token> tokens)
    {
        if (part.End - part.NameStart is < 2 or > 3 || people.OrganisationWords.Contains(tokens[part.End - 1].Text) || tokens[part.NameStart].Lower is "the") return false;
        for (var i = part.NameStart; i < part.End - 1; i++)
            if (!tokens[i].IsWord || !tokens[i].IsCapital || (IsNoPerson(tokens[i].Text) && !IsFrontName(tokens[i].Text))) return false;
        return IsSaidBefore(part, tokens) || IsRoleBehind(tokens, part.End);
    }

    /// <summary>A family name of a language that puts it in front, or a given name that is also a word for a thing: "Park", "Bill".</summary>
    private bool IsFrontName(string word) => PersonKey.Of(word) is var key && (people.Given.StandsFirst(key) || people.Given.GenderOf(key) != Gender.Unknown);

    /// <summary>"“…,” said Ada Park": only people are named so behind a quotation.</summary>
    private static bool IsSaidBefore(NamePart part, ReadOnlySpan<Token> tokens) =>
        part.Start > 2 && Vocabulary.PlainSaying.Contains(tokens[part.Start - 1].Lower) && tokens[part.Start - 2].Kind is TokenKind.CloseQuote;

    /// <summary>", a clerk at the port", ", executive director of the guild": the words behind a comma tell what somebody does.</summary>
    private bool IsRoleBehind(ReadOnlySpan<Token> tokens, int at)
    {
        const int Longest = 6;
        if (at + 2 >= tokens.Length || tokens[at].Kind != TokenKind.Comma) return false;
        for (var i = at + 1; i < tokens.Length && i <= at + Longest && tokens[i].IsWord; i++)
        {
            if (i > at + 1 && Vocabulary.EndsNounPhrase(tokens[i].Lower)) return false;
            if (!people.IsRoleOrTrade(tokens[i].Lower) || tokens[i].IsCapital) continue;
            return i + 1 >= tokens.Length || !tokens[i + 1].IsCapital;
        }

        return false;
    }

    /// <summary>Whether a word of a name makes it a body's or a thing's.</summary>
    internal bool IsNoPerson(string word) => people.OrganisationWords.Contains(word) || people.ThingWords.Contains(word);

    /// <summary>"the Department", "the Budget": a capital for respect, not a name.</summary>
    internal bool IsCommonNoun(string word) =>
        IsNoPerson(word) || people.Roles.Contains(word.ToLowerInvariant()) || people.GroupRoles.Contains(word.ToLowerInvariant());

    /// <summary>"Mr. Hall", "Sen. Green" are people; "Queen City" and "General Assembly" are not, though they begin with a title.</summary>
    internal bool IsFormOfAddress(NamePart part, ReadOnlySpan<Token> tokens) =>
        part.HasTitle && part.Start < part.NameStart && part.End - part.NameStart < 4 && tokens[part.NameStart - 1] is var title
        && (title.Text.EndsWith('.') || title.Text.Length <= 3) && people.Titles.ContainsKey(title.Lower.TrimEnd('.'));
}
