using System.Collections.Immutable;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Conversation.Understanding.Patterns;

namespace Briefing.Conversation.Questions.FollowUps;

/// <summary>The questions of a conversation in order, and the one that "go back", "back to the ferry" or "again" means.</summary>
internal static class Trail
{
    private static readonly HashSet<string> Again = new(StringComparer.Ordinal) { "again", "repeat", "once", "same" };

    /// <summary>The trail with the question that another one follows.</summary>
    internal static ImmutableArray<KeptQuestion> With(ConversationState state) => state.Last is not { } last ? Of(state)
        : [.. Of(state).Append(last).TakeLast(ConversationState.LongestTrail)];

    /// <summary>The question that is meant and the trail before it; null where there is none.</summary>
    internal static (KeptQuestion Question, ImmutableArray<KeptQuestion> Before)? Meant(RecognizerResult result, ConversationState state)
    {
        if (state.Last is not { } last) return null;
        var trail = Of(state);
        var slot = result.Best?.Slots.FirstOrDefault(slot => slot.Entity == "topic") ?? default;
        var words = result.Utterance.Tokens.Select(token => token.Folded).ToArray();
        if (slot.Entity is not null)
        {
            for (var at = trail.Length - 1; at >= 0; at--)
                if (Names(trail[at], slot, result)) return (trail[at], trail[..at]);
            return Names(last, slot, result) ? (last, trail) : null;
        }

        if (words.Any(Again.Contains) || state.Picked is not null) return (last, trail);
        if (trail.IsEmpty) return null;
        return words.Contains("first") ? (trail[0], []) : (trail[^1], trail[..^1]);
    }

    private static ImmutableArray<KeptQuestion> Of(ConversationState state) => state.Trail.IsDefault ? [] : state.Trail;

    /// <summary>Whether a question is about what the slot names: one of its people or sources, or words of its topic.</summary>
    private static bool Names(KeptQuestion question, SlotValue slot, RecognizerResult result)
    {
        var keys = result.Mentions.Where(mention => mention.Kind != MentionKind.Date && slot.From <= mention.From && mention.To <= slot.To).SelectMany(mention => mention.Keys).ToHashSet(StringComparer.Ordinal);
        var names = Kept.Open(question);
        if (keys.Count > 0 && names.Speakers.Concat(names.About).Concat(names.Sources).Any(named => named.Keys.Any(keys.Contains))) return true;
        var words = result.Utterance.Tokens[slot.From..slot.To].Select(token => token.Text).Where(word => !Fillers.IsBare(word)).ToArray();
        return words.Length > 0 && words.All(word => NameSwap.Find(question.Text, word) >= 0 || NameSwap.Find(question.Topic, word) >= 0);
    }
}
