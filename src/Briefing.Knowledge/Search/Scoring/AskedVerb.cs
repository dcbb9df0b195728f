using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Briefing.Knowledge.Search.Scoring;

/// <summary>
/// What a question says that somebody did, or was done to: "leave" of "Why did Falk leave the council?", "opened" of "When was the
/// tunnel opened?". A sentence on Falk and the council that tells of no leaving is no answer, however many of the other words it has.
/// Told by the auxiliary and by what follows the subject; where that is not clear, there is none. What somebody should or could
/// do, nobody says has happened.
/// </summary>
internal static class AskedVerb
{
    private const int LastAuxiliary = 8;

    private static readonly FrozenSet<string> Doing = Set("did does do will");
    private static readonly FrozenSet<string> Being = Set("was were is are has have had been");
    private static readonly FrozenSet<string> Joining = Set("and of the a an his her its their for in de von van al");

    /// <summary>Participles that do not end in "-ed".</summary>
    private static readonly FrozenSet<string> Irregular = Set(
        """
        shut built held born left won lost sent paid sold told found cut hit hurt put set sunk stolen taken given broken written chosen drawn fallen grown hidden hung
        known laid led lent let made meant met read rebuilt run seen shot shown spent split spread struck swept taught thought thrown understood withdrawn bought brought
        caught fought heard kept become begun beaten forbidden frozen torn worn sworn
        """);

    /// <summary>The index of the verb among the tokens of a question; -1 where none is told.</summary>
    internal static int In(ImmutableArray<Token> tokens, string question)
    {
        var auxiliary = -1;
        for (var at = 0; at < Math.Min(tokens.Length, LastAuxiliary) && auxiliary < 0; at++)
            if (Doing.Contains(tokens[at].Word) || Being.Contains(tokens[at].Word)) auxiliary = at;
        if (tokens.Length > 4 && tokens[0].Word == "who" && tokens[2].Word == "that") return OfClause(tokens, 3);
        if (tokens.Length > 2 && tokens[0].Word is "who" or "whom") return OfWho(tokens, auxiliary);
        // "How many islanders died in the storm?": the noun that is counted stands before the verb.
        if (tokens.Length > 3 && tokens[0].Word == "how" && tokens[1].Word == "many" && (auxiliary < 0 || auxiliary > 3)) return FirstParticiple(tokens, 3);
        if (auxiliary < 0) return -1;
        var behind = auxiliary + 1;
        while (behind < tokens.Length && (Joining.Contains(tokens[behind].Word) || tokens[behind].IsWhole)) behind++;
        if (behind >= tokens.Length) return -1;
        if (tokens[behind].IsCapitalised || tokens[behind].Word is "he" or "she" or "they" or "it" or "we") return BehindName(tokens, behind, question);
        if (tokens[auxiliary].Word is "is" or "are") return -1;
        return Being.Contains(tokens[auxiliary].Word) ? FirstParticiple(tokens, behind + 1) : BehindNoun(tokens, behind);
    }

    /// <summary>"Who criticised …?", "Who has left …?"; "Who is the director?" asks of no act.</summary>
    private static int OfWho(ImmutableArray<Token> tokens, int auxiliary)
    {
        var at = 1;
        if (auxiliary == 1)
        {
            if (tokens[1].Word is not ("has" or "have" or "had" or "will")) return -1;
            at = 2;
        }

        return at < tokens.Length && IsVerb(tokens[at]) ? at : -1;
    }

    /// <summary>"Who said that the ferry was sunk?": whoever did, speaks of the sinking.</summary>
    private static int OfClause(ImmutableArray<Token> tokens, int from)
    {
        for (var at = from; at + 1 < tokens.Length; at++)
        {
            if (!Doing.Contains(tokens[at].Word) && !Being.Contains(tokens[at].Word)) continue;
            var verb = at + 1;
            while (verb < tokens.Length && tokens[verb].IsStopWord) verb++;
            return verb < tokens.Length && IsVerb(tokens[verb]) && (Doing.Contains(tokens[at].Word) || IsParticiple(tokens[verb].Word)) ? verb : -1;
        }

        return -1;
    }

    private static int BehindName(ImmutableArray<Token> tokens, int at, string question)
    {
        for (; at < tokens.Length; at++)
        {
            // "Falk's council": what follows is owned, and not done.
            if (at + 1 < tokens.Length && tokens[at + 1].Start >= tokens[at].End && IsOwner(question.AsSpan(tokens[at].End, tokens[at + 1].Start - tokens[at].End), question, tokens[at])) return -1;
            // "did Falk go to the aid of": the verb was one of the light ones, and what follows is no verb.
            if (tokens[at].Word is "to" or "with" or "on" or "about" or "into") return -1;
            if (tokens[at].IsCapitalised || Joining.Contains(tokens[at].Word) || tokens[at].IsStopWord || tokens[at].IsWhole) continue;
            return IsVerb(tokens[at]) ? at : -1;
        }

        return -1;
    }

    private static bool IsOwner(ReadOnlySpan<char> gap, string question, Token token) =>
        gap.IndexOfAny('\'', '’') >= 0 || question.AsSpan(token.Start, token.End - token.Start).IndexOfAny('\'', '’') >= 0;

    private static int FirstParticiple(ImmutableArray<Token> tokens, int at)
    {
        for (; at < tokens.Length; at++)
            if (IsVerb(tokens[at]) && IsParticiple(tokens[at].Word)) return at;
        return -1;
    }

    private static bool IsParticiple(string word) => Irregular.Contains(word) || (word.Length > 3 && word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("eed", StringComparison.Ordinal));

    /// <summary>"did the truce collapse": a noun, and a verb that nothing but function words may follow.</summary>
    private static int BehindNoun(ImmutableArray<Token> tokens, int noun)
    {
        var verb = noun + 1;
        if (verb >= tokens.Length || tokens[noun].IsStopWord || !IsVerb(tokens[verb])) return -1;
        return verb + 1 >= tokens.Length || tokens[verb + 1].IsStopWord ? verb : -1;
    }

    private static bool IsVerb(Token token) => !token.IsStopWord && !token.IsNumber && !token.IsCapitalised && !token.IsWhole;

    private static FrozenSet<string> Set(string words) => FrozenSet.ToFrozenSet(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
