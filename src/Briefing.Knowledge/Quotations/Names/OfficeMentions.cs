using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>Where offices and descriptions stand: before a name, or alone behind "the".</summary>
internal sealed class OfficeMentions(DocumentPeople people, ActingWords acting)
{
    private const int LongestOffice = 7;
    private const int NamesLookedAt = 3;

    /// <summary>Where the next name begins that cannot be part of an office, as "U.S." and "Ukrainian" can.</summary>
    internal int NextPerson(List<NamePart> parts, int next, int to)
    {
        for (var i = next; i < parts.Count && i < next + NamesLookedAt && parts[i].Start < to; i++)
            if (parts[i].Listed?.Body is null && !people.Lexicon.OfficeWords.Contains(people.Lexicon.People.NormalWord(parts[i].Name) ?? "")) return parts[i].Start;
        return to;
    }

    /// <summary>Lower-case offices before a name: "chancellor Olaf Scholz", "the French president Emmanuel Macron", "pianist Ada Falk".</summary>
    internal int Before(Token[] tokens, int from, int start)
    {
        var at = start;
        while (at > from && tokens[at - 1] is { Kind: TokenKind.Word } word && (!word.IsCapital || at - 1 == from)
            && (IsHead(word) || (word.IsCapital && people.Lexicon.People.IsPersonNoun(word.Lower)) || (at < start && people.Lexicon.OfficeWords.Contains(word.Lower)))) at--;
        if (at == start) return start;
        while (at > from && tokens[at - 1] is { Kind: TokenKind.Word, IsCapital: true } word && people.Lexicon.OfficeWords.Contains(Normal(word))) at--;
        return at;
    }

    /// <summary>The head of a definite office ("the US defence <c>secretary</c>"), at most five words on; -1 where none stands there.</summary>
    internal int Head(Token[] tokens, int at, int to)
    {
        for (var i = at + 1; i < Math.Min(to, at + LongestOffice); i++)
        {
            // "the 44-year-old economist"
            if (tokens[i].Kind is TokenKind.Possessive or TokenKind.Number || (tokens[i].Kind is TokenKind.Dash or TokenKind.Other && i + 1 < to && tokens[i + 1].Is("year-old"))) continue;
            // "the White House said the minister": the office begins behind the verb.
            if (tokens[i].Kind != TokenKind.Word || (!tokens[i].IsCapital && (Vocabulary.EndsNounPhrase(tokens[i].Lower) || tokens[i].Is("the") || acting.IsSaying(tokens, i)) && !IsHead(tokens[i]))) return -1;
            if (!IsHead(tokens[i])) continue;
            var last = i;
            while (last + 1 < to && tokens[last + 1].Kind == TokenKind.Word && IsHead(tokens[last + 1])) last++;
            return last;
        }

        return -1;
    }

    /// <summary>The end of an office with "of": "the Secretary of State".</summary>
    internal int End(Token[] tokens, int at, int to)
    {
        if (at + 1 >= to || tokens[at].Lower is not ("of" or "for")) return at;
        var end = at + 1;
        if (tokens[end].Is("the")) end++;
        var first = end;
        while (end < to && tokens[end].Kind == TokenKind.Word && (tokens[end].IsCapital || people.Lexicon.OfficeWords.Contains(Normal(tokens[end])))) end++;
        return end > first ? end : at;
    }

    /// <summary>Whether a word names somebody by office or trade: "secretary", "pianist".</summary>
    private bool IsHead(Token word) => people.Lexicon.People.IsRoleOrTrade(word.Lower);

    private string Normal(Token token) => people.Lexicon.People.NormalWord(token.Text) ?? token.Lower;
}
