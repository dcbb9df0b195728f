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
        var telling = words.Length is 2 or 3 && people.Given.StandsFirst(PersonKey.Of(words[0])) ? words[1..] : part.HasTitle ? words[^1..] : words;
        if (!IsFormOfAddress(part, tokens) && (words.Count(word => !PersonName.IsParticle(word)) > LongestPersonName || telling.Any(IsNoPerson)))
            return (EntityKind.Thing, words.Length < LongestPersonName && people.FirmWords.Contains(words[^1]));
        return (part.HasTitle ? EntityKind.Person : EntityKind.Unknown, false);
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
