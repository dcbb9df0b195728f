using System.Collections.Immutable;
using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>Quotations in marks before their cue, and the part of them behind it: "“…,” she said, “…”".</summary>
internal sealed class FrontedMarks(BlockQuotations block)
{
    private Token[] Tokens => block.Tokens;

    /// <summary>Whether a quotation ends before a token, with a comma or dash between at the most.</summary>
    internal bool IsQuoteEnd(int at) =>
        at > 0 && (Tokens[at - 1].Kind == TokenKind.CloseQuote
            || (at > 1 && Tokens[at - 1].Kind is TokenKind.Comma or TokenKind.Dash && Tokens[at - 2].Kind == TokenKind.CloseQuote));

    /// <summary>The quotation that ends before a token, with the words of its sentence before the mark where they are its speaker's.</summary>
    internal Stretch? QuoteBefore(int from, int at)
    {
        var close = Tokens[at - 1].Kind == TokenKind.CloseQuote ? at - 1 : at - 2;
        var open = close >= 0 ? block.Text.Partner[close] : -1;
        if (open < 0) return null;

        // "The plan is “dead,” she said": the words before the mark are hers as well, but for another cue's.
        if (open <= from || block.Text.SentenceOf[open] != block.Text.SentenceOf[at - 1]) return new Stretch(open, close + 1);
        var start = from;
        for (var i = block.First; i < block.Found.Count; i++)
            if (block.Found[i].Cue.To <= open) return new Stretch(open, close + 1);
        for (var i = open - 1; i >= from; i--)
        {
            if (Tokens[i].Kind is TokenKind.CloseQuote or TokenKind.Semicolon or TokenKind.Colon)
            {
                start = i + 1;
                break;
            }
        }

        var isApart = Tokens[open - 1].Kind == TokenKind.Colon || (Tokens[open - 1].Kind == TokenKind.Comma && (!GoesOn(open) || (Vocabulary.Subordinators.Contains(Tokens[start].Lower) && open - start < 7)));
        return new Stretch(start < open && isApart ? open : start, close + 1);
    }

    /// <summary>"The bridge, Jane Roe said, “is older than the town”": a quotation that begins with a small letter goes on with the words before.</summary>
    internal bool GoesOn(int open) => open + 1 < Tokens.Length && Tokens[open + 1] is { IsWord: true, IsCapital: false };

    /// <summary>"“…,” said Roe. “…,” said Loos.": a quotation that begins a sentence and ends in a comma waits for a cue of its own.</summary>
    private bool HasOwnCue(int open)
    {
        var close = block.Text.Partner[open];
        return Tokens[open - 1].Kind != TokenKind.Comma
            && (Tokens[close - 1].Kind == TokenKind.Comma || close + 1 < Tokens.Length && Tokens[close + 1].Kind == TokenKind.Comma);
    }

    /// <summary>The content before, and the quotation that goes on behind the cue: "“…,” she said, “…”".</summary>
    internal ImmutableArray<Stretch> Middle(Stretch left, int tail, int to)
    {
        var end = ClosesOwn(left, tail, to) ? to + 1 : tail + 14;
        for (var i = tail; i < block.Text.Tokens.Length && i < end; i++)
        {
            if (Tokens[i].Kind == TokenKind.OpenQuote && block.Text.Partner[i] > i)
                return !HasOwnCue(i) && Tokens[left.To - 1].Kind == TokenKind.CloseQuote && i > 0 && Tokens[i - 1].Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Colon
                    ? [left, block.Ends.Quoted(i, to)] : [left];
            // "“…,” Roe said, and Loos answered with, “…”": the second is the other's.
            if (i < to && !block.Text.Quoted[i] && block.Sources.MentionStartingAt(i) is { Kind: not MentionKind.Pronoun } other && other.End < to && Tokens[other.End].IsWord && block.Cues.Finite.Contains(Tokens[other.End].Lower)) break;
            if (Tokens[i].Kind == TokenKind.Stop && (i + 1 >= Tokens.Length || Tokens[i + 1].Kind != TokenKind.OpenQuote)) break;
            if (Tokens[i].Kind is TokenKind.Semicolon or TokenKind.Colon or TokenKind.CloseQuote) break;
        }

        return [left];
    }

    /// <summary>
    /// Whether what stands behind source and cue up to the end of the sentence tells of the speaker alone, however long it is
    /// ("…,” said Jane Roe, who has led the board since March. “…”"), so that the quotation behind the full stop is hers too.
    /// </summary>
    private bool ClosesOwn(Stretch left, int tail, int to)
    {
        if (to >= Tokens.Length || Tokens[to].Kind != TokenKind.OpenQuote || Tokens[left.To - 1].Kind != TokenKind.CloseQuote) return false;
        for (var i = tail; i < to; i++)
        {
            if (Tokens[i].Kind is TokenKind.OpenQuote or TokenKind.Semicolon or TokenKind.Colon) return false;
            if (i > tail && Tokens[i].IsWord && Tokens[i].Lower is "and" or "but" or "while" && Tokens[i - 1].Kind == TokenKind.Comma) return false;
            if (block.Sources.MentionStartingAt(i) is { } other && other.End < to && Tokens[other.End].IsWord && block.Cues.Verbs.ContainsKey(Tokens[other.End].Lower)) return false;
        }

        return true;
    }
}
