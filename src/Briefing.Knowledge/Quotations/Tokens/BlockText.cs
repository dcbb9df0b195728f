using System.Runtime.CompilerServices;
using Briefing.Knowledge.Documents;

namespace Briefing.Knowledge.Quotations.Tokens;

/// <summary>A block as tokens, with the tokens of each sentence and the pairs of quotation marks.</summary>
internal sealed class BlockText
{
    private BlockText(Block block, Token[] tokens, (int From, int To)[] sentences, int[] sentenceOf, int[] partner, bool[] quoted) =>
        (Block, Tokens, Sentences, SentenceOf, Partner, Quoted) = (block, tokens, sentences, sentenceOf, partner, quoted);

    internal Block Block { get; }

    internal Token[] Tokens { get; }

    /// <summary>For each sentence its tokens, half-open.</summary>
    internal (int From, int To)[] Sentences { get; }

    /// <summary>For each token its sentence.</summary>
    internal int[] SentenceOf { get; }

    /// <summary>For each quotation mark the other one of its pair, the end of the block for one that is never closed; else -1.</summary>
    internal int[] Partner { get; }

    /// <summary>Whether a token stands between quotation marks; the marks themselves do not.</summary>
    internal bool[] Quoted { get; }

    /// <summary>Whether a quotation is not closed in this block.</summary>
    internal bool HasOpenEnd { get; private set; }

    /// <summary>Whether most longer words have a capital, as in headings: then a capital tells nothing.</summary>
    internal bool IsTitleCase { get; private init; }

    /// <param name="block">The block.</param>
    /// <param name="tokenizer">Cuts it.</param>
    /// <param name="goesOn">Whether the next block begins with a quotation mark, so that one that is open at the end of this goes on there.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static BlockText Of(Block block, Tokenizer tokenizer, bool goesOn = false)
    {
        var tokens = tokenizer.Cut(block.Flow.Text, block.Sentences.AsSpan());
        var sentenceOf = new int[tokens.Length];
        var sentences = Divide(block, tokens, sentenceOf);
        var partner = new int[tokens.Length];
        var quoted = new bool[tokens.Length];
        Array.Fill(partner, -1);
        var open = -1;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.OpenQuote && open < 0)
            {
                open = i;
            }
            else if (tokens[i].Kind == TokenKind.CloseQuote && open >= 0)
            {
                partner[open] = i;
                partner[i] = open;
                for (var j = open + 1; j < i; j++) quoted[j] = true;
                open = -1;
            }
        }

        var text = new BlockText(block, tokens, sentences, sentenceOf, partner, quoted) { HasOpenEnd = open >= 0, IsTitleCase = HasMostCapitals(tokens) };
        if (open >= 0) text.LeaveOpen(open, goesOn);
        return text;
    }

    /// <summary>A mark that is never closed quotes to the end of its block only where it opens the block or the next one opens with a mark (a speech of several paragraphs); else to the end of its sentence.</summary>
    private void LeaveOpen(int open, bool goesOn)
    {
        var end = open == 0 || goesOn ? Tokens.Length : Sentences[SentenceOf[open]].To;
        Partner[open] = end;
        for (var j = open + 1; j < end; j++) Quoted[j] = true;
    }

    internal string Slice(int from, int to) => Block.Flow.Text[Tokens[from].Start..Tokens[to - 1].End];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool HasMostCapitals(Token[] tokens)
    {
        var words = 0;
        var capitals = 0;
        foreach (ref readonly var token in tokens.AsSpan())
        {
            if (!token.IsWord || token.Text.Length < 4) continue;
            words++;
            if (token.IsCapital) capitals++;
        }

        return words > 2 && capitals * 10 > words * 7 && tokens[^1].Text is not ("." or "!" or "?");
    }

    private static (int From, int To)[] Divide(Block block, Token[] tokens, int[] sentenceOf)
    {
        var sentences = new (int From, int To)[block.Sentences.Length];
        var at = 0;
        for (var i = 0; i < sentences.Length; i++)
        {
            var from = at;
            var end = i + 1 < sentences.Length ? block.Sentences[i + 1].InFlow.Start : int.MaxValue;
            while (at < tokens.Length && tokens[at].Start < end) sentenceOf[at++] = i;
            sentences[i] = (from, at);
        }

        return sentences;
    }
}
