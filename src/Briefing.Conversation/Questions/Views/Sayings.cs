using System.Collections.Immutable;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Understanding;

namespace Briefing.Conversation.Questions.Views;

/// <summary>What speakers said themselves, each with the day of saying, in the order of the days.</summary>
/// <param name="Dated">The quotes, the earliest first, those without a day last.</param>
/// <param name="Near">Where there is none: what is near.</param>
/// <param name="Topic">On what.</param>
internal sealed record Sayings(ImmutableArray<(QuoteDay Day, Candidate Candidate)> Dated, ImmutableArray<Candidate> Near, string Topic)
{
    private const int MostOfAll = 200;
    private const int MostTopics = 6;

    /// <summary>What the speakers of a question said on its topic, or all that they said where it has none.</summary>
    internal static Sayings Of(Question question, StoreView view, EvidenceSearch evidence)
    {
        var keys = question.Speakers.SelectMany(speaker => speaker.Keys).ToHashSet(StringComparer.Ordinal);
        if (question.Topic.Length == 0)
        {
            var scope = new Scope(question, view);
            var all = keys.SelectMany(view.SaidBy).Where(statement => Scope.IsProse(statement) && scope.Holds(statement)).Take(MostOfAll)
                .Select(statement => new Candidate(statement, view.Source(statement.DocumentId), 1, Scope.Chosen));
            return new Sayings(InOrder(QuoteSelection.Order([.. all], view.Knowledge.Reports)), [], "");
        }

        var found = evidence.Find(question with { Intent = Intents.WhatSaid });
        var own = found.Answers.Where(candidate => candidate.Statement.Speaker is { } speaker && keys.Contains(speaker.Key)).ToImmutableArray();
        var near = found.Near.IsEmpty && own.IsEmpty ? found.Answers : found.Near;
        return new Sayings(InOrder(QuoteSelection.Order(own, view.Knowledge.Reports)), near, question.Topic);
    }

    /// <summary>
    /// The same; without a topic, on the first of those the speaker speaks of most that there are quotes of two days on, so
    /// that like is set beside like.
    /// </summary>
    internal static Sayings OnOneTopic(Question question, StoreView view, EvidenceSearch evidence)
    {
        if (question.Topic.Length > 0 || question.Speakers.IsEmpty) return Of(question, view, evidence);
        var topics = SuggestedTopics.Beside(question.Speakers[0].Keys.SelectMany(key => view.TopicsOfSpeaker(key)), question.Speakers[0].Name);
        foreach (var topic in topics.Take(MostTopics))
        {
            var said = Of(question with { Topic = topic.Name, Text = topic.Name }, view, evidence);
            if (said.Dated.Select(item => item.Day.First).OfType<DateOnly>().Distinct().Take(2).Count() == 2) return said with { Topic = topic.InSentence };
        }

        return Of(question, view, evidence);
    }

    private static ImmutableArray<(QuoteDay Day, Candidate Candidate)> InOrder(IEnumerable<Candidate> candidates) =>
    [
        .. candidates.Select(candidate => (Day: QuoteDay.OfSaying(candidate.Statement, candidate.Source), Candidate: candidate))
            .OrderBy(item => item.Day.Order).ThenBy(item => item.Candidate.Source.Id, StringComparer.Ordinal).ThenBy(item => item.Candidate.Statement.Ordinal),
    ];
}
