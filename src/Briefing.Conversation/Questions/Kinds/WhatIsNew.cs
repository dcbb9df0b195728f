using System.Collections.Immutable;
using System.Globalization;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Questions.Views;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Knowledge.Storage;

namespace Briefing.Conversation.Questions.Kinds;

/// <summary>
/// What is new since a day, or since the user was last here, document by document, the newest first. The day a document was
/// published and the day it was taken in are two things, and both are told.
/// </summary>
internal sealed class WhatIsNew : IQuestionHandler
{
    private const int MostQuotes = 6;
    private const int FewDocuments = 3;
    private const int MostDocuments = 60;

    /// <summary>Words with which the days of a question can stand behind "published".</summary>
    private static readonly string[] Leads = ["since", "after", "before", "between", "from", "until", "today", "yesterday", "this", "last", "in", "on"];

    public IReadOnlyCollection<string> Intents { get; } = [Understanding.Intents.WhatIsNew];

    public Finding Answer(Question question, StoreView view, EvidenceSearch evidence)
    {
        if (question.UnknownSpeaker is not null) return new Finding { Lead = "LeadNewest", Gap = Gap.UnknownSpeaker };
        var (lead, values, news) = News(question, view);
        var isAboutSomething = question.Topic.Length > 0 || question.Speakers.Length > 0;
        ImmutableArray<SectionPlan> sections = [.. (isAboutSomething ? OnTopic(question, news, view, evidence) : Main(news, view)).Where(section => !section.Quotes.IsEmpty)];
        if (sections.IsEmpty)
            return new Finding { Lead = lead, Gap = Gap.Date, Nothing = "AbstainNothingNew", LeadValues = [values.FirstOrDefault() ?? "", question.Topic] };
        return new Finding
        {
            Lead = lead,
            LeadValues = [.. values, (double)sections.Length],
            // The best of each document first, so that a page shows many of them.
            Quotes = [.. sections.SelectMany((section, at) => section.Quotes.Select((candidate, rank) => (candidate, at, rank))).OrderBy(item => item.rank).ThenBy(item => item.at).Select(item => item.candidate)],
            Arrangement = new SectionArrangement(sections, MostQuotes),
        };
    }

    /// <summary>The documents that are new, the newest first, and how they were found to be.</summary>
    private static (string Lead, ImmutableArray<object?> Values, ImmutableArray<StoredDocument> Documents) News(Question question, StoreView view)
    {
        var scope = question.Sources.SelectMany(source => source.Keys).ToHashSet(StringComparer.Ordinal);
        var documents = view.Knowledge.Snapshot.Documents.Where(document => scope.Count == 0 || scope.Contains(document.Metadata.Id));
        if (question.Days is { IsAny: false } days)
        {
            var published = documents.Where(document => document.Metadata.Published is { } day ? days.Holds(day) : document.Metadata.Said is { } said && days.Holds(said)).ToArray();
            var takenIn = documents.Count(document => days.Holds(TakenIn(document))) - published.Count(document => days.Holds(TakenIn(document)));
            var text = question.DaysText ?? "";
            return ("LeadNewSince", [text, Leads.Contains(text.Split(' ')[0], StringComparer.OrdinalIgnoreCase), (double)takenIn], Newest(published));
        }

        if (question.LastVisit is { } visit)
            return ("LeadNewSinceVisit", [visit.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture)], Newest(documents.Where(document => document.Captured > visit)));
        return ("LeadNewest", [""], Newest(documents));
    }

    private static ImmutableArray<StoredDocument> Newest(IEnumerable<StoredDocument> documents) =>
    [
        .. documents.OrderByDescending(document => document.Metadata.Day ?? DateOnly.MinValue).ThenByDescending(document => document.Captured)
            .ThenBy(document => document.Metadata.Id, StringComparer.Ordinal),
    ];

    private static DateOnly TakenIn(StoredDocument document) => DateOnly.FromDateTime(document.Captured.UtcDateTime);

    private static IEnumerable<SectionPlan> Main(ImmutableArray<StoredDocument> news, StoreView view) =>
        news.Take(MostDocuments).Select(document => new SectionPlan(document, MainPoints.Of(document.Metadata.Id, news.Length <= FewDocuments ? 2 : 1, view)));

    private static IEnumerable<SectionPlan> OnTopic(Question question, ImmutableArray<StoredDocument> news, StoreView view, EvidenceSearch evidence)
    {
        if (news.IsEmpty) return [];
        var places = news.Select((document, at) => (document.Metadata.Id, at)).ToDictionary(item => item.Id, item => item.at, StringComparer.Ordinal);
        var found = evidence.Find(question with
        {
            Intent = question.Speakers.IsEmpty ? Understanding.Intents.Topic : Understanding.Intents.WhatSaid,
            Sources = [new Named([.. places.Keys], "")],
            Days = default(DateRange),
        });
        return QuoteSelection.Order(found.Answers, view.Knowledge.Reports).GroupBy(candidate => places[candidate.Source.Id]).OrderBy(of => of.Key)
            .Select(of => new SectionPlan(news[of.Key], [.. of]));
    }
}
