using System.Collections.Frozen;
using System.Collections.Immutable;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Patterns;
using Briefing.Knowledge.Search;

using AskedToken = Briefing.Conversation.Understanding.Patterns.Token;

namespace Briefing.Conversation.Questions;

/// <summary>
/// Words that belong to what is asked about though no slot of the wording takes them: what became of it, "opened" in "When was the
/// tunnel opened?", "left" in "Has Japan left the union?". Without them any sentence on the tunnel or the union would do.
/// </summary>
internal static class TopicWords
{
    /// <summary>Words that only ask for the detail.</summary>
    private static readonly FrozenSet<string> Asking = FrozenSet.ToFrozenSet(
        ["due", "planned", "scheduled", "expected", "exactly", "precisely", "roughly", "approximately", "ago", "cost", "costs", "mean", "means", "meant", "happen", "happened", "happens"],
        StringComparer.Ordinal);

    /// <summary>The places of such words: content words behind the first slot, in questions of what is told and not of what was said.</summary>
    internal static ImmutableArray<int> OfNoSlot(Utterance utterance, ImmutableArray<SlotValue> slots, bool[] taken, string intent)
    {
        if (!(intent == Intents.When || (Intents.AreOfTopic(intent) && intent != Intents.Meaning))) return [];
        var named = slots.Where(slot => slot.Entity is "topic" or "speaker" or "person").ToArray();
        if (named.Length == 0) return [];
        var first = named.Min(slot => slot.To);
        return [.. Enumerable.Range(first, utterance.Tokens.Length - first).Where(at => !taken[at] && !slots.Any(slot => slot.From <= at && at < slot.To) && IsContent(utterance.Tokens[at]))];
    }

    private static bool IsContent(AskedToken token) =>
        !token.IsCapitalised && !Asking.Contains(token.Folded) && TextAnalyzer.Analyze(token.Folded) is [{ IsStopWord: false }, ..];
}
