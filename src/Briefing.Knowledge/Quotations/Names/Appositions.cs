using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>Reads what stands in commas beside a name and tells who that is.</summary>
internal sealed class Appositions(DocumentPeople people)
{
    private const int Longest = 8;

    internal void Read(Token[] tokens, int from, NamePart part, Entity entity)
    {
        Behind(tokens, part.End, entity);
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
        if (comma - 1 > from && tokens[comma].Kind == TokenKind.Comma && entity.Kind == EntityKind.Unknown && people.Lexicon.People.GroupRoles.Contains(tokens[comma - 1].Lower) && tokens[comma - 2].Lower is "the" or "a" or "its" or "their"
            && part.End < tokens.Length && tokens[part.End].Kind == TokenKind.Comma)
        {
            entity.Kind = EntityKind.Institution;
            return;
        }

        if (comma - 1 <= from || tokens[comma].Kind != TokenKind.Comma || !IsRole(tokens[comma - 1])
            || part.End >= tokens.Length || tokens[part.End].Kind is not (TokenKind.Comma or TokenKind.Stop or TokenKind.Dash or TokenKind.Semicolon)) return;
        var start = comma - 1;
        while (start > from && comma - start < Longest && tokens[start - 1].Kind is TokenKind.Word or TokenKind.Possessive && !Vocabulary.EndsNounPhrase(tokens[start - 1].Lower)
            && !Vocabulary.Determiners.Contains(tokens[start - 1].Lower)) start--;
        Tell(entity, tokens.AsSpan(start, comma - start));
    }

    private void Tell(Entity entity, ReadOnlySpan<Token> office)
    {
        if (entity.Kind == EntityKind.Unknown) entity.Kind = EntityKind.Person;
        people.AddOffice(entity, people.OfficeWords(office));
    }

    private bool IsRole(Token token) => token.IsWord && people.Lexicon.People.IsRoleOrTrade(token.Lower);
}
