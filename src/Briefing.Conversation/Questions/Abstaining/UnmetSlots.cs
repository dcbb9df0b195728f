using System.Collections.Immutable;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Entities;

namespace Briefing.Conversation.Questions.Abstaining;

/// <summary>The part of a question that the sources do not meet, and what they have without it.</summary>
internal enum Unmet
{
    /// <summary>It cannot be told which: nothing is there without any one of them.</summary>
    Unknown,

    /// <summary>There is something, but not in the speaker's own words.</summary>
    OwnWords,

    /// <summary>There is something of other days.</summary>
    Days,

    /// <summary>There is something in other sources.</summary>
    Sources,

    /// <summary>There is something of other days or in other sources, but not for one of the two alone.</summary>
    Filters,

    /// <summary>The speaker is quoted, on other topics.</summary>
    Topic,

    /// <summary>The speaker is never quoted at all.</summary>
    Speaker,
}

/// <summary>
/// Tells why a question has no answer: it is asked again without one part after another, the one that costs least first, and
/// the first part without which there is an answer is the one that is not met.
/// </summary>
internal sealed class UnmetSlots(StoreView view, EvidenceSearch evidence)
{
    /// <summary>What is not met, and the evidence without it, best first.</summary>
    internal (Unmet Unmet, ImmutableArray<Candidate> Relaxed) Of(Question question)
    {
        if (question.UnknownSpeaker is not null) return (Unmet.Unknown, []);
        foreach (var (unmet, relaxed) in Relaxations(question))
            if (Answers(relaxed) is { IsEmpty: false } answers) return (unmet, answers);
        if (question.Speakers.IsEmpty) return (Unmet.Unknown, []);
        var said = question.Speakers.SelectMany(speaker => speaker.Keys).SelectMany(view.SaidBy).Any();
        if (!said) return (Unmet.Speaker, []);
        return question.Topic.Length > 0 ? (Unmet.Topic, Answers(question with { Topic = "", About = [], Days = default, Sources = [], ExceptSources = [], OnlyDirect = false })) : (Unmet.Unknown, []);
    }

    private static IEnumerable<(Unmet Unmet, Question Relaxed)> Relaxations(Question question)
    {
        var hasDays = !question.Days.IsAny;
        var hasSources = question.Sources.Length + question.ExceptSources.Length > 0;
        if (question.OnlyDirect) yield return (Unmet.OwnWords, question with { OnlyDirect = false });
        if (hasDays) yield return (Unmet.Days, question with { Days = default, DaysText = null });
        if (hasSources) yield return (Unmet.Sources, question with { Sources = [], ExceptSources = [] });
        if ((hasDays ? 1 : 0) + (hasSources ? 1 : 0) + (question.OnlyDirect ? 1 : 0) > 1)
            yield return (Unmet.Filters, question with { Days = default, DaysText = null, Sources = [], ExceptSources = [], OnlyDirect = false });
    }

    /// <summary>What answers; of a speaker who is asked for only what is that speaker's.</summary>
    private ImmutableArray<Candidate> Answers(Question question)
    {
        var answers = evidence.Find(question, limit: EvidenceSearch.Few).Answers;
        if (question.Speakers.IsEmpty || !Intents.AreOfSpeech(question.Intent)) return answers;
        var keys = question.Speakers.SelectMany(speaker => speaker.Keys).ToHashSet(StringComparer.Ordinal);
        return [.. answers.Where(answer => (answer.Statement.Speaker ?? answer.Statement.AscribedTo) is { } speaker && keys.Contains(speaker.Key))];
    }
}
