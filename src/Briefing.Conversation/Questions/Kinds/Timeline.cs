using System.Collections.Immutable;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Questions.Views;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions.Kinds;

/// <summary>
/// What happened, in order: sentences that give a date, by that date. Where too few do, what answers on the topic by the day it
/// was said or published, which is told. With a speaker, what the speaker said by the day of saying.
/// </summary>
internal sealed class Timeline : IQuestionHandler
{
    private const int Most = 40;
    private const int MostSearched = 200;
    private const double NeededCoverage = 0.45;

    /// <summary>With fewer sentences that name days, those count too of which only the day of saying is known.</summary>
    private const int Enough = 3;

    public IReadOnlyCollection<string> Intents { get; } = [Understanding.Intents.Timeline];

    public Finding Answer(Question question, StoreView view, EvidenceSearch evidence)
    {
        if (question.UnknownSpeaker is not null) return new Finding { Lead = "LeadTimeline", Gap = Gap.UnknownSpeaker };
        if (question.Speakers.Length > 0) return OfSpeaker(question, view, evidence);
        var dated = Earliest(Dated(question, view), view).ToList();
        if (dated.Count < Enough && question.Topic.Length > 0) dated.AddRange(OfMeant(question, view).ExceptBy(dated.Select(item => item.Candidate.Id), item => item.Candidate.Id));
        // The shortest sentence of a day says most plainly what happened; a footnote says it least.
        var chosen = dated.OrderBy(item => item.Candidate.Statement.Block == BlockKind.Note).ThenBy(item => item.Candidate.Source.Summarises is not null)
            .ThenBy(item => item.Candidate.Statement.Passage.Text.Length).Take(Most).ToArray();
        var main = chosen.Where(item => item.Candidate.Statement.Block != BlockKind.Note).ToArray();
        return Of(main.Length >= Enough || question.Topic.Length == 0 ? main.Length >= Enough ? main : chosen : WithDaysOfSaying(chosen, question, view, evidence), question);
    }

    private static Finding OfSpeaker(Question question, StoreView view, EvidenceSearch evidence)
    {
        var said = Sayings.Of(question, view, evidence);
        return Of(said.Dated, question) with { Near = said.Near };
    }

    private static Finding Of(IEnumerable<(QuoteDay Day, Candidate Candidate)> dated, Question question)
    {
        var inOrder = dated.OrderBy(item => item.Day.Order).ThenBy(item => item.Candidate.Source.Id, StringComparer.Ordinal).ThenBy(item => item.Candidate.Statement.Ordinal).ToArray();
        return new Finding
        {
            Lead = "LeadTimeline",
            Quotes = [.. inOrder.Select(item => item.Candidate)],
            Arrangement = new TimelineArrangement(inOrder, comparesWords: false),
            Gap = inOrder.Length > 0 ? Gap.None : !question.Days.IsAny ? Gap.Date : question.Speakers.Length > 0 ? Gap.Speaker : Gap.Topic,
        };
    }

    /// <summary>The sentences that name a day that is asked for.</summary>
    private static IEnumerable<(QuoteDay Day, Candidate Candidate)> Dated(Question question, StoreView view)
    {
        var documents = question.Sources.SelectMany(source => source.Keys).ToHashSet(StringComparer.Ordinal);
        var sentences = question.Topic.Length > 0 ? OnTopic(question, view).Select(statement => DatedSentence.Of(statement, view.Source(statement.DocumentId)))
            : documents.Count > 0 ? documents.SelectMany(view.StatementsOf).Select(statement => DatedSentence.Of(statement, view.Source(statement.DocumentId)))
            : view.Dated;
        var filters = new QuestionFilters(question, view);
        foreach (var sentence in sentences.Where(sentence => filters.Pass(sentence.Statement)))
        {
            var (statement, source) = (sentence.Statement, view.Source(sentence.Statement.DocumentId));
            if (statement.Block is BlockKind.Heading or BlockKind.Apparatus || !Scope.IsSentence(statement.Passage.Text)) continue;
            if (sentence.DayIn(question.Days, source) is { } day) yield return (day, new Candidate(statement, source, 1, Scope.Chosen));
        }
    }

    /// <summary>The dated sentences of a document that the question means by its title.</summary>
    private static IEnumerable<(QuoteDay Day, Candidate Candidate)> OfMeant(Question question, StoreView view)
    {
        var meant = view.Titles.Find(question.Topic, question.Days.IsAny ? null : source => source.Day is { } day && question.Days.Holds(day));
        return meant.IsEmpty ? [] : Dated(question with { Topic = "", Sources = [.. meant.Select(source => new Named([source.Id], source.DisplayTitle))] }, view);
    }

    private static IEnumerable<Knowledge.Quotations.Statement> OnTopic(Question question, StoreView view) =>
        view.Knowledge.Index.Search(new SearchRequest
        {
            Question = question.Topic,
            Topic = question.Topic,
            Documents = [.. question.Sources.SelectMany(source => source.Keys)],
            Limit = MostSearched,
        }).Where(found => found.TopicCoverage >= NeededCoverage).Select(found => found.Statement);

    private static IEnumerable<(QuoteDay Day, Candidate Candidate)> WithDaysOfSaying(
        (QuoteDay Day, Candidate Candidate)[] dated, Question question, StoreView view, EvidenceSearch evidence)
    {
        var known = dated.Select(item => item.Candidate.Id).ToHashSet(StringComparer.Ordinal);
        var found = QuoteSelection.Order(evidence.Find(question with { Intent = Understanding.Intents.Topic }).Answers, view.Knowledge.Reports);
        return dated.Concat(found.Where(candidate => !known.Contains(candidate.Id)).Select(candidate => (QuoteDay.OfSaying(candidate.Statement, candidate.Source), candidate)));
    }

    /// <summary>Of several reports of one statement the earliest.</summary>
    private static IEnumerable<(QuoteDay Day, Candidate Candidate)> Earliest(IEnumerable<(QuoteDay Day, Candidate Candidate)> all, StoreView view)
    {
        var reports = view.Knowledge.Reports;
        var dated = all.ToList();
        var first = new Dictionary<int, Candidate>();
        foreach (var (_, candidate) in dated)
            if (reports.GroupOf(candidate.Statement) is { } group && (!first.TryGetValue(group, out var known) || Order(candidate).CompareTo(Order(known)) < 0))
                first[group] = candidate;
        return dated.Where(item => reports.GroupOf(item.Candidate.Statement) is not { } group || ReferenceEquals(first[group], item.Candidate));

        static (bool, DateOnly) Order(Candidate candidate) => (candidate.Source.Summarises is not null, Reports.DayOf(candidate) ?? DateOnly.MaxValue);
    }
}
