using System.Collections.Immutable;
using Briefing.Conversation.Understanding.Lu;
using Briefing.Conversation.Understanding.Patterns;

namespace Briefing.Conversation.Understanding;

/// <summary>Leaves out what is said around a question: the patterns under # Preamble and # Postscript, and what <see cref="LeadIns"/> finds in front.</summary>
internal sealed class CourtesyTrimmer(
    ImmutableArray<LuUtterance> preambles, ImmutableArray<LuUtterance> postscripts, IReadOnlyDictionary<string, ImmutableArray<ImmutableArray<string>>> lists)
{
    private const int MostCourtesies = 5, LongestPostscript = 8;
    private readonly LeadIns _leadIns = new(lists);

    /// <summary>Whether a sentence is nothing but courtesies.</summary>
    internal bool IsCourtesy(Utterance sentence) => _leadIns.AreCourteous(sentence.Tokens);

    /// <summary>The utterance without the courtesies around it; at least a word stays.</summary>
    internal Utterance Trim(Utterance utterance)
    {
        var (from, to) = (0, utterance.Tokens.Length);
        for (var round = 0; round < MostCourtesies && from < to; round++)
        {
            from = _leadIns.Start(utterance, from);
            var matcher = new PatternMatcher(utterance with { Tokens = utterance.Tokens[from..to] }, [], lists);
            var front = preambles.Select(matcher.MatchFront).DefaultIfEmpty(0).Max();
            if (front == 0 || from + front >= to) break;
            from += front;
        }

        for (var round = 0; round < MostCourtesies; round++)
        {
            var length = EndingLength(utterance, from, to);
            if (length == 0) break;
            to -= length;
        }

        return from == 0 && to == utterance.Tokens.Length ? utterance : utterance with { Tokens = utterance.Tokens[from..to] };
    }

    private int EndingLength(Utterance utterance, int from, int to)
    {
        for (var at = Math.Max(from + 1, to - LongestPostscript); at < to; at++)
        {
            var matcher = new PatternMatcher(utterance with { Tokens = utterance.Tokens[at..to] }, [], lists);
            if (postscripts.Any(pattern => matcher.Match(Intents.Postscript, pattern) is not null)) return to - at;
        }

        return 0;
    }
}
