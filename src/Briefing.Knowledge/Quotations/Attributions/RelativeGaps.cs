using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>
/// Cues inside a relative clause whose content has no subject of its own: "a strike that officials said <c>could last</c>",
/// "adapted to what Jane Roe said <c>is a new age</c>"; and clefts: "What Jane Roe said is <c>that …</c>".
/// </summary>
internal sealed class RelativeGaps(BlockQuotations block)
{
    private const int LongestAside = 8;

    private Token[] Tokens => block.Tokens;

    /// <summary>The content of such a cue; null for any other.</summary>
    internal Stretch? Content(VerbGroup group, SourcePhrase source, int from, int to)
    {
        if (source.Kind == SourceKind.None || (group.Verb.Takes & Complements.Bare) == 0 || source.From <= from || group.End >= to) return null;
        var pronoun = Tokens[source.From - 1];
        if (pronoun.Is("what") && (source.From - 1 == from || Vocabulary.Coordinators.Contains(Tokens[source.From - 2].Lower))) return Cleft(group, to);
        if (pronoun.Lower is not ("what" or "which" or "who" or "that") || source.From - 1 == from || !OpensPredicate(group.End)) return null;
        var end = group.End + 1;
        while (end < to && !EndsClause(end)) end++;
        return new Stretch(group.End, block.Ends.WithoutStop(group.End, end));
    }

    /// <summary>"What Jane Roe has said, on the record, is that the dam is old"; what she said "is wrong" is another's judgement.</summary>
    private Stretch? Cleft(VerbGroup group, int to)
    {
        var at = group.End;
        if (at < to && Tokens[at].Kind == TokenKind.Comma)
        {
            var close = at + 1;
            while (close < to && close < at + LongestAside && Tokens[close].Kind != TokenKind.Comma) close++;
            if (close >= to || Tokens[close].Kind != TokenKind.Comma) return null;
            at = close + 1;
        }

        var opens = at + 2 < to && Tokens[at].Lower is "is" or "was" && (Tokens[at + 1].Is("that") || Tokens[at + 1].Kind == TokenKind.OpenQuote);
        return !opens ? null
            : Tokens[at + 1].Kind == TokenKind.OpenQuote ? block.Ends.Quoted(at + 1, to)
            : new Stretch(at + 1, block.Ends.Of(at + 1, to, Complements.That));
    }

    /// <summary>Whether a verb stands right behind the cue: "said <c>could</c> last", "said <c>went</c> unseen".</summary>
    private bool OpensPredicate(int at) =>
        Tokens[at].IsWord && !Tokens[at].IsCapital && block.Sources.MentionAt(at) is null
        && (Vocabulary.Auxiliaries.Contains(Tokens[at].Lower) || Vocabulary.PlainPasts.Contains(Tokens[at].Lower)
            || (Tokens[at].Lower.EndsWith("ed", StringComparison.Ordinal) && Tokens[at].Lower.Length > 4));

    private bool EndsClause(int at) =>
        !block.Text.Quoted[at] && Tokens[at].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Semicolon or TokenKind.Colon or TokenKind.CloseBracket;
}
