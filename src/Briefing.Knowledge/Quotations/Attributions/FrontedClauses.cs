using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>Clauses without marks before their cue: "The plan would fail, Jane Roe said".</summary>
internal sealed class FrontedClauses(BlockQuotations block)
{
    private Token[] Tokens => block.Tokens;

    /// <summary>A clause without quotation marks, only for plain verbs of saying at the sentence's end.</summary>
    internal Stretch? Before(VerbGroup group, int from, int head, int tail, int to)
    {
        if ((group.Verb.Takes & (Complements.Bare | Complements.Hearer | Complements.That)) == 0 || ((group.Verb.Takes & Complements.Bare) == 0 && !group.Verb.IsSpeech) || Tokens[head - 1].Kind != TokenKind.Comma || head - 1 <= from + 2) return null;
        if (tail < to && Tokens[tail].Kind is not (TokenKind.Stop or TokenKind.Comma or TokenKind.Semicolon) && !Vocabulary.Prepositions.Contains(Tokens[tail].Lower) && !Vocabulary.Days.Contains(Tokens[tail].Lower) && !Vocabulary.IsAdverb(Tokens[tail].Lower) && !TellsWhen(tail) && !IsToldTo(group, tail, to)) return null;
        var start = from;
        for (var i = head - 2; i > from; i--)
        {
            if (Tokens[i].Kind != TokenKind.Semicolon) continue;
            start = i + 1;
            break;
        }

        for (var i = block.First; i < block.Found.Count; i++)
            if (block.Found[i].Cue.From >= start && block.Found[i].Cue.To <= head) return null;
        return Vocabulary.Prepositions.Contains(Tokens[start].Lower) && head - start < 9 || (Vocabulary.Subordinators.Contains(Tokens[start].Lower) && !HoldsMainClause(start, head - 1)) ? null : new Stretch(start, head - 1);
    }

    /// <summary>What the clause goes on with behind the cue: "The gate had jammed before, Jane Roe said, <c>at two floods and a fair</c>"; null where that tells when or where it was said.</summary>
    internal Stretch? GoesOn(int tail, int to)
    {
        // "…, Jane Roe told state radio, since …"
        const int LongestHearer = 5;
        for (var i = tail; i < to && i < tail + LongestHearer && Tokens[tail].IsWord; i++)
            if (Tokens[i].Kind == TokenKind.Comma) tail = i;
        if (tail + 2 >= to || Tokens[tail].Kind != TokenKind.Comma) return null;
        var first = Tokens[tail + 1].Lower;
        if (first is not ("because" or "if" or "unless" or "and" or "but" or "or" or "not" or "with" or "without" or "for" or "despite" or "until" or "since" or "at" or "in" or "on" or "so" or "even" or "especially")) return null;
        for (var i = tail + 1; i < to; i++)
            if (!block.Text.Quoted[i] && block.Cues.Verbs.ContainsKey(Tokens[i].Lower) || Vocabulary.Days.Contains(Tokens[i].Lower) || Tokens[i].Kind is TokenKind.Number && first is "at" or "in" or "on"
                || first is "in" or "at" or "on" or "for" or "with" && block.Cues.Voiceless.Contains(Tokens[i].Lower) || Tokens[i].Lower is "interview" or "letter" or "post" or "email" or "message" or "conference" or "briefing" or "hearing" or "podcast" or "broadcast" or "newspaper" or "time" or "reporters" or "television" or "radio") return null;
        return new Stretch(tail + 1, block.Ends.Of(tail + 1, to, Complements.Bare));
    }

    /// <summary>"…, Jane Roe said <c>last</c> week", "… <c>when</c> she was asked".</summary>
    private bool TellsWhen(int tail) => Tokens[tail].Lower is "last" or "this" or "late" or "early" or "when" or "as";

    /// <summary>"…, Jane Roe told parliament on Friday, ending …": nothing but hearers, place and day up to a comma or the end.</summary>
    private bool IsToldTo(VerbGroup group, int tail, int to)
    {
        const int Longest = 10;
        if ((group.Verb.Takes & Complements.Hearer) == 0 || !(Tokens[group.End - 1].Lower.EndsWith("d", StringComparison.Ordinal) || (Tokens[group.End - 1].Is("tells") && tail < to && Tokens[tail].IsCapital))) return false;
        for (var i = tail; i < to && i < tail + Longest; i++)
        {
            if (Tokens[i].Kind is TokenKind.Stop or TokenKind.Comma) return true;
            if (Tokens[i].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Possessive) || Vocabulary.Auxiliaries.Contains(Tokens[i].Lower) || Vocabulary.QuestionWords.Contains(Tokens[i].Lower) || Tokens[i].Lower is "that" or "to") return false;
        }

        return true;
    }

    /// <summary>"If the board agrees, work begins in May, Jane Roe said": behind the comma of the subordinate clause stands a main one.</summary>
    private bool HoldsMainClause(int start, int end)
    {
        for (var i = start + 2; i + 2 < end; i++)
        {
            if (block.Text.Quoted[i] || Tokens[i].Kind != TokenKind.Comma) continue;
            for (var j = i + 2; j < end; j++)
                if (Vocabulary.Auxiliaries.Contains(Tokens[j].Lower)) return Tokens[start].Lower is not ("when" or "after" or "as" or "while" or "before") || Tokens[start + 1].Lower is not ("asked" or "pressed" or "he" or "she");
        }

        return false;
    }
}
