using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>Finds what follows a cue as the words that were said.</summary>
internal sealed class ComplementReader(BlockText text, SourceReader sources)
{
    private const int FarthestThat = 16;

    private Token[] Tokens => text.Tokens;

    /// <summary>What follows a verb; <see cref="Complements.None"/> where nothing fits.</summary>
    /// <returns>The kind, and the first token of the content.</returns>
    internal (Complements Kind, int Start) After(CueVerb verb, int at, int to)
    {
        var takes = verb.Takes;
        var first = at;
        while (first < to && Tokens[first].IsWord && Vocabulary.IsAdverb(Tokens[first].Lower) && Tokens[first].Lower is not ("further" or "all" or "both" or "once" or "twice" or "first" or "second" or "then" or "today's" or "more")) first++;
        if (first >= to) return default;
        if (Quote(takes, first, to) is { } quote) return (Complements.Quotation, quote);
        first = AfterTime(first, to);
        if (first >= to) return default;
        var token = Tokens[first];
        if (token.Is("that") && (takes & (Complements.That | Complements.Hearer)) != 0) return (Complements.That, first);
        if (token.Is("to") && (takes & Complements.Infinitive) != 0 && first + 1 < to && Tokens[first + 1].IsWord) return (Complements.Infinitive, first);
        if (IsAskedAdjunct(first, to)) return default;
        if (token.IsWord && (takes & Complements.Question) != 0 && Vocabulary.QuestionWords.Contains(token.Lower)) return (Complements.Question, first);
        if (verb.Lemma is "ask" or "tell" && QuestionAfterHearer(first, to) is { } question) return (Complements.Question, question);
        // "Jane Roe writes: The dam is old."
        if (token.Kind == TokenKind.Colon && verb.IsSpeech && (takes & Complements.Quotation) != 0 && (takes & (Complements.That | Complements.Bare | Complements.Hearer)) != 0 && first + 3 < to && Tokens[first + 1].IsWord && HasVerbAhead(first + 1, to)) return (Complements.Bare, first + 1);
        if (!token.IsWord && token.Kind is not (TokenKind.Number or TokenKind.OpenBracket or TokenKind.Other)) return default;
        if (token.Is("by")) return default;
        if (Object(takes, first, to) is { Kind: not Complements.None } found) return found;
        if (verb.Lemma is "warn" && WarnedAgainst(first, to) is { } against) return (Complements.Noun, against);
        if (LateThat(takes, first, to) is >= 0 and var that) return (Complements.That, that);
        if ((takes & Complements.Bare) != 0 && StartsClause(first, to) is >= 0 and var clause) return (Complements.Bare, clause);
        if (token.Lower is "nothing" or "little" or "so" or "no" or "yes") return default;
        return (takes & Complements.Noun) != 0 && StartsNounPhrase(first) ? (Complements.Noun, first) : default;
    }

    /// <summary>"warned his party <c>against</c> panic": the small word behind the hearers; null where none stands there.</summary>
    private int? WarnedAgainst(int at, int to)
    {
        const int LongestHearer = 5;
        for (var i = at + 1; i + 1 < to && i <= at + LongestHearer && Tokens[i].Kind is TokenKind.Word or TokenKind.Possessive; i++)
            if (Tokens[i].Lower is "against" or "about" or "of") return Tokens[i].Is("of") && !Tokens[at].Lower.EndsWith('s') && at + 1 != i ? null : i;
        return null;
    }

    /// <summary>"said last week <c>the</c> dam was old": behind the words for when it was said; the place itself where nothing but them stands there.</summary>
    private int AfterTime(int at, int to)
    {
        if (!IsWhen(at, to) || (Tokens[at].Is("that") && (at + 2 >= to || Tokens[at + 2].IsWord))) return at;
        var end = at + 1;
        while (end < to && end < at + 4 && (IsTime(Tokens[end].Lower) || Tokens[end].Lower is "day" or "night" or "week" or "month" or "year" or "morning" or "afternoon" or "evening" or "summer" or "spring" or "autumn" or "winter" or "fall" or "weekend" or "this" or "last")) end++;
        return end;
    }

    /// <summary>"said when asked about it", "said after being pressed": when it was said, and not what.</summary>
    private bool IsAskedAdjunct(int at, int to)
    {
        if (Tokens[at].Lower is not ("when" or "after" or "if" or "once")) return false;
        var next = at + 1 < to && Tokens[at + 1].Lower is "being" or "he" or "she" ? at + 2 : at + 1;
        if (next < to && Tokens[next].Lower is "was") next++;
        return next < to && Tokens[next].Lower is "asked" or "pressed" or "questioned" or "challenged" or "told" or "confronted" or "reached";
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

    /// <summary>Words between quotation marks, at once or after a comma or colon, or after "told reporters".</summary>
    private int? Quote(Complements takes, int at, int to)
    {
        if ((takes & Complements.Quotation) == 0) return null;
        if (Tokens[at].Kind == TokenKind.OpenQuote) return at;
        if (Tokens[at].Kind is TokenKind.Comma or TokenKind.Colon) return at + 1 < to && Tokens[at + 1].Kind == TokenKind.OpenQuote ? at + 1 : null;
        if (Tokens[at].IsWord && (takes & (Complements.Hearer | Complements.HearerInfinitive)) == 0 && !OpensAdjunct(at)) return null;
        var crossed = false;
        for (var i = at; i < to && i < at + 14; i++)
        {
            if (i > at && Tokens[i].IsWord && Vocabulary.Auxiliaries.Contains(Tokens[i].Lower)) return null;
            // "called for a gate and said the dam, …, “will hold”": behind "and" a comma may belong to another verb.
            if (Tokens[i].Kind is TokenKind.Comma or TokenKind.Colon && i + 1 < to && Tokens[i + 1].Kind == TokenKind.OpenQuote)
                return crossed && Tokens[i].Kind == TokenKind.Comma ? null : i + 1;
            crossed |= Tokens[i].Lower is "and" or "but" or "who" or "which";
            if (!Tokens[i].IsWord && Tokens[i].Kind is not (TokenKind.Possessive or TokenKind.Number or TokenKind.Comma)) return null;
            if (Tokens[i].Is("that")) return null;
        }

        return null;
    }

    /// <summary>"said <c>in</c> Bern: “…”", "said <c>last</c> week, “…”": when, where or to whom; else a clause begins.</summary>
    private bool OpensAdjunct(int at) =>
        Vocabulary.Prepositions.Contains(Tokens[at].Lower) || IsTime(Tokens[at].Lower) || Tokens[at].Lower is "last" or "this" or "next" or "earlier" or "later" or "that" or "what" or "when" or "the" or "there" or "here";

    private static bool IsTime(string lower) => Vocabulary.Days.Contains(lower) || lower is "yesterday" or "today" or "tonight";

    /// <summary>"that night", "last week", "Thursday": when it was said, and not what.</summary>
    private bool IsWhen(int at, int to) =>
        IsTime(Tokens[at].Lower)
        || (at + 1 < to && Tokens[at].Lower is "that" or "last" or "this" or "next" or "earlier" or "later" or "late" or "early"
            && (Tokens[at + 1].Lower is "day" or "night" or "week" or "month" or "year" or "morning" or "afternoon" or "evening" or "summer" or "spring" or "autumn" or "winter" or "fall" or "weekend" or "this" or "last" or "in" or "on"
                || IsTime(Tokens[at + 1].Lower)));

    /// <summary>Complements with somebody or something first: "urged the allies to", "told them that", "labelled it “a mistake”".</summary>
    private (Complements Kind, int Start) Object(Complements takes, int at, int to)
    {
        if ((takes & (Complements.HearerInfinitive | Complements.Hearer | Complements.As | Complements.Name | Complements.Figure)) == 0) return default;
        for (var i = at; i < to && i < at + 24; i++)
        {
            var token = Tokens[i];
            if (token.Kind == TokenKind.OpenQuote && (takes & Complements.As) != 0 && i > at && i < at + 9) return (Complements.As, at);
            if (token.Kind == TokenKind.OpenQuote) break;
            if (token.Kind is TokenKind.Stop or TokenKind.Semicolon or TokenKind.Colon or TokenKind.Dash) break;
            if (token.Is("as") && (takes & Complements.As) != 0) return (Complements.As, i > at ? at : i);
            if (i == at) continue;
            if (token.Kind == TokenKind.Comma && i + 1 < to && LeavesObject(Tokens[i + 1])) break;
            if (token.Is("that") && (takes & Complements.Hearer) != 0) return (Complements.That, i);
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

    /// <summary>"said on Monday that", "told reporters in Kyiv that": only phrases of place, time or hearer may stand between.</summary>
    private int LateThat(Complements takes, int at, int to)
    {
        if ((takes & (Complements.That | Complements.Hearer)) == 0) return -1;
        if (!Vocabulary.Prepositions.Contains(Tokens[at].Lower) && !Vocabulary.Days.Contains(Tokens[at].Lower)) return -1;
        for (var i = at; i < to && i < at + FarthestThat; i++)
        {
            if (Tokens[i].Is("that")) return i;
            if (Tokens[i].Kind == TokenKind.Colon && i + 1 < to && Tokens[i + 1].Is("that")) return i + 1;
            if (Tokens[i].Kind is not (TokenKind.Word or TokenKind.Possessive or TokenKind.Number or TokenKind.Comma)) return -1;
            if (Vocabulary.Auxiliaries.Contains(Tokens[i].Lower)) return -1;
        }

        return -1;
    }

    /// <summary>The start of a clause without "that": after phrases of time ("said on Monday the plan would fail").</summary>
    private int StartsClause(int at, int to)
    {
        var first = at;
        if (Vocabulary.Days.Contains(Tokens[at].Lower)) at++;
        else if (Tokens[at].Lower is "on" or "in" && at + 1 < to && (Vocabulary.Days.Contains(Tokens[at + 1].Lower) || Tokens[at + 1].Kind == TokenKind.Number)) at += 2;
        if (at > first && Vocabulary.Days.Contains(Tokens[at - 1].Lower)) at = AfterDayOfMonth(at, to);
        if (at >= to) return -1;
        var token = Tokens[at];
        if (!token.IsWord) return token.Kind is TokenKind.Number or TokenKind.OpenQuote or TokenKind.Other ? at : -1;
        if (Vocabulary.Be.Contains(token.Lower)) return -1; // "what she did say was that …"
        if (token.Lower is "there" or "this" or "these" or "those") return HasVerbAhead(at, to) ? at : -1;
        if (Vocabulary.Prepositions.Contains(token.Lower) || Vocabulary.Coordinators.Contains(token.Lower) || token.Is("that")) return -1;
        if (Vocabulary.Subordinators.Contains(token.Lower) && token.Lower is not ("if" or "when" or "while" or "because" or "what")) return -1;
        return HasVerbAhead(at, to) ? at : -1;
    }

    /// <summary>Behind "6" or "6, 2025" in "announced on January 6".</summary>
    private int AfterDayOfMonth(int at, int to)
    {
        if (at >= to || Tokens[at].Kind != TokenKind.Number) return at;
        return at + 2 < to && Tokens[at + 1].Kind == TokenKind.Comma && Tokens[at + 2].Kind == TokenKind.Number ? at + 3 : at + 1;
    }

    /// <summary>Whether a finite verb, as far as its form shows, stands ahead before the clause ends.</summary>
    private bool HasVerbAhead(int at, int to)
    {
        for (var i = at; i < to && i < at + 30; i++)
        {
            var token = Tokens[i];
            if (token.Kind is TokenKind.Semicolon or TokenKind.Stop) return false;
            if (!token.IsWord || i == at) continue;
            if (Vocabulary.Auxiliaries.Contains(token.Lower)) return true;
            if (sources.MentionAt(i) is null && !token.IsCapital && !Vocabulary.Determiners.Contains(Tokens[i - 1].Lower)
                && (token.Lower.EndsWith("ed", StringComparison.Ordinal) || (token.Lower.EndsWith('s') && Tokens[i - 1] is { IsWord: true } before && (before.IsCapital || Vocabulary.SubjectPronouns.Contains(before.Lower))))) return true;
            if (Vocabulary.SubjectPronouns.Contains(Tokens[at].Lower) || Tokens[at].Lower is "it" or "they") return true;
        }

        return false;
    }

    private bool StartsNounPhrase(int at)
    {
        var token = Tokens[at];
        if (token.Kind is TokenKind.Number) return true;
        if (!token.IsWord || Vocabulary.Prepositions.Contains(token.Lower) || Vocabulary.Coordinators.Contains(token.Lower)) return false;
        return !Vocabulary.Auxiliaries.Contains(token.Lower) && !(Vocabulary.Subordinators.Contains(token.Lower) && token.Lower != "what")
            && (!Vocabulary.IsAdverb(token.Lower) || token.Lower is "further" or "more" or "all" or "both" or "first" or "second" or "early" or "daily" or "today");
    }
}
