using System.Collections.Immutable;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Questions.Views;
using Briefing.Knowledge.Quotations;

namespace Briefing.Conversation.Questions.Kinds;

/// <summary>
/// The main points of a source, a topic, a speaker or some days, in the sources' own sentences: those that together cover most
/// of what is said and repeat least, under the titles or headings they stand under.
/// </summary>
internal sealed class Summary : IQuestionHandler
{
    private const int MostCandidates = 600;
    private const int MostOrdered = 30;

    /// <summary>How many documents are summarised where the question names none: one sentence of each.</summary>
    private const int MostDocuments = 60;

    public IReadOnlyCollection<string> Intents { get; } = [Understanding.Intents.Summary];

    public Finding Answer(Question question, StoreView view, EvidenceSearch evidence)
    {
        if (question.UnknownSpeaker is not null) return new Finding { Lead = "LeadSummary", Gap = Gap.UnknownSpeaker };
        if (question.Topic.Length > 0)
        {
            if (OfMeant(question, view) is { Quotes.IsEmpty: false } document) return document;
            var found = evidence.Find(question with { Intent = question.Speakers.IsEmpty ? Understanding.Intents.Topic : Understanding.Intents.WhatSaid });
            var answers = QuoteSelection.Order(found.Answers, view.Knowledge.Reports);
            return Of(CoverageSelection.Choose(answers, question.Topic, answers.Length), view) with { Near = found.Near, Gap = found.Gap };
        }

        var scope = new Scope(question, view);
        if (question.Speakers.Length > 0) return Of(question, question.Speakers.SelectMany(speaker => speaker.Keys).SelectMany(view.SaidBy), scope, view);
        if (question.Sources.IsEmpty && question.Documents.IsEmpty && question.Days.IsAny) return OfEverything(view);
        var asked = question.Sources.SelectMany(source => source.Keys).Concat(question.Documents).ToHashSet(StringComparer.Ordinal);
        var documents = view.Knowledge.Snapshot.Documents.Select(document => document.Metadata)
            .Where(source => asked.Count > 0 ? asked.Contains(source.Id) : source.Day is { } day && question.Days.Holds(day));
        return Of(question, documents.SelectMany(source => view.StatementsOf(source.Id)), scope, view);
    }

    /// <summary>What a document says that the question means by its title; of its speaker alone, where the question and the document name one.</summary>
    private static Finding? OfMeant(Question question, StoreView view)
    {
        var scope = new Scope(question, view);
        var words = string.Join(' ', question.Speakers.Select(speaker => speaker.Name).Append(question.Topic));
        var statements = view.Titles.Find(words).SelectMany(source => view.StatementsOf(source.Id)).ToArray();
        var keys = question.Speakers.SelectMany(speaker => speaker.Keys).ToHashSet(StringComparer.Ordinal);
        var own = statements.Where(statement => statement.Speaker is { } speaker && keys.Contains(speaker.Key)).ToArray();
        return statements.Length == 0 ? null : Of(question, own.Length > 0 ? own : statements, scope, view);
    }

    private static Finding Of(Question question, IEnumerable<Statement> statements, Scope scope, StoreView view)
    {
        ImmutableArray<Candidate> candidates =
        [
            .. statements.Where(statement => statement.Claim is null && Scope.IsProse(statement) && scope.Holds(statement)).Take(MostCandidates)
                .Select(statement => new Candidate(statement, view.Source(statement.DocumentId), 1, Scope.Chosen)),
        ];
        var about = string.Join(" . ", candidates.Select(candidate => candidate.Source.Title).OfType<string>().Distinct(StringComparer.Ordinal));
        var chosen = QuoteSelection.Order(CoverageSelection.Choose(candidates, about, MostOrdered), view.Knowledge.Reports);
        var gap = !chosen.IsEmpty ? Gap.None : !question.Days.IsAny ? Gap.Date : question.Speakers.Length > 0 ? Gap.Speaker : Gap.Source;
        return Of(chosen, view) with { Gap = gap };
    }

    /// <summary>One sentence of each document, the newest first.</summary>
    private static Finding OfEverything(StoreView view)
    {
        var documents = view.Knowledge.Snapshot.Documents.Select(document => document.Metadata).OrderByDescending(source => source.Day ?? DateOnly.MinValue)
            .ThenBy(source => source.Id, StringComparer.Ordinal).Take(MostDocuments);
        ImmutableArray<Candidate> chosen = [.. documents.SelectMany(source => MainPoints.Of(source.Id, 1, view))];
        return Of(chosen, view) with { Gap = chosen.IsEmpty ? Gap.Topic : Gap.None };
    }

    /// <summary>The chosen quotes under the titles of their documents; of one document under its headings, where they stand under several.</summary>
    private static Finding Of(ImmutableArray<Candidate> chosen, StoreView view)
    {
        var isOne = chosen.Select(candidate => candidate.Source.Id).Distinct(StringComparer.Ordinal).Take(2).Count() == 1;
        var sections = chosen.GroupBy(candidate => isOne ? candidate.Statement.Heading ?? "" : view.Source(candidate.Source.Id).DisplayTitle, StringComparer.Ordinal)
            .Select(section => new SectionPlan(section.Key, [.. section.OrderBy(candidate => candidate.Source.Id, StringComparer.Ordinal).ThenBy(candidate => candidate.Statement.Ordinal)]));
        return new Finding
        {
            Lead = "LeadSummary",
            Quotes = chosen,
            Arrangement = new SectionArrangement([.. isOne ? sections.OrderBy(section => section.Quotes[0].Statement.Ordinal) : sections], QuoteSelection.MostShown),
        };
    }
}
