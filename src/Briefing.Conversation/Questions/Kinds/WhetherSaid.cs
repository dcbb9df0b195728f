using System.Collections.Immutable;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Knowledge.Quotations;

namespace Briefing.Conversation.Questions.Kinds;

/// <summary>
/// "Did X say that Y?": the quote that comes nearest to it, whether X said it, denied it, is said to have implied it, or did
/// not say it; the words above the quotes tell which.
/// </summary>
internal sealed class WhetherSaid : IQuestionHandler
{
    /// <summary>How much better narration must score to stand before what the sources give to the speaker in any way.</summary>
    private const double OwnAdvantage = 2.0;

    /// <summary>Makes up for what the ranking takes from everything that was not firmly said: here it may be the answer.</summary>
    private const double Uncertainty = 1.0;

    private static readonly ImmutableArray<Modality> All = [.. Enum.GetValues<Modality>()];

    public IReadOnlyCollection<string> Intents { get; } = [Understanding.Intents.WhetherSaid];

    public Finding Answer(Question question, StoreView view, EvidenceSearch evidence)
    {
        var said = new WhatSaid().Answer(question, view, evidence);
        var ascribed = evidence.Find(question with { Modalities = All });
        var keys = question.Speakers.SelectMany(speaker => speaker.Keys).ToHashSet(StringComparer.Ordinal);
        var ranked = said.Quotes.Concat(ascribed.Answers).DistinctBy(candidate => candidate.Statement, ReferenceEqualityComparer.Instance)
            .Select(candidate => candidate with { Score = candidate.Score + Advantage(candidate.Statement, keys) })
            .OrderByDescending(candidate => candidate.Score).ToImmutableArray();
        if (ranked.IsEmpty) return said;
        var quotes = QuoteSelection.Order(ranked, view.Knowledge.Reports);
        return said with { Lead = "LeadWhetherSaid", Quotes = quotes, Gap = Gap.None, Standing = StandingOf(quotes[0].Statement, keys) };
    }

    /// <summary>Quotes that <see cref="WhatSaid"/> found have theirs already.</summary>
    private static double Advantage(Statement statement, HashSet<string> keys) =>
        statement.AscribedTo is { } ascribed && keys.Contains(ascribed.Key) ? OwnAdvantage + Uncertainty : 0;

    /// <summary>How the first quote stands to the question; "narration" where it is not given to the speaker in any way.</summary>
    private static string StandingOf(Statement statement, HashSet<string> keys)
    {
        if ((statement.Speaker ?? statement.AscribedTo) is not { } person || !keys.Contains(person.Key)) return "narration";
        return statement.Modality == Modality.Said || (statement.Modality == Modality.NotSaid && statement.Polarity == Polarity.Denied)
            ? statement.Modality == Modality.Said ? SpeechNames.Of(statement.Polarity) : "not-denied"
            : SpeechNames.Of(statement.Modality);
    }
}
