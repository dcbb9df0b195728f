using System.Collections.Immutable;
using Briefing.Knowledge.Quotations.Attributions;
using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Statements;

/// <summary>
/// Lines that only hand over to the blocks behind them: "Transcript as follows:", "Here are her remarks in full:". The words are
/// those of whom the line says, else of the one person who was quoted last.
/// </summary>
internal sealed class AnnouncedWords(CueLexicon cues)
{
    /// <summary>A line of more words tells something of its own.</summary>
    private const int LongestLine = 14;

    /// <summary>How many blocks back somebody may have been quoted.</summary>
    private const int Farthest = 3;

    /// <summary>Whose words stand behind a block; nobody's where it announces none, or those of several may be meant.</summary>
    /// <param name="blocks">The blocks of the document as far as they are read.</param>
    /// <param name="at">The block that ends in a colon.</param>
    internal ImmutableArray<Entity> Speakers(IReadOnlyList<BlockReading> blocks, int at)
    {
        var block = blocks[at];
        if (block.Tokens is not [.., { Kind: TokenKind.Colon }]) return [];
        var colon = block.Tokens.Length - 1;
        var from = block.Text.Sentences[block.Text.SentenceOf[colon]].From;
        var noun = colon - from > LongestLine ? -1 : Array.FindIndex(block.Tokens, from, colon - from, token => cues.Announced.Contains(token.Lower));
        if (noun < 0 || block.At(colon) is not null) return [];
        var named = block.Mentions.Where(mention => mention.Start >= from && mention.Entity is { MayBePerson: true }).ToArray();
        return named.Length == 0 ? LastQuoted(blocks, from > 0 ? at : at - 1)
            : named is [{ Entity: { } owner } only] && Owns(block.Tokens, only, noun) ? [owner] : [];
    }

    /// <summary>"Roe's remarks", "her full remarks", "remarks by Roe".</summary>
    private static bool Owns(Token[] tokens, Mention owner, int noun) => owner.Start < noun
        ? noun - owner.End < 3 && (owner.Kind == MentionKind.Pronoun ? tokens[owner.Start].Lower is "his" or "her" or "their" : tokens[owner.End].Kind == TokenKind.Possessive)
        : tokens[owner.Start - 1].Lower is "by" or "from" or "of" && owner.Start - noun < 4;

    private static ImmutableArray<Entity> LastQuoted(IReadOnlyList<BlockReading> blocks, int at)
    {
        for (var i = at; i >= 0 && i > at - Farthest && blocks[i].IsTold; i--)
        {
            var quoted = blocks[i].Attributions.Where(said => said is { IsSpoken: true, Source.Kind: SourceKind.Named, Source.Speakers.IsEmpty: false }).ToArray();
            if (quoted.Length == 0) continue;
            return Array.TrueForAll(quoted, other => other.Source.Speakers.SequenceEqual(quoted[0].Source.Speakers)) ? quoted[0].Source.Speakers : [];
        }

        return [];
    }
}
