using System.Collections.Immutable;
using Briefing.Conversation.Understanding.Patterns;

namespace Briefing.Conversation.Understanding;

/// <summary>
/// Finds where the question begins behind words of who asks: "I know you are busy, but what did she say?", "we need to know who
/// left". Told by words, which <c>courtesies.lu</c> lists, and not by set phrases, as nobody can list all that people say. What is
/// in front is left out only where it speaks of who asks: "In Munich, what did she say?" begins with "In".
/// </summary>
internal sealed class LeadIns(IReadOnlyDictionary<string, ImmutableArray<ImmutableArray<string>>> lists)
{
    private const int Longest = 30;
    private readonly HashSet<string> _asking = Words(lists, "asking"), _personal = Words(lists, "personal"), _knowing = Words(lists, "knowing"), _joining = Words(lists, "joining"), _bound = Words(lists, "bound");

    /// <summary>The token at which the question begins; the first one where nothing is in front of it.</summary>
    internal int Start(Utterance utterance, int from)
    {
        var tokens = utterance.Tokens;
        if (tokens.Length - from < 3 || _bound.Contains(tokens[from].Folded) || (_asking.Contains(tokens[from].Folded) && !IsRequest(tokens, from))) return from;
        var start = from;
        var isPersonal = false;
        for (var at = from; at + 2 < tokens.Length && at - from < Longest; at++)
        {
            isPersonal |= _personal.Contains(tokens[at].Folded);
            if (!isPersonal) continue;
            var next = at + 1;
            var isBreak = IsMark(utterance, at) || _knowing.Contains(tokens[at].Folded);
            while (next + 2 < tokens.Length && _joining.Contains(tokens[next].Folded)) (next, isBreak) = (next + 1, true);
            if (isBreak && _asking.Contains(tokens[next].Folded) && !_personal.Contains(tokens[next + 1].Folded)) start = Math.Max(start, next);
            if (start > from) break;
        }

        return start;
    }

    /// <summary>"Could you", "can I": begins as a question does, and is about who asks.</summary>
    private bool IsRequest(ImmutableArray<Token> tokens, int from) => _personal.Contains(tokens[from + 1].Folded);

    private static bool IsMark(Utterance utterance, int at) =>
        utterance.Tokens[at + 1].Start > utterance.Tokens[at].End && utterance.Text.AsSpan(utterance.Tokens[at].End, utterance.Tokens[at + 1].Start - utterance.Tokens[at].End).IndexOfAny(",:–—-") >= 0;

    private static HashSet<string> Words(IReadOnlyDictionary<string, ImmutableArray<ImmutableArray<string>>> lists, string name) =>
        lists.TryGetValue(name, out var forms) ? forms.Select(form => form[0]).ToHashSet(StringComparer.Ordinal) : new HashSet<string>(StringComparer.Ordinal);
}
