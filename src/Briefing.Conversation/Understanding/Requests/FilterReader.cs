using System.Collections.Immutable;
using Briefing.Conversation.Questions;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Conversation.Understanding.Patterns;
using Briefing.Knowledge.Quotations;

namespace Briefing.Conversation.Understanding.Requests;

/// <summary>
/// Reads whose words, about what and in which sources: "Hegseth or Rubio on Ukraine, only from think tanks". Words that lead to a
/// topic or a source divide it, and each part is a list. A person alone is one whose words are wanted; an institution or a state
/// alone is a topic, as people who ask for a digest on an alliance want what is said of it.
/// </summary>
internal sealed class FilterReader(StoreLexicon lexicon, RequestWords words)
{
    private static readonly HashSet<string> TopicLeads = new(StringComparer.Ordinal) { "on", "about", "regarding", "concerning", "re", "covering" };
    private static readonly HashSet<string> SourceLeads = new(StringComparer.Ordinal) { "from", "in", "by", "via", "of" };
    private static readonly HashSet<string> Between = new(StringComparer.Ordinal) { "and", "or", "plus", "nor", "but" };
    private static readonly HashSet<string> LastMeant = new(StringComparer.Ordinal) { "this", "that", "it", "these", "those", "same" };

    private enum Part { Head, Topic, Source }

    /// <summary>What the tokens from one up to another ask for.</summary>
    /// <param name="utterance">The utterance.</param>
    /// <param name="mentions">The names in it.</param>
    /// <param name="from">The first token.</param>
    /// <param name="to">The token after the last one.</param>
    internal AskedFilter Read(Utterance utterance, ImmutableArray<Mention> mentions, int from, int to)
    {
        var items = Items(utterance, mentions, from, to);
        var filter = new AskedFilter();
        var hasSpeaker = items.Exists(item => item.Part == Part.Head && PersonIn(item, mentions) is not null);
        foreach (var item in items) filter = With(filter, item, utterance, mentions, hasSpeaker);
        return filter;
    }

    private AskedFilter With(AskedFilter filter, Item item, Utterance utterance, ImmutableArray<Mention> mentions, bool hasSpeaker)
    {
        var text = utterance.Slice(item.From, item.To);
        if (words.KindOf(Folded(utterance, item)) is { } kind) return filter with { Kinds = filter.Kinds.Contains(kind) ? filter.Kinds : filter.Kinds.Add(kind) };
        if (item.To == item.From + 1 && LastMeant.Contains(utterance.Tokens[item.From].Folded)) return filter with { IsLastQuestion = true };
        if (mentions.Any(mention => mention.Kind == MentionKind.Pronoun && mention.From == item.From && mention.To == item.To)) return filter with { HasPronoun = true };
        var source = mentions.FirstOrDefault(mention => mention.Kind == MentionKind.Source && Covers(mention, item));
        var speaker = mentions.FirstOrDefault(mention => mention.Kind == MentionKind.Speaker && Covers(mention, item));
        if (item.Part == Part.Source)
            return source is not null || speaker is null ? filter with { Sources = filter.Sources.Add(source?.Name ?? text) } : filter with { Speakers = filter.Speakers.Add(Named(speaker)) };
        var isPerson = speaker is not null && !speaker.IsDoubtful && IsPerson(speaker);
        if (speaker is not null && (item.IsSpeaking || isPerson) && (item.Part == Part.Head || !hasSpeaker)) return filter with { Speakers = filter.Speakers.Add(Named(speaker)) };
        if (item.IsSpeaking && speaker is null && source is null && (utterance.IsLowerCase || utterance.Tokens[item.From].IsCapitalised)) return filter with { Speakers = filter.Speakers.Add(new Named([], text)) };
        if (source is not null && speaker is null && item.Part == Part.Head) return filter with { Sources = filter.Sources.Add(source.Name) };
        // "Rubio tariffs": who is named first speaks, and the rest is what about.
        if (item.Part == Part.Head && PersonIn(item, mentions) is { IsPossessive: false } first && first.To < item.To && first.From == item.From)
            return filter with { Speakers = filter.Speakers.Add(Named(first)), Topics = filter.Topics.Add(utterance.Slice(first.To, item.To)) };
        return filter with { Topics = filter.Topics.Add(text) };
    }

    /// <summary>The items of the lists, each with the part it stands in.</summary>
    private List<Item> Items(Utterance utterance, ImmutableArray<Mention> mentions, int from, int to)
    {
        var items = new List<Item>();
        var part = from > 0 && TopicLeads.Contains(utterance.Tokens[from - 1].Folded) ? Part.Topic : from > 0 && utterance.Tokens[from - 1].Folded == "from" ? Part.Source : Part.Head;
        var start = from;
        for (var at = from; at < to; at++)
        {
            var word = utterance.Tokens[at].Folded;
            if (mentions.Any(mention => mention.Kind is MentionKind.Speaker or MentionKind.Source && mention.From < at && at < mention.To)) continue;
            if (TopicLeads.Contains(word) && IsTopicLead(items, part, utterance, mentions, start, at))
            {
                Close(at, isSpeaking: true);
                // Who stood where the topic does, and has a topic of their own behind them, speaks.
                for (var i = 0; i < items.Count; i++)
                    if (items[i].Part == Part.Topic) items[i] = items[i] with { Part = Part.Head, IsSpeaking = true };
                part = Part.Topic;
                start = at + 1;
            }
            else if (SourceLeads.Contains(word) && LeadsToSource(utterance, mentions, at, to, part))
            {
                Close(at, isSpeaking: false);
                (part, start) = (Part.Source, at + 1);
            }
            else if (words.IsSaying(word) && start < at)
            {
                Close(at, isSpeaking: true);
                start = at + 1;
            }
            else if (Between.Contains(word) || (at > start && IsMark(utterance, at)))
            {
                Close(at, isSpeaking: false);
                start = Between.Contains(word) ? at + 1 : at;
            }
        }

        Close(to, isSpeaking: false);
        return items;

        void Close(int end, bool isSpeaking)
        {
            var (first, last) = Trimmed(utterance, start, end);
            if (first < last) items.Add(new Item(first, last, part, isSpeaking && part == Part.Head));
            if (isSpeaking && part == Part.Head)
                for (var i = 0; i < items.Count; i++)
                    if (items[i].Part == Part.Head) items[i] = items[i] with { IsSpeaking = true };
        }
    }

    /// <summary>"Rubio on China" has a topic behind "on", "sanctions on Russia" is all one.</summary>
    private bool IsTopicLead(List<Item> items, Part part, Utterance utterance, ImmutableArray<Mention> mentions, int start, int at)
    {
        if (part == Part.Source) return true;
        var (first, last) = Trimmed(utterance, start, at);
        if (first == last) return part == Part.Head || items.TrueForAll(item => item.Part != Part.Topic || PersonIn(item, mentions) is not null);
        var item = new Item(first, last, part, false);
        return mentions.Any(mention => mention.Kind is MentionKind.Speaker or MentionKind.Source && Covers(mention, item)) || words.KindOf(Folded(utterance, item)) is not null
            || (part == Part.Head && (utterance.Tokens[at].Folded is not "on" || (last - first == 2 && utterance.Tokens[first].IsCapitalised && utterance.Tokens[last - 1].IsCapitalised)));
    }

    private bool LeadsToSource(Utterance utterance, ImmutableArray<Mention> mentions, int at, int to, Part part)
    {
        var next = at + 1;
        while (next < to && words.IsFiller(utterance.Tokens[next].Folded)) next++;
        if (next >= to) return false;
        if (mentions.Any(mention => mention.Kind == MentionKind.Source && mention.From == next) || words.KindAt(utterance, next, to) is not null) return utterance.Tokens[at].Folded != "of" || part == Part.Head;
        if (utterance.Tokens[at].Folded is not ("from" or "by")) return false;
        if (mentions.Any(mention => mention.Kind == MentionKind.Speaker && mention.From == next && IsPerson(mention))) return true;
        // "Energy from the Evening Post", which the store does not have; "withdrawal from the north" is a topic.
        var isStrange = utterance.Tokens[at].Folded == "from" && utterance.Tokens[next].IsCapitalised && !utterance.IsLowerCase && !lexicon.Words.Has(utterance.Tokens[next].Folded) && !mentions.Any(mention => mention.From == next);
        return isStrange || (utterance.Tokens[at].Folded == "from" && at > 0 && utterance.Tokens[at - 1].Folded is "only" or "just" or "quotes" or "statements" or "news");
    }

    private (int From, int To) Trimmed(Utterance utterance, int from, int to)
    {
        while (from < to && words.IsFiller(utterance.Tokens[from].Folded)) from++;
        while (to > from && words.IsFiller(utterance.Tokens[to - 1].Folded)) to--;
        return (from, to);
    }

    private Mention? PersonIn(Item item, ImmutableArray<Mention> mentions) => mentions.FirstOrDefault(mention => mention is { Kind: MentionKind.Speaker, IsDoubtful: false } && item.From <= mention.From && mention.To <= item.To && IsPerson(mention));

    private bool IsPerson(Mention mention) => mention.Keys.Any(key => lexicon.People.Find(key) is { Kind: EntityKind.Person or EntityKind.Office or EntityKind.Unknown });

    private static bool Covers(Mention mention, Item item) => mention.From <= item.From && item.To <= mention.To;

    private static bool IsMark(Utterance utterance, int at) =>
        utterance.Tokens[at].Start > utterance.Tokens[at - 1].End && utterance.Text.AsSpan(utterance.Tokens[at - 1].End, utterance.Tokens[at].Start - utterance.Tokens[at - 1].End).IndexOfAny(",;/&+") >= 0;

    private static string Folded(Utterance utterance, Item item) => string.Join(' ', utterance.Tokens[item.From..item.To].Select(token => token.Folded));

    private static Named Named(Mention mention) => new(mention.Keys, mention.Name);

    private sealed record Item(int From, int To, Part Part, bool IsSpeaking);
}
