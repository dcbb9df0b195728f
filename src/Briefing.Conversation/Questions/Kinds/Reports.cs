using System.Collections.Immutable;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Knowledge.Reports;

namespace Briefing.Conversation.Questions.Kinds;

/// <summary>
/// "Who else reported this?", "Where was it first reported?", "Which sources report that …?": one quote of each text that
/// reports the statement, the earliest first.
/// </summary>
internal sealed class Reports : IQuestionHandler
{
    /// <summary>How much less than the best the statement of another source may score and still report what was asked.</summary>
    private const double NearBest = 3;

    private const double OfQuote = 0.95;

    public IReadOnlyCollection<string> Intents { get; } = [Understanding.Intents.Reports];

    public Finding Answer(Question question, StoreView view, EvidenceSearch evidence)
    {
        if (question.Quote is { } id)
            return view.Shown(id, question.Speakers) is { } shown ? Of(view.Knowledge.Reports.Of(shown)) : new Finding { Lead = "LeadReports", Gap = Gap.Quote };
        if (question.UnknownSpeaker is null && question.Topic.Length == 0 && question.Speakers.IsEmpty) return new Finding { Lead = "LeadReports", Gap = Gap.Quote };
        var intent = question.Speakers.IsEmpty ? Understanding.Intents.Topic : Understanding.Intents.WhatSaid;
        var found = evidence.Find(question with { Intent = intent });
        return found.Answers.IsEmpty
            ? Finding.Of("LeadReports", found, view)
            : Of(found.Answers, view);
    }

    /// <summary>The reports of one statement.</summary>
    private static Finding Of(ReportedStatement reported) =>
        Of(reported.Reports.Select(report => new Candidate(report.Statement, report.Source, 1, OfQuote)), reported);

    /// <summary>What answers best, by whoever reports it, and the best of each other source that answers nearly as well.</summary>
    private static Finding Of(ImmutableArray<Candidate> answers, StoreView view)
    {
        var reports = view.Knowledge.Reports;
        var candidates = answers.Where(answer => answer.Score >= answers[0].Score - NearBest)
            .SelectMany(answer => reports.Of(answer.Statement).Reports.Select(report => answer with { Statement = report.Statement, Source = report.Source }));
        return Of(candidates.DistinctBy(candidate => reports.WorkOf(candidate.Source.Id)), reports.Of(answers[0].Statement));
    }

    private static Finding Of(IEnumerable<Candidate> candidates, ReportedStatement reported)
    {
        var quotes = candidates.OrderBy(candidate => DayOf(candidate) ?? DateOnly.MaxValue).ThenBy(candidate => candidate.Source.Id, StringComparer.Ordinal).ToImmutableArray();
        var first = DayOf(quotes[0]) is { } day ? quotes.Where(candidate => DayOf(candidate) == day) : [];
        return new Finding
        {
            Lead = "LeadReports",
            Quotes = quotes,
            Names = [.. first.Select(candidate => candidate.Source.Reporter).Distinct(StringComparer.Ordinal)],
            Missing = [.. reported.GivenToOthers.Select(report => report.Statement.Speaker!.Name).Distinct(StringComparer.Ordinal)],
        };
    }

    internal static DateOnly? DayOf(Candidate candidate) => candidate.Source.Published ?? candidate.Source.Said;
}
