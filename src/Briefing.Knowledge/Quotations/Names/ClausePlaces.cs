using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>What the place of some words in their clause tells.</summary>
internal static class ClausePlaces
{
    /// <summary>Whether what stands here begins its sentence or clause and is followed by neither an owner's mark nor "and".</summary>
    internal static bool IsSubject(BlockText text, int from, int start, int end)
    {
        var tokens = text.Tokens;
        if (end < tokens.Length && (tokens[end].Kind == TokenKind.Possessive || tokens[end].Is("and") || tokens[end].Is("or"))) return false;
        var at = start - 1;
        if (at >= from && tokens[at].Is("the")) at--;
        if (at >= from) at = BeforeDescription(tokens, from, at);
        if (at < from) return true;
        return tokens[at].Kind is TokenKind.Comma or TokenKind.CloseQuote or TokenKind.Dash or TokenKind.Colon or TokenKind.Semicolon
            || (tokens[at].Kind == TokenKind.Word && (Vocabulary.IsAdverb(tokens[at].Lower) || Vocabulary.Coordinators.Contains(tokens[at].Lower) || tokens[at].Lower is "when" or "while" or "although" or "though" or "because" or "as")
                && (at == from || tokens[at - 1].Kind is TokenKind.Comma or TokenKind.Semicolon));
    }

    /// <summary>The place before what describes a subject at the beginning of its sentence: "The union's treasurer Jane Roe", "Retired ferry pilot Jane Roe".</summary>
    private static int BeforeDescription(Token[] tokens, int from, int at)
    {
        const int Longest = 7;
        for (var i = at; i >= from && i > at - Longest; i--)
        {
            if (!(tokens[i].Kind == TokenKind.Possessive || (tokens[i].IsWord && !Vocabulary.EndsNounPhrase(tokens[i].Lower) && !Vocabulary.IsAdverb(tokens[i].Lower)
                && !Vocabulary.PlainPasts.Contains(tokens[i].Lower) && !tokens[i].Lower.EndsWith("ing", StringComparison.Ordinal) && !tokens[i].Lower.EndsWith("ed", StringComparison.Ordinal)))) return at;
            if (i == from || Vocabulary.Determiners.Contains(tokens[i].Lower)) return i - 1;
        }

        return at;
    }

    /// <summary>Whether a name is the subject of the verb of saying before it: "“The gate is shut,” said Roe".</summary>
    internal static bool IsInvertedSubject(Token[] tokens, int from, int start, ActingWords acting) =>
        start - 2 >= from && acting.IsCue(tokens[start - 1]) && tokens[start - 2].Kind == TokenKind.CloseQuote;

    /// <summary>A capital after "in" or "to" is a place; only where it acts does it stand for its state.</summary>
    internal static bool IsPlace(Token[] tokens, int from, int start) =>
        start > from && tokens[start - 1].Lower is "in" or "at" or "from" or "to" or "near" or "outside" or "around" or "across" or "through" or "via" or "leave" or "left" or "visit" or "visited";
}
