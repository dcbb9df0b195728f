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

    /// <summary>"And Mike Waltz?": of him first, unless a person was asked and the name is of a state or a body, or the other way round: that is rather another topic.</summary>
    private ImmutableArray<Question> Person(Named person, Question last, Question topical)
    {
        if (Views.Carried.With(person, last) is { } overview) return [overview, topical];
        var asked = Asked(person, last);
        if (IsRatherTopic(person, last)) return [topical, asked];
        // "What about Brandt?", after the minister was asked about: of Brandt, also where that has no answer.
        return last.Speakers is [var speaker] && KindOf(person) == EntityKind.Person && KindOf(speaker) == EntityKind.Person ? [asked] : [asked, topical];
    }

    private Question Asked(Named person, Question last)
    {
        var isOfPeople = Intents.AreOfSpeech(last.Intent) || last.Intent is Intents.WhoIs or Intents.WhoSaid or Intents.WhoDenied or Intents.Position;
        if (!isOfPeople && last.About is [var about, ..] && last.Topic.Length > 0 && AreAlike(KindOf(person), KindOf(about)))
            return last with { About = [person], Topic = NameSwap.In(last.Topic, about.Name, person.Name), Text = NameSwap.In(last.Text, about.Name, person.Name) };
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
        if (last.Speakers is not [var speaker]) return false;
        var (kind, asked) = (KindOf(person), KindOf(speaker));
        return kind != EntityKind.Unknown && asked != EntityKind.Unknown && !AreAlike(kind, asked);
    }

    /// <summary>Persons, and whoever holds an office, are of one kind; states and bodies of another.</summary>
    private static bool AreAlike(EntityKind one, EntityKind other) =>
        one == EntityKind.Unknown || other == EntityKind.Unknown || (one is EntityKind.Person or EntityKind.Office) == (other is EntityKind.Person or EntityKind.Office);

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
