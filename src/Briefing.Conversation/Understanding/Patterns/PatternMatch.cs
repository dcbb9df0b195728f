using System.Collections.Immutable;
using Briefing.Conversation.Understanding.Lu;

namespace Briefing.Conversation.Understanding.Patterns;

/// <summary>An utterance fits a pattern.</summary>
/// <param name="Intent">The intent.</param>
/// <param name="Pattern">The pattern.</param>
/// <param name="Score">How well it fits: the words it accounts for, 0 to about 1.</param>
/// <param name="Slots">What stands in its entities, in order.</param>
internal sealed record PatternMatch(string Intent, LuUtterance Pattern, double Score, ImmutableArray<SlotValue> Slots);

/// <summary>What stands in an entity of a pattern.</summary>
/// <param name="Entity">The entity's name.</param>
/// <param name="From">The first token.</param>
/// <param name="To">The token after the last one.</param>
/// <param name="Mention">What the words name; null for a topic, a list entity and a name that nobody has.</param>
internal readonly record struct SlotValue(string Entity, int From, int To, Entities.Mention? Mention);
