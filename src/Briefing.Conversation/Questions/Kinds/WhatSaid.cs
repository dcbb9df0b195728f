using System.Collections.Immutable;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Knowledge.Quotations;

namespace Briefing.Conversation.Questions.Kinds;

/// <summary>"What did X say about Y?": the speaker's own statements first, then what the sources write about the speaker.</summary>
internal sealed class WhatSaid : IQuestionHandler
{
    /// <summary>How much better narration must score to stand before the speaker's own statement.</summary>
    private const double OwnAdvantage = 2.0;

    public IReadOnlyCollection<string> Intents { get; } = [Understanding.Intents.WhatSaid];

    public Finding Answer(Question question, StoreView view, EvidenceSearch evidence)
    {
        var found = evidence.Find(question);
        var keys = question.Speakers.SelectMany(speaker => speaker.Keys).ToHashSet(StringComparer.Ordinal);
        var ranked = found.Answers
            .Select(candidate => IsOwn(candidate.Statement, keys) ? candidate with { Score = candidate.Score + OwnAdvantage } : candidate)
            .OrderByDescending(candidate => candidate.Score).ToImmutableArray();
        return Finding.Of("LeadWhatSaid", found with { Answers = ranked }, view);
    }

    internal static bool IsOwn(Statement statement, IReadOnlySet<string> keys) =>
        statement.Speaker is { } speaker && keys.Contains(speaker.Key) && statement.Modality != Modality.NotSaid;
}
