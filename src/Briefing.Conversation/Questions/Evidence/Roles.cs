using System.Collections.Immutable;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions.Evidence;

/// <summary>
/// Who did it to whom: "Has Sweden annexed Norway?" names who acts, the act, and whom it befalls, and a sentence about the annexation
/// of Sweden by Norway is no answer. Told by the order of names around the act, the passive, and "of", "by" and possessives beside a
/// noun of it.
/// </summary>
internal sealed class Roles
{
    private const int BeforeAct = 7;
    private const int AfterAct = 6;
    private const int BesideNoun = 3;

    private readonly string? _act;
    private readonly HashSet<string> _agent = new(StringComparer.Ordinal);
    private readonly HashSet<string> _patient = new(StringComparer.Ordinal);

    internal Roles(string question)
    {
        var tokens = new AnalysedText(question).Words;
        // The first word has its capital for another reason.
        var first = NameAt(tokens, 1);
        if (first < 0) return;
        var afterFirst = EndOfName(tokens, first);
        var act = afterFirst;
        while (act < tokens.Length && (tokens[act].IsStopWord || tokens[act].IsCapitalised)) act++;
        var second = NameAt(tokens, act + 1);
        if (act >= tokens.Length || second < 0 || second - act > AfterAct || IsJoined(tokens, afterFirst, second)) return;
        var isPassive = tokens[second - 1].Word == "by" || (second > 1 && tokens[second - 2].Word == "by");
        _act = tokens[act].Root;
        Take(isPassive ? _patient : _agent, tokens, first);
        Take(isPassive ? _agent : _patient, tokens, second);
        if (_agent.Overlaps(_patient)) _act = null;
    }

    /// <summary>Whether a sentence tells the act the other way round, and nowhere as it is asked for.</summary>
    internal bool AreSwapped(AnalysedText text)
    {
        if (_act is null) return false;
        var tokens = text.Words;
        var isSwapped = false;
        for (var act = 0; act < tokens.Length; act++)
        {
            if (tokens[act].Root != _act) continue;
            var (agent, patient) = Around(tokens, act);
            if (IsOne(tokens, agent, _agent) || IsOne(tokens, patient, _patient)) return false;
            isSwapped |= IsOne(tokens, agent, _patient) || IsOne(tokens, patient, _agent);
        }

        return isSwapped;
    }

    /// <summary>The places of the names of who acts and whom it befalls; -1 where there is none.</summary>
    private static (int Agent, int Patient) Around(ImmutableArray<Token> tokens, int act)
    {
        var before = -1;
        for (var at = act - 1; at >= Math.Max(0, act - BeforeAct) && before < 0; at--)
            if (IsName(tokens[at])) before = at;
        var (by, of, after) = (-1, -1, -1);
        for (var at = act + 1; at < Math.Min(tokens.Length, act + 1 + AfterAct) && after < 0; at++)
        {
            if (tokens[at].Word == "by") by = at;
            if (tokens[at].Word == "of" && at == act + 1) of = at;
            if (IsName(tokens[at])) after = at;
        }

        if (by >= 0 && after > by) return (after, of >= 0 || HasBe(tokens, act) ? before : -1);
        if (of >= 0) return (act - before <= BesideNoun ? before : -1, after);
        return HasBe(tokens, act) ? (-1, before) : (before, after);
    }

    /// <summary>"was annexed", "had been invaded": the act befalls who stands before it.</summary>
    private static bool HasBe(ImmutableArray<Token> tokens, int act) =>
        act > 0 && tokens[act].Word.EndsWith("ed", StringComparison.Ordinal) && tokens[act - 1].Word is "is" or "are" or "was" or "were" or "been" or "being" or "be";

    private static bool IsJoined(ImmutableArray<Token> tokens, int from, int to)
    {
        for (var at = from; at < to; at++)
            if (tokens[at].Word is "and" or "or" or "with" or "between" or "about" or "in" or "at" or "on" or "to" or "for" or "from") return true;
        return false;
    }

    private static int NameAt(ImmutableArray<Token> tokens, int from)
    {
        for (var at = from; at < tokens.Length; at++)
            if (IsName(tokens[at])) return at;
        return -1;
    }

    private static int EndOfName(ImmutableArray<Token> tokens, int at)
    {
        while (at < tokens.Length && IsName(tokens[at])) at++;
        return at;
    }

    private static void Take(HashSet<string> roots, ImmutableArray<Token> tokens, int at)
    {
        for (; at < tokens.Length && IsName(tokens[at]); at++) roots.Add(tokens[at].Root);
    }

    private static bool IsOne(ImmutableArray<Token> tokens, int at, HashSet<string> roots) => at >= 0 && roots.Contains(tokens[at].Root);

    private static bool IsName(Token token) => token.IsCapitalised && !token.IsStopWord;
}
