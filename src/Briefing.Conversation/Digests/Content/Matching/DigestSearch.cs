using System.Collections.Immutable;
using Briefing.Conversation.Digests.Content.News;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Conversation.Questions;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Questions.Views;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Conversation.Digests.Content.Matching;

/// <summary>
/// Finds what is new for a filter, in the order it is sent in. Topics are searched and judged as questions are; what somebody
/// says is taken whole; without either each document tells its main points. Of what is alike one stands for all, what covers
/// most comes first, and topics, speakers or documents take turns, so that none is crowded out.
/// </summary>
internal sealed class DigestSearch(StoreView view, NewsOfView news, AnsweringWeights weights, FollowedTopics topics, SourceKinds kinds, DateOnly today)
{
    /// <summary>The most statements that are judged of one topic or speaker.</summary>
    private const int MostOfEach = 160;

    /// <summary>The most statements of a text that are read for those that tell most of it, and the most of these that are taken.</summary>
    private const int MostRead = 300;

    private const int MostOfOneText = 15;

    /// <summary>The most documents of a digest of everything.</summary>
    private const int MostDocuments = 80;

    /// <summary>How many sentences a document has in a digest of everything.</summary>
    private const int MainPointsOfEach = 3;

    /// <summary>The share of a topic's weight that a sentence must meet by itself.</summary>
    private const double OwnShare = 0.5;

    /// <summary>How sure a quote is that a followed speaker says, and one in which a document tells it of anybody.</summary>
    private const double Said = 0.8;

    private readonly Substance _substance = new(view);

    /// <summary>What is new for a filter, best first.</summary>
    internal ImmutableArray<Match> Find(DigestFilter filter)
    {
        var sources = new FollowedSources(filter, view, kinds);
        var documents = news.Documents.Where(sources.Hold).ToImmutableArray();
        if (documents.IsEmpty) return [];
        var speakers = filter.Speakers.Select(name => (Name: name, Keys: view.Lexicon.People.Named(PeopleIndex.Normalise(name)))).Where(speaker => !speaker.Keys.IsEmpty)
            .Select(speaker => new Named(speaker.Keys, speaker.Name)).ToImmutableArray();
        if (!filter.Speakers.IsEmpty && speakers.IsEmpty) return [];
        var groups = !filter.Topics.IsEmpty ? filter.Topics.Select(topic => OnTopic(topic, speakers, documents))
            : !speakers.IsEmpty ? speakers.Select(speaker => By(speaker, documents))
            : documents.Take(MostDocuments).Select(MainPointsOf);
        return Arranged([.. groups.Select(group => group.Where(match => !filter.OnlyDirect || match.Candidate.Statement is { Speaker: not null, Mode: SpeechMode.Direct or SpeechMode.Mixed }))]);
    }

    private IEnumerable<Match> OnTopic(string topic, ImmutableArray<Named> speakers, ImmutableArray<StoredDocument> documents)
    {
        var question = topics.Ask(topic, speakers, view) with { Sources = [new Named([.. documents.Select(document => document.Metadata.Id)], "")] };
        var keys = speakers.SelectMany(speaker => speaker.Keys).ToHashSet(StringComparer.Ordinal);
        var found = new EvidenceSearch(view, weights, today).Find(question, onlySaid: !speakers.IsEmpty, MostOfEach).Answers
            .Where(candidate => candidate.Probability >= weights.Threshold && IsAbout(candidate, question) && (keys.Count == 0 || IsOwn(candidate.Statement, keys)));
        return found.Select(candidate => Of(candidate, topic, speakers));
    }

    /// <summary>
    /// Whether the sentence itself is about the topic. Whoever asks is helped by what stands around it; whoever follows a topic is
    /// sent everything that is, and nothing that only stands in a text about it.
    /// </summary>
    private static bool IsAbout(Candidate candidate, Question question) => candidate.Features[(int)AnswerFeature.Direct] >= OwnShare
        || candidate.Statement.About.Any(person => question.About.Any(named => named.Keys.Contains(person.Key)));

    private IEnumerable<Match> By(Named speaker, ImmutableArray<StoredDocument> documents)
    {
        var wanted = documents.Select((document, at) => (document.Metadata.Id, at)).ToDictionary(item => item.Id, item => item.at, StringComparer.Ordinal);
        return speaker.Keys.SelectMany(key => Places(view.Knowledge.Index.By(key))).Where(place => wanted.ContainsKey(view.Knowledge.Snapshot.Statements.DocumentIdOf(place)))
            .GroupBy(place => wanted[view.Knowledge.Snapshot.Statements.DocumentIdOf(place)]).OrderBy(document => document.Key)
            .SelectMany(document => Telling(document.Select(place => view.Knowledge.Snapshot.Statements[place])
                .Where(statement => statement.Modality == Modality.Said && Scope.IsProse(statement) && news.Of(statement) != Novelty.None)))
            .Take(MostOfEach).Select(candidate => Of(candidate, null, [speaker]));
    }

    private IEnumerable<Match> MainPointsOf(StoredDocument document)
    {
        ImmutableArray<Candidate> prose =
        [
            .. Telling(view.StatementsOf(document.Metadata.Id).Where(statement => Scope.IsProse(statement) && !Substance.OnlyAsks(statement) && news.Of(statement) != Novelty.None)),
        ];
        var facts = prose.Where(candidate => candidate.Statement.Claim is not null);
        return facts.Concat(CoverageSelection.Choose([.. prose.Except(facts)], document.Metadata.Title ?? "", MainPointsOfEach)).Select(candidate => Of(candidate, null, []));
    }

    /// <summary>Of the statements of one text those that tell most, in reading order.</summary>
    private IEnumerable<Candidate> Telling(IEnumerable<Statement> statements) => statements.Take(MostRead).Select(Chosen)
        .OrderByDescending(candidate => candidate.Probability).Take(MostOfOneText).OrderBy(candidate => candidate.Statement.Ordinal);

    /// <summary>Groups in turn: the first of each, then the second of each.</summary>
    private ImmutableArray<Match> Arranged(ImmutableArray<IEnumerable<Match>> groups)
    {
        var reports = view.Knowledge.Reports;
        var placed = new Dictionary<Statement, (Match Match, int Group)>(ReferenceEqualityComparer.Instance);
        for (var group = 0; group < groups.Length; group++)
            foreach (var match in groups[group].Where(match => match.Novelty != Novelty.None))
                if (!placed.TryGetValue(match.Candidate.Statement, out var other) || other.Match.Candidate.Probability < match.Candidate.Probability)
                    placed[match.Candidate.Statement] = (match, group);
        var ordered = QuoteSelection.Order([.. placed.Values.Select(place => place.Match.Candidate).OrderByDescending(candidate => candidate.Score)
            .ThenBy(candidate => candidate.Source.Id, StringComparer.Ordinal).ThenBy(candidate => candidate.Statement.Ordinal)], reports);
        return
        [
            .. ordered.Select(candidate => placed[candidate.Statement]).GroupBy(place => place.Group)
                // A summary stands behind what it is made of, as it is no second source.
                .SelectMany(group => CoverageSelection.Choose([.. group.Select(place => place.Match.Candidate)], group.First().Match.Topic ?? "", MostOfEach)
                    .OrderBy(candidate => candidate.Source.Summarises is not null).Select((candidate, rank) => (placed[candidate.Statement].Match, rank, group.Key)))
                .OrderBy(item => item.rank).ThenBy(item => item.Key).Select(item => item.Match),
        ];
    }

    private Match Of(Candidate candidate, string? topic, ImmutableArray<Named> speakers)
    {
        var statement = candidate.Statement;
        var reported = view.Knowledge.Reports.Of(statement);
        var words = reported.Reports.SelectMany(report => report.Copies.Prepend(report)).Select(report => QuoteWords.Hash(report.Statement.Passage.Text));
        var speaker = statement.Speaker is { } said ? speakers.FirstOrDefault(named => named.Keys.Contains(said.Key))?.Name : null;
        return new Match(candidate, news.Of(statement), topic, speaker, [.. words.Prepend(QuoteWords.Hash(statement.Passage.Text)).Distinct(StringComparer.Ordinal)]);
    }

    private Candidate Chosen(Statement statement) =>
        new(statement, view.Source(statement.DocumentId), statement.Claim is null ? 1 : 2, _substance.Of(statement) * (statement.Speaker is null ? Scope.Chosen : Said));

    private static bool IsOwn(Statement statement, HashSet<string> keys) =>
        statement.Speaker is { } speaker && keys.Contains(speaker.Key) && statement.Modality == Modality.Said;

    private static int[] Places(ReadOnlySpan<int> places) => places.ToArray();
}
