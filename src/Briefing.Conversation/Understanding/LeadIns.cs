using System.Collections.Immutable;
using Briefing.Conversation.Understanding.Patterns;

namespace Briefing.Conversation.Understanding;

/// <summary>
/// Finds where the question begins behind words of who asks: "I know you are busy, but what did she say?", "we need to know who
/// left", "if you have a moment: who left". Told by words, which <c>courtesies.lu</c> lists, and not by set phrases, as nobody can list
/// all that people say. What is in front is left out only where it speaks of who asks, or is nothing but such words: "In Munich, what
/// did she say?" begins with "In", and "If we leave, who pays?" with its condition.
/// </summary>
internal sealed class LeadIns(IReadOnlyDictionary<string, ImmutableArray<ImmutableArray<string>>> lists)
{
    private const int Longest = 30;
    private readonly HashSet<string> _asking = Words(lists, "asking"), _personal = Words(lists, "personal"), _knowing = Words(lists, "knowing"), _joining = Words(lists, "joining"),
        _bound = Words(lists, "bound"), _courteous = Words(lists, "courteous"), _auxiliary = Words(lists, "auxiliary");

    /// <summary>The token at which the question begins; the first one where nothing is in front of it.</summary>
    internal int Start(Utterance utterance, int from)
    {
        var tokens = utterance.Tokens;
        if (tokens.Length - from < 3) return from;
        var isBound = _bound.Contains(tokens[from].Folded);
        var isAsking = _asking.Contains(tokens[from].Folded) && !IsRequest(tokens, from);
        var (isPersonal, isCourteous) = (false, true);
        for (var at = from; at + 2 < tokens.Length && at - from < Longest; at++)
        {
            isPersonal |= _personal.Contains(tokens[at].Folded);
            isCourteous &= IsCourteous(tokens[at]);
            if (!isCourteous && (!isPersonal || isBound || isAsking)) continue;
            if (Next(utterance, at, !isCourteous || !(isBound || isAsking)) is { } next) return next;
        }

        return from;
    }

    /// <summary>Whether words are nothing but what is said around a question: "could I trouble you for this", "no rush though".</summary>
    internal bool AreCourteous(ImmutableArray<Token> tokens) => tokens.Length > 1 && tokens.All(IsCourteous) && tokens.Any(token => _courteous.Contains(token.Folded));

    private bool IsCourteous(Token token) => _courteous.Contains(token.Folded) || _personal.Contains(token.Folded);

    /// <summary>Where the question begins that follows a token at a mark, a joining word or a word such as "know"; null where none does.</summary>
    private int? Next(Utterance utterance, int at, bool byWords)
    {
        var tokens = utterance.Tokens;
        var next = at + 1;
        var isMarked = IsMark(utterance, at);
        var isBreak = isMarked || (byWords && _knowing.Contains(tokens[at].Folded));
        var isJoined = false;
        while (next + 2 < tokens.Length && _joining.Contains(tokens[next].Folded) && (byWords || isMarked)) (next, isBreak, isJoined) = (next + 1, true, !isBreak);
        if (!isBreak || !_asking.Contains(tokens[next].Folded) || _personal.Contains(tokens[next + 1].Folded)) return null;
        // "and were wondering": goes on of who asks.
        return isJoined && _auxiliary.Contains(tokens[next].Folded) ? null : next;
    }

    /// <summary>"Could you", "can I": begins as a question does, and is about who asks.</summary>
    private bool IsRequest(ImmutableArray<Token> tokens, int from) => _personal.Contains(tokens[from + 1].Folded);

    private static bool IsMark(Utterance utterance, int at) =>
        utterance.Tokens[at + 1].Start > utterance.Tokens[at].End && utterance.Text.AsSpan(utterance.Tokens[at].End, utterance.Tokens[at + 1].Start - utterance.Tokens[at].End).IndexOfAny(",:–—-(") >= 0;

    private static HashSet<string> Words(IReadOnlyDictionary<string, ImmutableArray<ImmutableArray<string>>> lists, string name) =>
        lists.TryGetValue(name, out var forms) ? forms.Select(form => form[0]).ToHashSet(StringComparer.Ordinal) : new HashSet<string>(StringComparer.Ordinal);
}
