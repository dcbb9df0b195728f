using System.Collections.Immutable;
using Briefing.Knowledge.Quotations.Attributions;
using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Statements;

/// <summary>Whose words a whole document is: one person's, one body's, or those of several who speak together.</summary>
/// <param name="Speakers">Who speaks; empty where an author tells something, or a transcript has its turns.</param>
/// <param name="From">The first block that is theirs.</param>
/// <param name="To">After the last one: the signature, where there is one.</param>
internal sealed record Voice(ImmutableArray<Entity> Speakers, int From, int To)
{
    /// <summary>The most who speak together; a letter of more is signed by a crowd, and no sentence of it is looked for under each name.</summary>
    internal const int MostTogether = 5;

    private const int ShortestLine = 8;

    /// <summary>Nobody's.</summary>
    internal static readonly Voice None = new([], 0, 0);

    /// <summary>Whether a block is the speakers' own. A person who is named in it as somebody else would name her does not speak there; a state or body names itself.</summary>
    internal bool Speaks(int index, BlockReading block)
    {
        if (Speakers.IsEmpty || index < From || index >= To || block.Text.Block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem)) return false;
        foreach (var voice in Speakers)
        {
            if (!voice.IsPerson) continue;
            foreach (var attribution in block.Attributions)
                if (attribution.Source.Speakers.Contains(voice)) return false;
            foreach (var mention in block.Mentions)
                if (mention.Entity == voice && mention.Kind == MentionKind.Name && !block.Text.Quoted[mention.Start] && !NamesItself(block.Tokens, mention.Start)) return false;
        }

        return block.Tokens.Length > 0 && !IsSalutation(block.Tokens) && (block.Text.Block.Kind == BlockKind.ListItem || !IsLine(block.Tokens));
    }

    /// <summary>"A Proclamation", "Read the speech here": a few words that end no sentence are the page's.</summary>
    private static bool IsLine(Token[] tokens) => tokens.Length < ShortestLine && (tokens[^1].IsWord || Array.TrueForAll(tokens, token => !token.Text.Any(char.IsLower)));

    /// <summary>"I, Jane Roe, mayor of Port Ann".</summary>
    private static bool NamesItself(Token[] tokens, int at) => at > 1 && tokens[at - 1].Kind == TokenKind.Comma && tokens[at - 2].Is("i");

    /// <summary>"Dear Mr. Loos:", "Yours sincerely,".</summary>
    private static bool IsSalutation(Token[] tokens) =>
        tokens.Length < 10 && (tokens[0].Lower is "dear" or "sincerely" or "yours" or "respectfully" || tokens[^1].Kind == TokenKind.Comma && tokens.Length < 5);
}
