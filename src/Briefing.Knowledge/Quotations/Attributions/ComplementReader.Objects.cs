using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <content>Complements with somebody or something first.</content>
internal sealed partial class ComplementReader
{
    /// <summary>"warned his party <c>against</c> panic": the small word behind the hearers; null where none stands there.</summary>
    private int? WarnedAgainst(int at, int to)
    {
        const int LongestHearer = 5;
        for (var i = at + 1; i + 1 < to && i <= at + LongestHearer && Tokens[i].Kind is TokenKind.Word or TokenKind.Possessive; i++)
            if (Tokens[i].Lower is "against" or "about" or "of") return Tokens[i].Is("of") && !Tokens[at].Lower.EndsWith('s') && at + 1 != i ? null : i;
        return null;
    }

    /// <summary>The question word behind one hearer, and perhaps a place: "asked <c>her</c> how", "asked <c>the board</c> on Monday why"; null where none stands there.</summary>
    private int? QuestionAfterHearer(int at, int to)
    {
        const int LongestPlace = 5;
        var next = sources.MentionStartingAt(at) is { } mention ? mention.End
            : Tokens[at].Lower is "him" or "her" or "them" or "me" or "us" or "reporters" or "journalists" ? at + 1
            : Vocabulary.Determiners.Contains(Tokens[at].Lower) && at + 1 < to && Tokens[at + 1].IsWord ? at + 2 : at;
        if (next == at || next >= to) return null;
        if (Vocabulary.QuestionWords.Contains(Tokens[next].Lower)) return next;
        if (!Vocabulary.Prepositions.Contains(Tokens[next].Lower)) return null;
        for (var i = next + 1; i < to && i <= next + LongestPlace && Tokens[i].Kind is TokenKind.Word or TokenKind.Number && !Vocabulary.Auxiliaries.Contains(Tokens[i].Lower); i++)
            if (Vocabulary.QuestionWords.Contains(Tokens[i].Lower)) return Tokens[i].Lower is "who" or "which" or "whose" or "where" or "when" ? null : i;
        return null;
    }

    /// <summary>Complements with somebody or something first: "urged the allies to", "told them that", "labelled it “a mistake”".</summary>
    private (Complements Kind, int Start) Object(Complements takes, int at, int to)
    {
        if ((takes & (Complements.HearerInfinitive | Complements.Hearer | Complements.As | Complements.Name | Complements.Figure)) == 0) return default;
        for (var i = at; i < to && i < at + 24; i++)
        {
            var token = Tokens[i];
            if (token.Kind == TokenKind.OpenQuote && (takes & Complements.As) != 0 && i > at && i < at + 9) return (Complements.As, at);
            if (token.Kind == TokenKind.OpenQuote) break;
            if ((token.Kind is TokenKind.Stop or TokenKind.Semicolon or TokenKind.Colon or TokenKind.Dash) && !EndsName(i, to)) break;
            if (token.Is("as") && (takes & Complements.As) != 0) return (Complements.As, i > at ? at : i);
            if (i == at) continue;
            if (token.Kind == TokenKind.Comma && i + 1 < to && LeavesObject(Tokens[i + 1])) break;
            if (token.Is("that") && (takes & Complements.Hearer) != 0) return (Complements.That, BehindRelative(i, to));
            if (token.Is("at") && (takes & Complements.Figure) != 0 && i + 1 < to && IsFigure(i + 1)) return (Complements.As, at);
            if (token.Is("to") && (takes & Complements.HearerInfinitive) != 0 && i + 1 < to && Tokens[i + 1].IsWord && !Tokens[i + 1].IsCapital && !Vocabulary.Determiners.Contains(Tokens[i + 1].Lower)) return (Complements.HearerInfinitive, at);
            if (token.Is("not") && (takes & Complements.HearerInfinitive) != 0 && i + 1 < to && Tokens[i + 1].Is("to")) return (Complements.HearerInfinitive, at);
            if (token.Is("the") && i == at + 1 && (takes & Complements.Name) != 0 && Tokens[at].Lower is "it" or "him" or "them" or "this" or "that") return (Complements.As, at);
            if (token.Lower is "a" or "an" && (takes & Complements.Name) != 0 && i < at + 8 && i + 1 < to && Tokens[i + 1].IsWord
                && !Vocabulary.Prepositions.Contains(Tokens[i - 1].Lower) && Tokens[i + 1].Lower is not ("second" or "third" or "few" or "week" or "day" or "month" or "year" or "meeting" or "halt" or "vote" or "press" or "special" or "strike" or "snap" or "referendum" or "general"))
                return (Complements.As, at);
        }

        if ((takes & Complements.Name) != 0 && IsJudged(at, to)) return (Complements.As, at);
        if ((takes & Complements.Hearer) == 0) return default;

        // "told allies Kyiv should wait": the hearer is one name or role, and a clause follows.
        var hearer = sources.MentionStartingAt(at) is { } mention ? mention.End : at + 1;
        if (hearer < to && Tokens[at].Lower is "the" or "his" or "her" or "their" && !(Tokens[at].Is("her") && (Vocabulary.SubjectPronouns.Contains(Tokens[hearer].Lower) || Vocabulary.Determiners.Contains(Tokens[hearer].Lower)))) hearer = at + 2;
        return hearer + 1 < to && Tokens[hearer].IsWord && Tokens[hearer + 1].Kind != TokenKind.Comma && StartsClause(hearer, to) is >= 0 and var clause ? (Complements.Bare, clause) : default;
    }

    /// <summary>"told Tidal! News": a mark that belongs to a name, for the sentence goes on behind it.</summary>
    private bool EndsName(int at, int to) => Tokens[at].Text is "!" or "?" && at > 0 && Tokens[at - 1].IsCapital && Tokens[at].Start == Tokens[at - 1].End && at + 1 < to;

    /// <summary>"told the weekly in a story that ran on Monday <c>that</c> the pier is old": where the first "that" only tells which story it was.</summary>
    private int BehindRelative(int that, int to)
    {
        const int Longest = 8;
        if (Tokens[that - 1].Lower is not ("story" or "interview" or "article" or "video" or "letter" or "report" or "broadcast" or "podcast" or "segment" or "post" or "talk")) return that;
        for (var i = that + 2; i + 1 < to && i <= that + Longest && Tokens[i].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Comma; i++)
            if (Tokens[i].Is("that") && (Vocabulary.SubjectPronouns.Contains(Tokens[i + 1].Lower) || Vocabulary.Determiners.Contains(Tokens[i + 1].Lower) || Tokens[i + 1].IsCapital)) return i;
        return that;
    }

    /// <summary>"called the remark unhelpful": somebody or something, and an adjective at the end of the clause; "called the chief executive" has none.</summary>
    private bool IsJudged(int at, int to)
    {
        const int Longest = 7;
        if (!Tokens[at].IsWord || !(Vocabulary.Determiners.Contains(Tokens[at].Lower) || Tokens[at].Lower is "it" or "him" or "them" or "this" or "that")) return false;
        for (var i = at + 1; i < to && i < at + Longest; i++)
        {
            if (!Tokens[i].IsWord || Tokens[i].IsCapital) return false;
            if (i + 1 < to && Tokens[i + 1].Kind is not (TokenKind.Stop or TokenKind.Comma) && Tokens[i + 1].Lower is not ("and" or "but")) continue;
            return (i > at + 1 || Tokens[at].Lower is "it" or "him" or "them" or "this") && Vocabulary.IsJudgement(Tokens[i].Lower);
        }

        return false;
    }

    /// <summary>"40", "$3 million", "more than 40", "nearly twelve".</summary>
    private bool IsFigure(int at) =>
        Tokens[at].Kind is TokenKind.Number or TokenKind.Other || Vocabulary.Quantities.Contains(Tokens[at].Lower)
        || Vocabulary.LargeNumbers.Contains(Tokens[at].Lower)
        || (at + 1 < Tokens.Length && Tokens[at].Lower is "about" or "around" or "nearly" or "almost" or "over" or "some" or "more" or "less" or "least" && Tokens[at + 1].Kind is TokenKind.Number or TokenKind.Word);

    /// <summary>"told parliament on Friday, <c>ending</c> a scheme that …": behind the comma stands no hearer and no content.</summary>
    private static bool LeavesObject(Token word) =>
        word.Lower is "who" or "which" or "whose" or "as" or "while" or "after" or "before" or "when" || (word.IsWord && !word.IsCapital && word.Lower.EndsWith("ing", StringComparison.Ordinal));
}
