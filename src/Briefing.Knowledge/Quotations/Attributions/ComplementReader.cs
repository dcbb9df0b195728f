using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>Finds what follows a cue as the words that were said.</summary>
internal sealed partial class ComplementReader(BlockText text, SourceReader sources)
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
        // "says, however, that the dam is old"
        if (token.Kind == TokenKind.Comma && (takes & Complements.That) != 0 && first + 3 < to && Vocabulary.IsAdverb(Tokens[first + 1].Lower) && Tokens[first + 2].Kind == TokenKind.Comma && Tokens[first + 3].Is("that")) return (Complements.That, first + 3);
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

    /// <summary>Words between quotation marks, at once or after a comma or colon, or after "told reporters".</summary>
    private int? Quote(Complements takes, int at, int to)
    {
        if ((takes & Complements.Quotation) == 0) return null;
        if (Tokens[at].Kind == TokenKind.OpenQuote) return at;
        if (AnnouncedQuote(at, to) is { } announced) return announced;
        if (Tokens[at].Kind is TokenKind.Comma or TokenKind.Colon) return at + 1 < to && Tokens[at + 1].Kind == TokenKind.OpenQuote ? at + 1 : null;
        if (Tokens[at].IsWord && (takes & (Complements.Hearer | Complements.HearerInfinitive)) == 0 && !OpensAdjunct(at)) return null;
        var crossed = false;
        for (var i = at; i < to && i < at + 14; i++)
        {
            if (i > at && Tokens[i].IsWord && Vocabulary.Auxiliaries.Contains(Tokens[i].Lower)) return null;
            if (IsPause(i) && AnnouncedQuote(i, to) is { } later) return later;
            // "called for a gate and said the dam, …, “will hold”": behind "and" a comma may belong to another verb.
            if (Tokens[i].Kind is TokenKind.Comma or TokenKind.Colon && i + 1 < to && Tokens[i + 1].Kind == TokenKind.OpenQuote)
                return crossed && Tokens[i].Kind == TokenKind.Comma ? null : i + 1;
            crossed |= Tokens[i].Lower is "and" or "but" or "who" or "which";
            if (!Tokens[i].IsWord && Tokens[i].Kind is not (TokenKind.Possessive or TokenKind.Number or TokenKind.Comma)) return null;
            if (Tokens[i].Is("that")) return null;
        }

        return null;
    }

    /// <summary>In talk a quotation is announced: "He said, quote, “…", "She said — and I quote — “…".</summary>
    private int? AnnouncedQuote(int at, int to)
    {
        var i = at;
        while (i < to && (IsPause(i) || Tokens[i].Lower is "and" or "i" or "we") && i < at + 4) i++;
        if (i >= to || Tokens[i].Lower is not ("quote" or "quoting")) return null;
        i++;
        while (i < to && IsPause(i) && i < at + 7) i++;
        return i < to && Tokens[i].Kind == TokenKind.OpenQuote ? i : null;
    }

    private bool IsPause(int at) => Tokens[at].Kind is TokenKind.Comma or TokenKind.Colon or TokenKind.Dash;

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
