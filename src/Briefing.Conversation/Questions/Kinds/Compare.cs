using System.Collections.Immutable;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Questions.Views;

namespace Briefing.Conversation.Questions.Kinds;

/// <summary>
/// Speakers or sources side by side in a table: a column for each, a row for the topic, or for what most of them speak of where
/// none is named. A cell without a quote says so in words.
/// </summary>
internal sealed class Compare : IQuestionHandler
{
    private const int MostRows = 3;
    private const int RowsOfMany = 2;
    private const int Many = 3;

    /// <summary>How many topics are tried for the rows.</summary>
    private const int MostTried = 6;

    public IReadOnlyCollection<string> Intents { get; } = [Understanding.Intents.Compare];

    public Finding Answer(Question question, StoreView view, EvidenceSearch evidence)
    {
        var parties = Parties.Of(question, view, evidence);
        return parties.All.Length < 2
            ? Finding.Of("LeadTopic", evidence.Find(question with { Intent = Understanding.Intents.Topic }), view)
            : Of(question, parties, view, evidence);
    }

    /// <summary>The table of some parties.</summary>
    internal static Finding Of(Question question, Parties parties, StoreView view, EvidenceSearch evidence)
    {
        var (rows, near) = parties.Topic.Length > 0 ? OnTopic(question, parties, view, evidence) : (OnShared(question, parties, view, evidence), []);
        var columns = parties.All.Select(party => party.Name).ToImmutableArray();
        var table = new TableArrangement(columns, rows, rowsTogether: false);
        var quotes = table.Quotes;
        return new Finding
        {
            Lead = "LeadCompare",
            Quotes = quotes,
            Near = near,
            Topic = parties.Topic,
            LeadValues = [parties.Names],
            Arrangement = table,
            Gap = quotes.IsEmpty ? Gap.Topic : Gap.None,
        };
    }

    private static (ImmutableArray<RowPlan> Rows, ImmutableArray<Candidate> Near) OnTopic(Question question, Parties parties, StoreView view, EvidenceSearch evidence)
    {
        var found = parties.All.Select(party => party.Find(question, parties.Topic, evidence, EvidenceSearch.Many)).ToArray();
        ImmutableArray<ImmutableArray<Candidate>> cells = [.. found.Select(of => QuoteSelection.Order(of.Answers, view.Knowledge.Reports))];
        return ([new RowPlan(parties.Topic, null, cells)], [.. found.SelectMany(of => of.Near).OrderByDescending(candidate => candidate.Probability)]);
    }

    /// <summary>A row for each topic that at least one of the parties speaks of; without any, one row of all they say.</summary>
    private static ImmutableArray<RowPlan> OnShared(Question question, Parties parties, StoreView view, EvidenceSearch evidence)
    {
        var rows = ImmutableArray.CreateBuilder<RowPlan>();
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var topic in SharedTopics.Of(parties.All, view).Take(MostTried))
        {
            if (rows.Count == (parties.All.Length > Many ? RowsOfMany : MostRows)) break;
            ImmutableArray<ImmutableArray<Candidate>> cells =
            [
                .. parties.All.Select(party => QuoteSelection.Order(party.Find(question, topic.Name, evidence, EvidenceSearch.Few).Answers, view.Knowledge.Reports)
                    .Where(candidate => !used.Contains(candidate.Id)).ToImmutableArray()),
            ];
            if (cells.All(cell => cell.IsEmpty)) continue;
            used.UnionWith(cells.SelectMany(cell => cell).Select(candidate => candidate.Id));
            rows.Add(new RowPlan(topic.Name, null, cells));
        }

        if (rows.Count > 0) return rows.ToImmutable();
        return [new RowPlan("", null, [.. parties.All.Select(party => QuoteSelection.Order(party.Find(question, "", evidence, EvidenceSearch.Many).Answers, view.Knowledge.Reports))])];
    }
}
