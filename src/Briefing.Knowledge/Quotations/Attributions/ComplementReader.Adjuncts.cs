using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Names;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <content>When, where and to whom it was said, which may stand between a cue and its content.</content>
internal sealed partial class ComplementReader
{
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

    /// <summary>Behind "6" or "6, 2025" in "announced on January 6".</summary>
    private int AfterDayOfMonth(int at, int to)
    {
        if (at >= to || Tokens[at].Kind != TokenKind.Number) return at;
        return at + 2 < to && Tokens[at + 1].Kind == TokenKind.Comma && Tokens[at + 2].Kind == TokenKind.Number ? at + 3 : at + 1;
    }
}
