using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Statements;

/// <summary>Blocks that hold nothing but somebody's name, with what that person is: a label above a quotation or a signature below it.</summary>
internal sealed class NameLines(SpeakerLabels labels, PeopleLexicon people)
{
    private const int Longest = 24;
    private const int LongestName = 4;

    internal static bool EndsInColon(BlockReading block) => block.Tokens is [.., { Kind: TokenKind.Colon }];

    /// <summary>"Jane Roe, Senior Pilot, Harbour Board", with a colon or without: two to four capital words that can be a name, and what follows them.</summary>
    internal bool IsLine(BlockReading block)
    {
        var tokens = block.Tokens;
        if (tokens.Length is < 2 or > Longest || block.Text.Block.Kind is not (BlockKind.Paragraph or BlockKind.Heading or BlockKind.ListItem) || !IsVerbless(tokens, 0)) return false;
        return Mentioned(block, 0) is not null || NameEnd(tokens) > 0;
    }

    /// <summary>Who the person of such a line is; null for any other line.</summary>
    internal Entity? Person(BlockReading block)
    {
        if (!IsLine(block)) return null;
        return Mentioned(block, 0) ?? labels.Resolve(block.Text.Slice(0, NameEnd(block.Tokens)), isQuoted: true);
    }

    /// <summary>"— Harbour Minister Jane Roe"; null for anything else.</summary>
    internal Entity? Signature(BlockReading block)
    {
        var tokens = block.Tokens;
        if (tokens.Length is < 2 or > Longest || tokens[0].Kind != TokenKind.Dash || !IsVerbless(tokens, 1)) return null;
        return Mentioned(block, 1) ?? (block.Text.Slice(1, tokens.Length) is var line && line.Any(char.IsLower) ? labels.Resolve(line, isQuoted: true) : null);
    }

    /// <summary>The person of a full name with which the line begins, but for an office before it.</summary>
    private static Entity? Mentioned(BlockReading block, int from)
    {
        foreach (var mention in block.Mentions)
        {
            if (mention.Start < from || mention.Kind != MentionKind.Name || mention.Entity is not { MayBePerson: true } person || !person.Reference.Name.Contains(' ', StringComparison.Ordinal)) continue;
            for (var i = from; i < mention.Start; i++)
                if (!block.Tokens[i].IsCapital && block.Tokens[i].Kind != TokenKind.Possessive && block.Tokens[i].Lower is not ("of" or "the" or "for" or "and")) return null;
            return IsNameEnd(block.Tokens, mention.End) ? person : null;
        }

        return null;
    }

    /// <summary>After how many tokens a name ends that stands before a comma or colon and that nothing else tells; 0 where there is none.</summary>
    private int NameEnd(Token[] tokens)
    {
        var end = Array.FindIndex(tokens, token => !token.IsWord);
        if (end is < 2 or > LongestName || tokens[end].Kind is not (TokenKind.Comma or TokenKind.Colon or TokenKind.OpenBracket)) return 0;
        for (var i = 0; i < end; i++)
            if (!tokens[i].IsCapital || people.OrganisationWords.Contains(tokens[i].Text) || people.Roles.Contains(tokens[i].Lower) || Vocabulary.Openers.Contains(tokens[i].Lower)) return 0;
        if (people.ThingWords.Contains(tokens[end - 1].Text)) return 0;

        // "Port Ann, Example County" is a place; an office behind the comma makes it a person.
        return tokens[end].Kind != TokenKind.Comma || tokens.AsSpan(end).ToArray().Any(token => people.Roles.Contains(token.Lower) || people.Titles.ContainsKey(token.Lower)) ? end : 0;
    }

    private static bool IsNameEnd(Token[] tokens, int end) =>
        end == tokens.Length || tokens[end].Kind is TokenKind.Comma or TokenKind.Colon or TokenKind.OpenBracket or TokenKind.Dash;

    /// <summary>Capital words, the small words between them, commas and brackets: no sentence.</summary>
    private static bool IsVerbless(Token[] tokens, int from)
    {
        for (var i = from; i < tokens.Length; i++)
        {
            var last = i == tokens.Length - 1;
            if (tokens[i].Kind is TokenKind.Comma or TokenKind.OpenBracket or TokenKind.CloseBracket or TokenKind.Possessive or TokenKind.Number or TokenKind.Other or TokenKind.Dash || last && tokens[i].Kind == TokenKind.Colon) continue;
            if (!tokens[i].IsWord || !(tokens[i].IsCapital || Vocabulary.NounLinks.Contains(tokens[i].Lower) || tokens[i].Lower is "and" or "the" || PersonName.IsParticle(tokens[i].Text))) return false;
        }

        return true;
    }
}
