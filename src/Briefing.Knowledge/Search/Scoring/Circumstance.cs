using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Briefing.Knowledge.Search.Scoring;

/// <summary>
/// What a question only names to tell when: "after the vote" of "What did Falk say about the harbour after the vote?". The harbour is
/// what is asked about; a sentence on the vote that has no harbour in it is the worse answer.
/// </summary>
internal static class Circumstance
{
    private static readonly FrozenSet<string> Leading = FrozenSet.ToFrozenSet(["after", "before", "during", "following", "amid"], StringComparer.Ordinal);

    /// <summary>What leads from the circumstance back to what is asked about: "What did Falk say after the vote about the harbour?".</summary>
    private static readonly FrozenSet<string> Returning = FrozenSet.ToFrozenSet(["about", "on", "regarding", "concerning", "that", "whether"], StringComparer.Ordinal);

    /// <summary>The tokens of the circumstance, as half-open indices; empty where there is none, or where nothing else is asked about.</summary>
    /// <param name="question">The tokens of the question.</param>
    /// <param name="isMatter">Whether a token before it says what is asked about, and is not who is asked or a word that only frames.</param>
    internal static Range In(ImmutableArray<Token> question, Func<Token, bool> isMatter)
    {
        for (var at = 2; at < question.Length; at++)
        {
            if (!Leading.Contains(question[at].Word)) continue;
            var end = at + 1;
            while (end < question.Length && !Returning.Contains(question[end].Word)) end++;
            for (var other = 0; other < question.Length; other++)
                if ((other < at || other >= end) && !question[other].IsStopWord && isMatter(question[other])) return (at + 1)..end;
            return default;
        }

        return default;
    }
}
