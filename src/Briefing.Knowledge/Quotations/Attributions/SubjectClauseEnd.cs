using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>
/// Finds where what hangs on a subject ends and its verb begins: "Jane Roe's call for a summit <c>found</c> no echo", "Her
/// argument that time was short <c>convinced</c> nobody". Each clause within brings one verb of its own.
/// </summary>
internal sealed class SubjectClauseEnd(BlockQuotations block)
{
    private const int Farthest = 60;

    private Token[] Tokens => block.Tokens;

    /// <summary>The place of the subject's verb, or of the comma before it; null where none is found.</summary>
    /// <param name="start">Behind the word that leads to the content.</param>
    /// <param name="to">Where the sentence ends.</param>
    /// <param name="isClause">Whether the content is a clause, which has a verb itself.</param>
    internal int? Of(int start, int to, bool isClause)
    {
        var due = isClause ? 1 : 0;
        for (var i = start; i < to && i < start + Farthest; i++)
        {
            if (block.Text.Quoted[i]) continue;
            var token = Tokens[i];
            if (token.Kind is TokenKind.Semicolon or TokenKind.Colon) return null;
            if (!token.IsWord) continue;
            if (token.Lower is "who" or "which" or "that" or "whose" or "where" or "if" or "because" or "when" or "while" or "as" or "although" or "unless" or "until" or "what" or "how" or "whether") due++;
            else if (token.Lower is "and" or "or" or "but" && i + 1 < to && IsVerb(i + 1)) due++;
            if (!IsVerb(i)) continue;
            if (due-- > 0)
            {
                while (i + 1 < to && Tokens[i + 1].IsWord && (Vocabulary.Auxiliaries.Contains(Tokens[i + 1].Lower) || Vocabulary.Negations.Contains(Tokens[i + 1].Lower) || IsVerb(i + 1))) i++;
                continue;
            }

            var end = i;
            while (end - 1 > start && ((Tokens[end - 1].IsWord && Vocabulary.IsAdverb(Tokens[end - 1].Lower)) || Tokens[end - 1].Kind is TokenKind.Comma or TokenKind.Dash)) end--;
            return end;
        }

        return null;
    }

    private bool IsVerb(int at)
    {
        var token = Tokens[at];
        if (!token.IsWord || token.IsCapital || block.Sources.MentionAt(at) is not null) return false;
        if (token.Lower is "being" or "been" or "be" or "having") return false;
        if (Vocabulary.Auxiliaries.Contains(token.Lower)) return !Tokens[at - 1].Is("to");
        var follows = !Tokens[at - 1].Is("to") && !Tokens[at - 1].Is("by") && Tokens[at - 1].Kind != TokenKind.Possessive && !Vocabulary.Determiners.Contains(Tokens[at - 1].Lower);
        return follows && (Vocabulary.PlainPasts.Contains(token.Lower) || (token.Lower.Length > 4 && token.Lower.EndsWith("ed", StringComparison.Ordinal)));
    }
}
