using System.Collections.Immutable;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Conversation.Understanding.Lu;

namespace Briefing.Conversation.Understanding.Patterns;

/// <summary>
/// Finds who is asked and about what where the words tell the intent but no pattern fits: who is named is the speaker where the
/// intent's patterns have one, and what the patterns have no words for is the topic.
/// </summary>
internal sealed class FreeSlots
{
    private readonly LuUtterance _free;
    private readonly bool _hasSpeaker;
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _entities = new(StringComparer.Ordinal);

    /// <param name="patterns">The intent's patterns.</param>
    /// <param name="lists">The forms of each list.</param>
    /// <param name="hasSpeaker">Whether who is named is asked, and not only spoken of.</param>
    internal FreeSlots(IEnumerable<LuUtterance> patterns, IReadOnlyDictionary<string, ImmutableArray<ImmutableArray<string>>> lists, bool hasSpeaker)
    {
        _hasSpeaker = hasSpeaker;
        _free = new LuUtterance("", [], "", 0);
        foreach (var pattern in patterns) Note(pattern.Root);
        foreach (var entity in _entities)
            if (lists.TryGetValue(entity, out var forms))
                foreach (var form in forms) _words.UnionWith(form);
    }

    /// <summary>What stands in the utterance, as a match of no pattern.</summary>
    internal PatternMatch Fill(string intent, Utterance utterance, ImmutableArray<Mention> mentions, double score)
    {
        var slots = ImmutableArray.CreateBuilder<SlotValue>();
        var taken = new bool[utterance.Tokens.Length];
        if (_entities.Contains("quote") && mentions.FirstOrDefault(mention => mention.Kind == MentionKind.Quote) is { } quote)
        {
            slots.Add(new SlotValue("quote", quote.From, quote.To, quote));
            taken.AsSpan(quote.From, quote.Length).Fill(true);
        }

        if (_hasSpeaker)
            foreach (var mention in mentions.Where(mention => mention is { Kind: MentionKind.Speaker or MentionKind.Pronoun, IsDoubtful: false } && !taken[mention.From]).Take(1))
            {
                slots.Add(new SlotValue("speaker", mention.From, mention.To, mention));
                taken.AsSpan(mention.From, mention.Length).Fill(true);
            }

        if (_entities.Contains("topic"))
            for (var at = 0; at < taken.Length;)
            {
                var from = at;
                while (at < taken.Length && !taken[at] && IsTopical(utterance, mentions, at)) at++;
                if (at > from) slots.Add(new SlotValue("topic", from, at, null));
                else at++;
            }

        return new PatternMatch(intent, _free, score, slots.ToImmutable());
    }

    private bool IsTopical(Utterance utterance, ImmutableArray<Mention> mentions, int at) =>
        mentions.Any(mention => mention.From <= at && at < mention.To && mention.Kind is MentionKind.Speaker or MentionKind.Source && !mention.IsDoubtful)
        || !_words.Contains(utterance.Tokens[at].Folded);

    private void Note(ImmutableArray<LuNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node is LuNode.Word word) _words.Add(word.Folded);
            else if (node is LuNode.Slot slot) _entities.Add(slot.Entity);
            else if (node is LuNode.Choice choice)
                foreach (var option in choice.Options) Note(option);
        }
    }
}
