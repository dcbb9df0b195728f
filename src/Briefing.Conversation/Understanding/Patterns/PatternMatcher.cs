using System.Collections.Immutable;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Conversation.Understanding.Lu;

namespace Briefing.Conversation.Understanding.Patterns;

/// <summary>Fits one utterance to patterns by backtracking, the best fit of each; the number of steps is bounded.</summary>
internal sealed class PatternMatcher(
    Utterance utterance, ImmutableArray<Mention> mentions, IReadOnlyDictionary<string, ImmutableArray<ImmutableArray<string>>> lists)
{
    private const int StepsPerPattern = 20_000;
    private const double WordScore = 1, SmallWordScore = 0.6, NameScore = 1.2, PronounScore = 0.9, DoubtfulScore = 0.5, UnknownScore = 0.35, TopicScore = 0.25;
    private const int LongestUnknownName = 4;

    private static readonly HashSet<string> SmallWords = new(StringComparer.Ordinal) { "the", "a", "an", "of", "to", "that", "is", "and", "on" };

    private readonly SlotValue[] _slots = new SlotValue[8];
    private int _slotCount;
    private int _steps;
    private int _front;
    private bool _isFront;
    private double _best;
    private ImmutableArray<SlotValue> _bestSlots;

    /// <summary>The best way the utterance fits the pattern; null where it does not.</summary>
    internal PatternMatch? Match(string intent, LuUtterance pattern)
    {
        (_steps, _best, _slotCount, _isFront) = (0, double.NegativeInfinity, 0, false);
        Follow(new Rest(pattern.Root, 0, null), 0, 0);
        return double.IsNegativeInfinity(_best) ? null
            : new PatternMatch(intent, pattern, _best / Math.Max(1, utterance.Tokens.Length), _bestSlots);
    }

    /// <summary>How many words at the front the pattern fits, for what is said before the question itself; 0 for none.</summary>
    internal int MatchFront(LuUtterance pattern)
    {
        (_steps, _front, _slotCount, _isFront) = (0, 0, 0, true);
        Follow(new Rest(pattern.Root, 0, null), 0, 0);
        return _front;
    }

    private void Follow(Rest? rest, int at, double score)
    {
        if (++_steps > StepsPerPattern) return;
        while (rest is not null && rest.Index == rest.Nodes.Length) rest = rest.Outer;
        if (rest is null)
        {
            _front = Math.Max(_front, at);
            if (at < utterance.Tokens.Length || score <= _best) return;
            (_best, _bestSlots) = (score, [.. _slots.AsSpan(0, _slotCount)]);
            return;
        }

        // Most nodes do not fit; only for those that may is there anything to keep.
        switch (rest.Nodes[rest.Index])
        {
            case LuNode.Word word:
                if (Is(word, at)) Follow(rest with { Index = rest.Index + 1 }, at + 1, score + (SmallWords.Contains(word.Folded) ? SmallWordScore : WordScore));
                break;
            case LuNode.Choice choice:
                Rest? behind = null;
                foreach (var option in choice.Options)
                    if (option is not [LuNode.Word first, ..] || Is(first, at)) Follow(new Rest(option, 0, behind ??= rest with { Index = rest.Index + 1 }), at, score);
                break;
            case LuNode.Slot slot:
                Fill(slot, rest with { Index = rest.Index + 1 }, at, score);
                break;
        }
    }

    private bool Is(LuNode.Word word, int at) => at < utterance.Tokens.Length && string.Equals(utterance.Tokens[at].Folded, word.Folded, StringComparison.Ordinal);

    private void Fill(LuNode.Slot slot, Rest after, int at, double score)
    {
        if (_slotCount == _slots.Length || at == utterance.Tokens.Length) return;
        if (lists.TryGetValue(slot.Entity, out var forms))
        {
            foreach (var form in forms)
                if (Fits(form, at)) Take(new SlotValue(slot.Entity, at, at + form.Length, null), after, score + WordScore * form.Length);
        }
        else if (slot.Entity == "topic") Topic(slot, after, at, score);
        else Named(slot, after, at, score);
    }

    private void Topic(LuNode.Slot slot, Rest after, int at, double score)
    {
        var isLast = IsEnd(after);
        var next = NextWord(after);
        for (var to = utterance.Tokens.Length; to > at; to--)
        {
            if (isLast && to < utterance.Tokens.Length && !_isFront) break;
            if (slot.IsPossessive && !utterance.Tokens[to - 1].IsPossessive) continue;
            if (next is not null && (to == utterance.Tokens.Length || utterance.Tokens[to].Folded != next)) continue;
            Take(new SlotValue(slot.Entity, at, to, null), after, score + TopicScore * (to - at));
        }
    }

    private void Named(LuNode.Slot slot, Rest after, int at, double score)
    {
        // "the Kremlin": the article belongs to the name.
        var from = utterance.Tokens[at].Folded == "the" ? at + 1 : at;
        foreach (var mention in mentions)
        {
            if ((mention.From != at && mention.From != from) || !IsA(slot.Entity, mention.Kind) || (slot.IsPossessive && !mention.IsPossessive)) continue;
            if (slot.Entity == "person" && (mention.IsDoubtful || mention.IsPossessive)) continue;
            var worth = mention.Kind == MentionKind.Pronoun ? PronounScore : mention.IsDoubtful ? DoubtfulScore : NameScore;
            Take(new SlotValue(slot.Entity, at, mention.To, mention), after, score + worth * mention.Length + (mention.From - at) * SmallWordScore);
        }

        if (slot.Entity != "speaker") return;
        for (var to = from + 1; to <= Math.Min(from + LongestUnknownName, utterance.Tokens.Length); to++)
        {
            if (Unnameable.Contains(utterance.Tokens[to - 1].Folded)) break;
            if (!slot.IsPossessive || utterance.Tokens[to - 1].IsPossessive)
                Take(new SlotValue(slot.Entity, at, to, null), after, score + UnknownScore * (to - at));
        }
    }

    private static bool IsEnd(Rest? rest)
    {
        while (rest is not null && rest.Index == rest.Nodes.Length) rest = rest.Outer;
        return rest is null;
    }

    /// <summary>The word that must come next; null where it is no single one.</summary>
    private static string? NextWord(Rest? rest)
    {
        while (rest is not null && rest.Index == rest.Nodes.Length) rest = rest.Outer;
        return rest?.Nodes[rest.Index] is LuNode.Word word ? word.Folded : null;
    }

    private void Take(SlotValue value, Rest after, double score)
    {
        _slots[_slotCount++] = value;
        Follow(after, value.To, score);
        _slotCount--;
    }

    private bool Fits(ImmutableArray<string> form, int at)
    {
        if (at + form.Length > utterance.Tokens.Length) return false;
        for (var i = 0; i < form.Length; i++)
            if (!string.Equals(utterance.Tokens[at + i].Folded, form[i], StringComparison.Ordinal)) return false;
        return true;
    }

    private static bool IsA(string entity, MentionKind kind) => entity switch
    {
        "speaker" => kind is MentionKind.Speaker or MentionKind.Pronoun,
        "person" => kind == MentionKind.Speaker,
        "source" => kind == MentionKind.Source,
        "quote" => kind == MentionKind.Quote,
        _ => kind == MentionKind.Date,
    };

    /// <summary>Words that no name holds.</summary>
    private static readonly HashSet<string> Unnameable = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "is", "are", "was", "were", "be", "been", "do", "does", "did", "has", "have", "had", "will", "would", "can", "could",
        "should", "may", "might", "must", "about", "on", "in", "at", "to", "with", "from", "by", "for", "that", "this", "these", "those", "it",
        "what", "who", "when", "where", "why", "how", "which", "say", "said", "says", "not", "if", "whether", "or", "than", "as", "but", "so",
        "i", "you", "we", "me", "us", "my", "your", "our", "he", "she", "they", "him", "her", "his", "their", "them", "there", "any", "some", "all", "more", "most", "sources", "source", "documents",
    };

    /// <summary>What of a pattern is still to be matched.</summary>
    private sealed record Rest(ImmutableArray<LuNode> Nodes, int Index, Rest? Outer);
}
