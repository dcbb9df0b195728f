using System.Collections.Immutable;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Conversation.Understanding.Patterns;

namespace Briefing.Conversation.Questions.FollowUps;

/// <summary>
/// The question before with less let through: "only from the Herald", "not from the Herald", "before 14 February", "only direct
/// quotes", "only Brandt"; or with all of it again: "from all sources", "at any time".
/// </summary>
internal sealed class Narrowing(PeopleIndex people)
{
    private static readonly string[] Sources = ["source", "sources", "paper", "papers", "documents", "outlet", "outlets"];
    private static readonly string[] Days = ["date", "dates", "time", "times", "day", "year", "period"];
    private static readonly string[] Widening = ["all", "any", "drop", "remove", "clear", "lift", "undo", "cancel", "delete", "take", "ignore", "without", "regardless", "never", "whatever", "also"];

    /// <summary>The narrowed question; null where the words name nothing that it could be narrowed by.</summary>
    internal Question? Of(Question fragment, RecognizerResult result, Question last)
    {
        var slots = result.Best?.Slots ?? [];
        var words = result.Utterance.Tokens.Select(token => token.Folded).ToHashSet(StringComparer.Ordinal);
        var next = last with { Confidence = fragment.Confidence, Quote = null };
        if (slots.Any(slot => slot.Entity == "except")) return Without(fragment, result, next);
        if (slots.Any(slot => slot.Entity == "direct")) return (next with { OnlyDirect = true }).Within(fragment with { Sources = [] });
        if (fragment.Sources.IsEmpty && fragment.Days.IsAny && Widening.Any(words.Contains) && slots.All(slot => slot.Entity is "narrowed")) return Widened(next, words);
        // One side of a comparison alone is no comparison.
        if (fragment.Sources.Length == 1 && next.Speakers.Length < 2 && next.Intent is Intents.Compare or Intents.Differ) next = next with { Intent = Intents.Topic };
        var narrowed = next.Within(fragment with { OnlyDirect = false });
        var hasFilter = !fragment.Days.IsAny || !fragment.Sources.IsEmpty || fragment.OnlyDirect;
        if (fragment.OnlyDirect) narrowed = narrowed with { OnlyDirect = true };
        if (Person(result) is { } person) return WithPerson(narrowed, person);
        if (Fillers.IsBare(fragment.Topic) || (hasFilter && fragment.Topic.Length == 0)) return hasFilter ? narrowed : null;
        // "Only on tanks": the words are added, so that what was asked about still holds.
        return narrowed with { Topic = $"{last.Topic} {fragment.Topic}".Trim(), About = [.. last.About, .. fragment.About], TopicIsKept = false, Text = $"{last.Text} {fragment.Topic}" };
    }

    private static Question? Without(Question fragment, RecognizerResult result, Question next)
    {
        var sources = fragment.Sources.Length > 0 ? fragment.Sources
            : [.. result.Mentions.Where(mention => mention.Kind == MentionKind.Source).Select(mention => new Named(mention.Keys, mention.Name))];
        return sources.IsEmpty ? null : next with
        {
            Sources = [.. next.Sources.Where(kept => !sources.Any(left => left.Name == kept.Name))],
            ExceptSources = [.. next.ExceptSources, .. sources],
        };
    }

    private static Question Widened(Question next, HashSet<string> words)
    {
        var (sources, days) = (Sources.Any(words.Contains), Days.Any(words.Contains));
        var isAll = !sources && !days;
        return next with
        {
            Sources = sources || isAll ? [] : next.Sources,
            ExceptSources = sources || isAll ? [] : next.ExceptSources,
            Days = days || isAll ? default : next.Days,
            DaysText = days || isAll ? null : next.DaysText,
            OnlyDirect = !isAll && next.OnlyDirect,
        };
    }

    private static Question WithPerson(Question next, Named person) => next with
    {
        Intent = next.Speakers.Length > 1 || !Intents.AreOfSpeech(next.Intent) ? Intents.WhatSaid : next.Intent,
        Speakers = [person],
        UnknownSpeaker = null,
        About = [.. next.About.Where(about => about.Keys[0] != person.Keys[0])],
        Text = $"{next.Text} {person.Name}",
    };

    /// <summary>"Only Brandt", and not "only about Brandt".</summary>
    private Named? Person(RecognizerResult result)
    {
        var slot = result.Best?.Slots.FirstOrDefault(slot => slot.Entity == "topic") ?? default;
        if (slot.Entity is null) return null;
        var mention = result.Mentions.FirstOrDefault(mention => mention.Kind == MentionKind.Speaker && mention.From <= slot.From + 1 && mention.To == slot.To);
        return mention is null || slot.To - slot.From - mention.Length > 0 && IsTopical(result.Utterance.Tokens[slot.From]) || people.Find(mention.Keys[0]) is not { IsQuoted: true }
            ? null : new Named(mention.Keys, mention.Name);
    }

    private static bool IsTopical(Token token) => token.Folded is "about" or "on" or "regarding" or "concerning";
}
