using System.Collections.Immutable;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Knowledge.Quotations;

namespace Briefing.Conversation.Questions.FollowUps;

/// <summary>
/// Puts what a few words name in its place in the question before: days for days, a source for a source, a person for a person,
/// else another topic. What the words do not name stays.
/// </summary>
internal sealed class SlotChange(PeopleIndex people)
{
    /// <summary>The readings of the changed question, likeliest first.</summary>
    /// <param name="named">Whom the words name, where they are hardly more than a name; else null.</param>
    /// <param name="fragment">The words, read like a question.</param>
    /// <param name="last">The question before.</param>
    internal ImmutableArray<Question> Readings(Named? named, Question fragment, Question last)
    {
        var next = last with { Confidence = fragment.Confidence, UnknownSpeaker = null, TopicIsKept = true };
        if (named is null && Fillers.IsBare(fragment.Topic))
        {
            if (!fragment.Days.IsAny || !fragment.Sources.IsEmpty)
                return [(next with { UnknownSpeaker = last.UnknownSpeaker }).Within(fragment)];
            if (fragment.Speakers.IsEmpty) return [];
        }

        var topical = Topical(fragment, last);
        if (named is not null && fragment.Sources.Length > 0 && last.Sources.Length > 0)
            return [next with { Sources = fragment.Sources }, .. Person(named, next, topical)];
        return named is not null ? Person(named, next, topical) : [topical];
    }

    /// <summary>"And Mike Waltz?": of him first, unless who was asked is a person and what was asked about is of the name's own kind.</summary>
    private ImmutableArray<Question> Person(Named person, Question last, Question topical)
    {
        if (Views.Carried.With(person, last) is { } overview) return [overview, topical];
        if (Asked(person, last) is not { } asked) return [topical];
        return IsRatherTopic(person, last) ? [topical, asked] : [asked, topical];
    }

    private static Question? Asked(Named person, Question last)
    {
        var isOfPeople = Intents.AreOfSpeech(last.Intent) || last.Intent is Intents.WhoIs or Intents.WhoSaid or Intents.WhoDenied or Intents.Position;
        if (!isOfPeople && last.About.Length > 0 && last.Topic.Length > 0)
            return last with { About = [person], Topic = NameSwap.In(last.Topic, last.About[0].Name, person.Name), Text = NameSwap.In(last.Text, last.About[0].Name, person.Name) };
        return last with
        {
            Intent = last.Intent switch { Intents.WhoSaid => Intents.WhatSaid, Intents.WhoDenied => Intents.WhatDenied, _ => isOfPeople ? last.Intent : Intents.WhatSaid },
            Speakers = [person],
            About = isOfPeople ? [.. last.About.Where(about => about.Keys[0] != person.Keys[0])] : [],
            Text = isOfPeople && last.Speakers.Length == 1 ? NameSwap.In(last.Text, last.Speakers[0].Name, person.Name) : $"{person.Name} {last.Topic}",
        };
    }

    private bool IsRatherTopic(Named person, Question last)
    {
        if (last.Speakers is not [var speaker] || last.About is not [var about, ..]) return false;
        var (kind, asked, spokenOf) = (KindOf(person), KindOf(speaker), KindOf(about));
        return kind != EntityKind.Unknown && asked != EntityKind.Unknown && kind != asked && kind == spokenOf;
    }

    private EntityKind KindOf(Named named) => people.Find(named.Keys[0])?.Kind ?? EntityKind.Unknown;

    /// <summary>"And about Europe?": the same of the same speaker, on another topic.</summary>
    internal static Question Topical(Question fragment, Question last) => last with
    {
        Confidence = fragment.Confidence,
        Intent = last.Intent == Intents.WhoIs || (Intents.AreOfViews(last.Intent) && !Views.Carried.KeepsIntent(last)) ? Intents.Topic : last.Intent,
        Speakers = fragment.Speakers.IsEmpty ? last.Intent == Intents.WhoIs ? [] : last.Speakers : fragment.Speakers,
        UnknownSpeaker = fragment.Speakers.IsEmpty ? last.UnknownSpeaker : null,
        Topic = fragment.Topic,
        About = fragment.About,
        TopicIsKept = false,
        Quote = null,
        Sources = fragment.Sources.IsEmpty ? last.Sources : fragment.Sources,
        Days = fragment.Days.IsAny ? last.Days : fragment.Days,
        DaysText = fragment.DaysText ?? last.DaysText,
        Text = string.Join(' ', [.. (fragment.Speakers.IsEmpty ? last.Speakers : fragment.Speakers).Select(speaker => speaker.Name), fragment.Topic]),
    };
}
