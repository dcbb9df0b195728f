using System.Collections.Immutable;
using Briefing.Knowledge.Quotations.Attributions;
using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Statements;

/// <summary>
/// Whom the words before a colon make the speaker of what stands behind it: a label ("Harbour Minister Jane Roe (Port Ann): “…”"),
/// the speaker of the clause ("Roe explained why: “…”"), whoever did it ("dismissed by Roe: “…”"), or else its subject
/// ("Roe answered her critics with figures: “…”"). Nobody where another's words may be meant ("Roe read a letter: “…”").
/// </summary>
internal sealed class ColonLeads(SpeakerLabels labels, CueLexicon cues, PeopleLexicon people, IReadOnlySet<string> common)
{
    private const int LongestLead = 45;

    private readonly ColonLabels _labels = new(labels, people, common);
    private readonly ColonClauses _clauses = new(cues, people);

    /// <summary>Adds the quotations of a block that stand behind a colon and that no cue has claimed.</summary>
    internal void AddTo(BlockReading block)
    {
        for (var open = 2; open < block.Tokens.Length; open++)
        {
            var close = block.Text.Partner[open];
            if (block.Tokens[open].Kind != TokenKind.OpenQuote || close <= open) continue;
            var end = Math.Min(close + 1, block.Tokens.Length);
            if (block.Tokens[open - 1].Kind == TokenKind.Colon && !block.Text.Quoted[open] && block.At(open) is null
                && EndsItsSentence(block.Text, open, end) && Speaker(block, open - 1, end - open) is { IsEmpty: false } speakers)
                block.Give(speakers, new Stretch(open, end));
            open = end - 1;
        }
    }

    /// <summary>Whom the end of a block, which is a colon, makes the speaker of the blocks behind it.</summary>
    internal ImmutableArray<Entity> SpeakerBehind(BlockReading block) =>
        block.Tokens is [.., { Kind: TokenKind.Colon }] ? Speaker(block, block.Tokens.Length - 1, int.MaxValue) : [];

    /// <param name="block">The block.</param>
    /// <param name="colon">The colon.</param>
    /// <param name="length">The number of tokens that are quoted behind it.</param>
    private ImmutableArray<Entity> Speaker(BlockReading block, int colon, int length)
    {
        var tokens = block.Tokens;
        var from = block.Text.Sentences[block.Text.SentenceOf[colon]].From;
        for (var i = colon - 1; i > from; i--)
            if (tokens[i].Kind is TokenKind.Colon or TokenKind.Semicolon || block.Text.Quoted[i]) from = Math.Max(from, i + 1);
        while (from < colon && tokens[from].Kind is TokenKind.CloseQuote or TokenKind.Stop) from++;
        if (colon - from is 0 or > LongestLead) return [];
        return _labels.Speaker(block, from, colon) is { } labelled ? [labelled] : _clauses.Speakers(block, from, colon, length);
    }

    private static bool EndsItsSentence(BlockText text, int open, int end)
    {
        var last = text.Sentences[text.SentenceOf[end - 1]].To;
        return end >= last || text.Tokens[end].Kind is TokenKind.Stop or TokenKind.OpenBracket or TokenKind.Dash;
    }
}
