using System.Collections.Immutable;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Questions.Evidence.Sides;
using Briefing.Conversation.Questions.Views;
using Briefing.Conversation.Questions.Views.Differences;
using Briefing.Knowledge.Topics;

namespace Briefing.Conversation.Questions.Kinds;

/// <summary>
/// Where speakers or sources part: a table with a row for each point, which tells by what it was found, and the quotes of both
/// sides; then what only one of them speaks of. Where the words show no such point, the two stand side by side, and the lead
/// says so.
/// </summary>
internal sealed class Differ(OppositeWords opposites, DateOnly today) : IQuestionHandler
{
    private const int MostStatements = 80;

    /// <summary>How many of the topics that the parties share are looked at where the question names none.</summary>
    private const int SharedTopicsRead = 5;
    private const int MostTopics = 8;
    private const int MostSilent = 4;
    private const int FewestOfTopic = 2;
    private const int MostInHeading = 2;

    public IReadOnlyCollection<string> Intents { get; } = [Understanding.Intents.Differ];

    public Finding Answer(Question question, StoreView view, EvidenceSearch evidence)
    {
        var parties = Parties.Of(question, view, evidence);
        if (parties.All.Length < 2) return Finding.Of("LeadTopic", evidence.Find(question with { Intent = Understanding.Intents.Topic }), view);
        var shared = parties.Topic.Length > 0 ? [] : SharedTopics.Of(parties.All, view).Take(SharedTopicsRead).ToArray();
        ImmutableArray<ImmutableArray<Candidate>> statements = [.. parties.All.Select(party => Statements(party, parties, shared, question, view, evidence))];
        var columns = parties.All.Select(party => party.Name).ToImmutableArray();
        var points = Points(statements, parties.Topic, columns, view).ToArray();
        ImmutableArray<RowPlan> rows = [.. points, .. parties.Topic.Length == 0 ? Silent(parties, statements, points, view) : []];
        if (rows.IsEmpty)
        {
            var beside = Compare.Of(question, parties, view, evidence);
            return beside.Quotes.IsEmpty ? beside : beside with { Lead = "LeadNotDiffer" };
        }

        var table = new TableArrangement(columns, rows, rowsTogether: true);
        return new Finding { Lead = "LeadDiffer", LeadValues = [parties.Names, (double)rows.Length], Quotes = table.Quotes, Topic = parties.Topic, Arrangement = table };
    }

    /// <summary>What a party says on the topic; where there is none, on what the parties share, and then whatever else it says.</summary>
    private static ImmutableArray<Candidate> Statements(Party party, Parties parties, Topic[] shared, Question question, StoreView view, EvidenceSearch evidence)
    {
        if (party.Named is not { } named) return [];
        if (parties.Topic.Length > 0) return QuoteSelection.Order(party.Find(question, parties.Topic, evidence, EvidenceSearch.Many).Answers, view.Knowledge.Reports);
        var onShared = shared.SelectMany(topic => party.Find(question, topic.Name, evidence, EvidenceSearch.Few).Answers);
        var scope = new Scope(question with { Sources = party.IsSource ? [] : question.Sources }, view);
        var own = party.IsSource ? named.Keys.SelectMany(view.StatementsOf).Where(Scope.IsProse) : named.Keys.SelectMany(view.SaidBy);
        var others = own.Where(scope.Holds).Take(MostStatements).Select(statement => new Candidate(statement, view.Source(statement.DocumentId), 1, Scope.Chosen));
        return [.. onShared.Concat(others).DistinctBy(candidate => candidate.Id).Take(MostStatements)];
    }

    private IEnumerable<RowPlan> Points(ImmutableArray<ImmutableArray<Candidate>> statements, string topic, ImmutableArray<string> columns, StoreView view)
    {
        var finder = new DifferenceFinder(statements, topic, opposites, today);
        var points = Enumerable.Range(0, columns.Length)
            .SelectMany(left => Enumerable.Range(left + 1, columns.Length - left - 1).SelectMany(right => finder.Between(left, right).Select(point => (Left: left, Right: right, Point: point))))
            .OrderBy(item => item.Point.Sign).ThenByDescending(item => item.Point.Score).ToList();
        var used = new HashSet<string>(StringComparer.Ordinal);
        while (points.Count > 0)
        {
            var (left, right, point) = points[0];
            var cells = new Candidate?[columns.Length];
            (cells[left], cells[right]) = (point.Left, point.Right);
            // Whoever else stands against one of the two in the same way belongs to the point.
            foreach (var other in points.Where(other => other.Point.Sign == point.Sign))
            {
                if (cells[other.Left]?.Id == other.Point.Left.Id) cells[other.Right] ??= other.Point.Right;
                else if (cells[other.Right]?.Id == other.Point.Right.Id) cells[other.Left] ??= other.Point.Left;
            }

            used.UnionWith(cells.OfType<Candidate>().Select(candidate => candidate.Id));
            points.RemoveAll(other => used.Contains(other.Point.Left.Id) || used.Contains(other.Point.Right.Id));
            yield return new RowPlan(Heading(point, view), new RowNote("Note" + point.Sign, [point.LeftWords, point.RightWords]),
                [.. cells.Select(cell => cell is null ? ImmutableArray<Candidate>.Empty : [cell])])
                { Nothing = "CellNotAgainst" };
        }
    }

    /// <summary>What both statements are about: the topics they share, or else words they share.</summary>
    private static string Heading(PointOfDifference point, StoreView view)
    {
        var topics = view.TopicsOf(point.Left.Statement).Intersect(view.TopicsOf(point.Right.Statement)).Take(MostInHeading).Select(topic => topic.Name).ToArray();
        return string.Join(", ", topics.Length > 0 ? topics : point.Shared.AsEnumerable());
    }

    /// <summary>What stands out with one party, in several statements, and no other speaks of at all.</summary>
    private static IEnumerable<RowPlan> Silent(Parties parties, ImmutableArray<ImmutableArray<Candidate>> statements, RowPlan[] points, StoreView view)
    {
        var used = points.SelectMany(row => row.Cells).SelectMany(cell => cell).Select(candidate => candidate.Id).ToHashSet(StringComparer.Ordinal);
        var rows = 0;
        for (var at = 0; at < parties.All.Length; at++)
        {
            var topical = statements[at].Select(candidate => (Candidate: candidate, Topics: view.TopicsOf(candidate.Statement))).ToArray();
            foreach (var topic in SharedTopics.TopicsOf(parties.All[at], view).Take(MostTopics))
            {
                if (rows == MostSilent) yield break;
                var own = topical.Where(item => item.Topics.Contains(topic)).Select(item => item.Candidate).ToArray();
                var said = own.FirstOrDefault(candidate => !used.Contains(candidate.Id));
                if (own.Length < FewestOfTopic || said is null || parties.All.Where((_, other) => other != at).Any(other => IsSpokenOf(other, topic, view))) continue;
                rows++;
                used.Add(said.Id);
                yield return new RowPlan(topic.Name, new RowNote("NoteSilent", [parties.All[at].Name, ""]),
                    [.. parties.All.Select((_, other) => other == at ? [said] : ImmutableArray<Candidate>.Empty)]);
            }
        }
    }

    private static bool IsSpokenOf(Party party, Topic topic, StoreView view) => party.Named is { } named && view.Knowledge.Index.Search(new Knowledge.Search.SearchRequest
    {
        Question = topic.Name,
        Topic = topic.Name,
        Documents = party.IsSource ? named.Keys : [],
        Speakers = party.IsSource ? [] : named.Keys,
        Limit = 5,
    }).Any(found => found.TopicCoverage > 0 && (party.IsSource || party.IsOwn(found.Statement)));
}
