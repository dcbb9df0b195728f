using System.Collections.Immutable;
using Briefing.Conversation.Understanding;

namespace Briefing.Conversation.Questions.Views;

/// <summary>
/// What an overview takes over from the question before: "Where do they differ?" those who were compared, "Show me a timeline"
/// what was asked about, "And Korhal?" one more column.
/// </summary>
internal static class Carried
{
    private const int MostCompared = 4;

    /// <summary>The question with what it leaves out; null where it leaves out nothing that can be taken over.</summary>
    internal static Question? Fill(Question question, Question last) => question.Intent switch
    {
        Intents.Compare or Intents.Differ => Compared(question, last),
        Intents.Timeline or Intents.Summary when IsBare(question) => question with
        {
            Topic = last.Topic,
            About = last.About,
            Speakers = last.Speakers,
            Sources = last.Sources,
            Days = last.Days,
            DaysText = last.DaysText,
            Text = last.Text,
            TopicIsKept = true,
        },
        Intents.Position when question is { Speakers: [], UnknownSpeaker: null } && last.Speakers.Length > 0 =>
            question with { Speakers = last.Speakers, Topic = question.Topic.Length > 0 ? question.Topic : last.Topic, Text = $"{question.Text} {last.Topic}" },
        _ => null,
    };

    /// <summary>The same question on another topic: an overview stays one.</summary>
    internal static bool KeepsIntent(Question last) => last.Intent switch
    {
        Intents.Compare or Intents.Differ => last.Speakers.Length > 1 || last.Sources.Length > 1 || last.Grouping.Length > 0,
        Intents.Position or Intents.Timeline or Intents.Summary or Intents.WhatIsNew => true,
        _ => false,
    };

    /// <summary>The same question with somebody else: of a comparison with one more; null where it is no overview of speakers.</summary>
    internal static Question? With(Named person, Question last) => last.Intent switch
    {
        Intents.Compare or Intents.Differ when last.Speakers.Length > 1 =>
            last with { Speakers = [.. last.Speakers.Where(known => known.Keys[0] != person.Keys[0]).Append(person).TakeLast(MostCompared)] },
        Intents.Position or Intents.Timeline or Intents.Summary when last.Speakers.Length > 0 => last with { Speakers = [person] },
        _ => null,
    };

    private static Question? Compared(Question question, Question last)
    {
        if (question.Speakers.Length + question.Sources.Length > 1 || question.Grouping.Length > 0 || question.UnknownSpeaker is not null || question.About.Length > 1) return null;
        var filled = question with { Topic = question.Topic.Length > 0 ? question.Topic : last.Topic, Days = question.Days.IsAny ? last.Days : question.Days, DaysText = question.DaysText ?? last.DaysText, TopicIsKept = question.Topic.Length == 0 };
        // "Compare him with Drost": who was asked about, and who is named.
        var speakers = Joined(last.Speakers, question.Speakers);
        if (speakers.Length > 1) return filled with { Speakers = speakers, Text = string.Join(' ', [.. speakers.Select(speaker => speaker.Name), filled.Topic]) };
        var sources = Joined(last.Sources, question.Sources);
        if (sources.Length > 1) return filled with { Sources = sources, Speakers = last.Speakers };
        return last.Grouping.Length > 0 || last.About.Length > 1 ? filled with { Grouping = last.Grouping, About = last.About } : null;
    }

    private static ImmutableArray<Named> Joined(ImmutableArray<Named> last, ImmutableArray<Named> added) =>
        [.. last.Concat(added).DistinctBy(named => named.Keys[0]).TakeLast(MostCompared)];

    private static bool IsBare(Question question) =>
        question is { Topic: "" or "it" or "that" or "this" or "them", Speakers: [], Sources: [], UnknownSpeaker: null } && question.Days.IsAny;
}
