using System.Collections.Immutable;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions.Evidence;

/// <summary>What was found for a question.</summary>
/// <param name="Answers">What answers, best first.</param>
/// <param name="Near">What is near and does not answer, nearest first.</param>
/// <param name="Gap">Where nothing answers: the part of the question that is not met.</param>
internal sealed record Found(ImmutableArray<Candidate> Answers, ImmutableArray<Candidate> Near, Gap Gap)
{
    internal static Found Nothing(Gap gap) => new([], [], gap);
}

/// <summary>Searches the statements for a question and decides of each whether it answers: everything the question names must be met.</summary>
internal sealed class EvidenceSearch(StoreView view, AnsweringWeights weights, DateOnly today)
{
    /// <summary>How many statements are judged for a question that only may be suggested.</summary>
    internal const int Few = 8;

    /// <summary>How many statements are judged for a question.</summary>
    internal const int Many = 40;

    private const int LimitOfSaid = 120;
    private const double OwnScore = 0.5;

    /// <summary>The key of the reporter whom a transcript does not name, and who only asks.</summary>
    private const string QuestionerKey = "reporter-q";

    /// <summary>Finds what answers. With <paramref name="onlySaid"/> only statements that are given to somebody count.</summary>
    internal Found Find(Question question, bool onlySaid = false, int limit = Many) => question.UnknownSpeaker is not null
        ? Found.Nothing(Gap.UnknownSpeaker)
        : view.Evidence.For(new Asked(question, onlySaid, limit, today, weights), Search);

    /// <summary>Whether a question that may be suggested has an answer; it is not remembered among those that were asked.</summary>
    internal bool HasAnswer(Question question) => question.UnknownSpeaker is null && !Search(new Asked(question, false, Few, today, weights)).Answers.IsEmpty;

    private Found Search(Asked asked)
    {
        using var stage = Briefing.Knowledge.Tracing.Stage("find evidence");
        var (question, onlySaid, limit) = (asked.Question, asked.OnlySaid, asked.Limit);
        var hasSpeaker = question.Speakers.Any(speaker => speaker.Keys.Length > 0);
        var candidates = Judged(question, onlySaid, limit);
        if (candidates.Length == 0) return Found.Nothing(hasSpeaker ? Gap.Speaker : question.Sources.Length > 0 ? Gap.Source : Gap.Topic);
        var answers = candidates.Where(candidate => candidate.Probability >= weights.Beside && candidate.Gap == Gap.None)
            .OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Statement.Ordinal).ToImmutableArray();
        var near = candidates.OrderByDescending(candidate => candidate.Probability).ToImmutableArray();
        return answers.Any(candidate => candidate.Probability >= weights.Threshold)
            ? new Found(answers, [], Gap.None)
            : new Found([], near, GapOf(near, hasSpeaker, question));
    }

    /// <summary>What the search finds for a question, each judged, best-ranked first, whether it answers or not.</summary>
    internal Candidate[] Judged(Question question, bool onlySaid = false, int limit = Many)
    {
        var keys = question.Speakers.SelectMany(speaker => speaker.Keys).ToImmutableArray();
        var filters = new QuestionFilters(question, view);
        // What is kept away only afterwards leaves room for what is not.
        var isKeptFew = onlySaid || question.OnlyDirect || !question.ExceptSources.IsEmpty || !question.Days.IsAny;
        var found = view.Knowledge.Index.Search(new SearchRequest
        {
            Question = question.Text,
            Topic = question.Topic,
            Speakers = keys,
            Documents = question.Documents.IsEmpty ? [.. question.Sources.SelectMany(source => source.Keys)] : question.Documents,
            Modalities = question.Modalities,
            Polarity = question.Polarity,
            Kind = question.Kind,
            Limit = isKeptFew ? Math.Max(limit, LimitOfSaid) : limit,
        });
        if (question.Topic.Length == 0 && keys.Length > 0) found = WithAllOwn(found, question, keys, filters);
        if (found.IsEmpty) return [];
        var homographs = new HomographGuard(view, question);
        var judge = new Judgement(view, weights, question, keys, today);
        return
        [
            .. found.Where(scored => scored.Statement.Block is not (BlockKind.Heading or BlockKind.Apparatus))
                .Where(scored => !onlySaid || (scored.Statement.Speaker is not null && scored.Statement.Modality == Modality.Said))
                .Where(scored => !IsOnlyAsked(scored.Statement, keys) && filters.Pass(scored.Statement) && !homographs.IsOther(scored.Statement))
                .Take(question.Days.IsAny ? limit : 2 * limit).Select(judge.Of),
        ];
    }

    /// <summary>Whether it only asks, in talk, and is not by somebody whose words are asked for: the reply to it is what answers.</summary>
    internal static bool IsOnlyAsked(Statement statement, ImmutableArray<string> keys) =>
        statement.Block == BlockKind.Turn && statement.Speaker is { } speaker && !keys.Contains(speaker.Key)
        && (statement.Passage.Text.EndsWith('?') || speaker.Key == QuestionerKey);

    /// <summary>Where no topic is named, everything that the speaker said answers, whatever words it shares with the question.</summary>
    private ImmutableArray<ScoredStatement> WithAllOwn(ImmutableArray<ScoredStatement> found, Question question, ImmutableArray<string> keys, QuestionFilters filters)
    {
        var seen = found.Select(scored => scored.Statement).ToHashSet(ReferenceEqualityComparer.Instance);
        var own = keys.SelectMany(key => question.Modalities.IsEmpty ? view.SaidBy(key) : view.AscribedTo(key))
            .Where(statement => question.Modalities.IsEmpty || question.Modalities.Contains(statement.Modality))
            .Where(statement => question.Polarity is not { } polarity || statement.Polarity == polarity)
            .Where(statement => !seen.Contains(statement) && filters.Pass(statement))
            .Where(statement => question.Days.IsAny || MayBeOfTheDays(statement, question.Days));
        return [.. found, .. own.Take(Many).Select(statement => new ScoredStatement(statement, OwnScore, [], 1))];
    }

    /// <summary>By the day of saying, or where that is not known by that of the document.</summary>
    private bool MayBeOfTheDays(Statement statement, DateRange days) => statement.Said is { } said
        ? days.Meets(new DateRange(said.First, said.Last)) : view.Source(statement.DocumentId).Day is { } appeared && days.Holds(appeared);

    private static Gap GapOf(ImmutableArray<Candidate> near, bool hasSpeaker, Question question)
    {
        if (near.IsEmpty) return hasSpeaker ? Gap.Speaker : Gap.Topic;
        var gap = near[0].Gap;
        if (gap is Gap.Date or Gap.Detail) return gap;
        return hasSpeaker ? Gap.Speaker : question.Sources.Length > 0 ? Gap.Source : Gap.Topic;
    }
}
