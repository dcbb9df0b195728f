using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>Reads what stands in commas beside a name and tells who that is.</summary>
internal sealed class Appositions(DocumentPeople people)
{
    private const int Longest = 8;

    internal void Read(Token[] tokens, int from, NamePart part, Entity entity)
    {
        if (!entity.IsPerson) BodyBehind(tokens, part.End, entity);
        if (entity.MayBePerson) Behind(tokens, part.End, entity);
        Ahead(tokens, from, part, entity);
    }

    /// <summary>"Jane Roe, a director at the agency,".</summary>
    private void Behind(Token[] tokens, int at, Entity entity)
    {
        if (at + 2 >= tokens.Length || tokens[at].Kind != TokenKind.Comma) return;
        // "Jane Roe, a Liberal,": what party or place somebody is of.
        if (at + 3 < tokens.Length && tokens[at + 1].Lower is "a" or "an" && tokens[at + 2].IsCapital && tokens[at + 3].Kind is TokenKind.Comma or TokenKind.Stop)
        {
            Tell(entity, tokens.AsSpan(at + 2, 1));
            return;
        }

        var words = 0;
        for (var i = at + 1; i <= Math.Min(tokens.Length - 1, at + Longest) && tokens[i].Kind is TokenKind.Word or TokenKind.Possessive; i++)
        {
            if (i > at + 1 && Vocabulary.EndsNounPhrase(tokens[i].Lower)) return;
            words++;
            if (!IsRole(tokens[i])) continue;
            if (i + 1 < tokens.Length && tokens[i + 1] is { Kind: TokenKind.Word, IsCapital: true } && words <= 2 && people.Lexicon.People.Titles.ContainsKey(tokens[i].Lower)) return;
            Tell(entity, tokens.AsSpan(at + 1, words));
            return;
        }
    }

    /// <summary>"The vice-chancellor, Jane Roe, …", "Norway's coach, Jane Roe, …": closed by another mark, as it may else be a list.</summary>
    private void Ahead(Token[] tokens, int from, NamePart part, Entity entity)
    {
        var comma = part.Start - 1;
        // "The company, Kestrel Cables, said": a body, whatever its name looks like.
        if (comma - 1 > from && tokens[comma].Kind == TokenKind.Comma && !entity.IsGenderByName && entity.Kind is EntityKind.Unknown or EntityKind.Institution && people.Lexicon.People.GroupRoles.Contains(tokens[comma - 1].Lower) && BeginsPhrase(tokens, from, comma - 1)
            && part.End < tokens.Length && tokens[part.End].Kind == TokenKind.Comma)
        {
            TellBody(entity, tokens[comma - 1].Lower);
            return;
        }

        if (!entity.MayBePerson || comma - 1 <= from || tokens[comma].Kind != TokenKind.Comma || !(IsRole(tokens[comma - 1]) || IsPurview(tokens, from, comma))
            || part.End >= tokens.Length || tokens[part.End].Kind is not (TokenKind.Comma or TokenKind.Stop or TokenKind.Dash or TokenKind.Semicolon)) return;
        var start = comma - 1;
        if (!IsRole(tokens[start]))
            while (!IsRole(tokens[start])) start--;
        while (start > from && comma - start < Longest && tokens[start - 1].Kind is TokenKind.Word or TokenKind.Possessive && !Vocabulary.EndsNounPhrase(tokens[start - 1].Lower)
            && !Vocabulary.Determiners.Contains(tokens[start - 1].Lower)) start--;
        Tell(entity, tokens.AsSpan(start, comma - start));
    }

    /// <summary>"the minister for dams, Jane Roe,": what an office is for stands before the comma.</summary>
    private bool IsPurview(Token[] tokens, int from, int comma)
    {
        for (var i = comma - 1; i > from && i > comma - 6 && tokens[i].IsWord; i--)
        {
            if (tokens[i].Lower is "of" or "for") return IsRole(tokens[i - 1]) && i - 1 > from;
            if (i < comma - 1 && Vocabulary.EndsNounPhrase(tokens[i].Lower) && !tokens[i].Is("and")) return false;
        }

        return false;
    }

    /// <summary>"Kestrel Cables, the operator of the line,": a body, where nothing but where or whose it is stands behind the word for it.</summary>
    private void BodyBehind(Token[] tokens, int at, Entity entity)
    {
        if (at + 3 >= tokens.Length || entity.IsGenderByName || tokens[at].Kind != TokenKind.Comma || tokens[at + 1].Lower is not ("the" or "a" or "an" or "its" or "their")) return;
        for (var i = at + 2; i + 1 < tokens.Length && i <= at + Longest && tokens[i].IsWord && !Vocabulary.EndsNounPhrase(tokens[i].Lower); i++)
            if (people.Lexicon.People.GroupRoles.Contains(tokens[i].Lower) && (tokens[i + 1].Kind is TokenKind.Comma or TokenKind.Stop || tokens[i + 1].Lower is "of" or "that" or "which" or "behind" or "in" or "based"))
            {
                TellBody(entity, tokens[i].Lower);
                return;
            }
    }

    /// <summary>Whether a noun phrase ends with this word: "the operator", "its Dutch owner", at most a few words long.</summary>
    private static bool BeginsPhrase(Token[] tokens, int from, int noun)
    {
        for (var i = noun - 1; i >= from && i > noun - 5 && tokens[i].IsWord; i--)
        {
            if (tokens[i].Lower is "the" or "a" or "an" or "its" or "their") return i == from || !Vocabulary.Prepositions.Contains(tokens[i - 1].Lower);
            if (Vocabulary.EndsNounPhrase(tokens[i].Lower)) return false;
        }

        return false;
    }

    private static void TellBody(Entity entity, string calling)
    {
        entity.Kind = EntityKind.Institution;
        entity.MayBeFirm |= BodyScope.IsWordForFirm(calling);
        if (!entity.Callings.Contains(calling)) entity.Callings.Add(calling);
    }

    private void Tell(Entity entity, ReadOnlySpan<Token> office)
    {
        if (entity.Kind == EntityKind.Unknown) entity.Kind = EntityKind.Person;
        people.AddOffice(entity, people.OfficeWords(office));
    }

    private bool IsRole(Token token) => token.IsWord && people.Lexicon.People.IsRoleOrTrade(token.Lower);
}
