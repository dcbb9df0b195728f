using System.Collections.Immutable;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Knowledge.Documents;

namespace Briefing.Conversation.Questions.Kinds;

/// <summary>What happened, in order: sentences that give a date, by that date.</summary>
internal sealed class Timeline(DateOnly today) : IQuestionHandler
{
    private const int Most = 40;
    private const double NeededCoverage = 0.45;
    private const int FewestWords = 6;

    public IReadOnlyCollection<string> Intents { get; } = [Understanding.Intents.Timeline];

    public Finding Answer(Question question, StoreView view, EvidenceSearch evidence)
    {
        var allowed = question.Sources.SelectMany(source => source.Keys).ToHashSet(StringComparer.Ordinal);
        var onTopic = question.Topic.Length == 0 ? null : OnTopic(question, view);
        var dated = new List<(DateOnly Day, Candidate Candidate)>();
        foreach (var (statement, days) in view.Dated(today))
        {
            if (allowed.Count > 0 && !allowed.Contains(statement.DocumentId)) continue;
            var source = view.Source(statement.DocumentId);
            var candidate = new Candidate(statement, source, 1, 0.6);
            if (onTopic is not null && !onTopic.Contains(candidate.Id)) continue;
            if (!IsSentence(statement.Passage.Text)) continue;
            if (FirstDay(days, source, question.Days) is { } day) dated.Add((day, candidate));
        }

        // The shortest sentence of a day says most plainly what happened; a footnote says it least.
        var chosen = Earliest(dated, view).OrderBy(item => item.Candidate.Statement.Block == BlockKind.Note).ThenBy(item => item.Candidate.Source.Summarises is not null)
            .ThenBy(item => item.Candidate.Statement.Passage.Text.Length).Take(Most).ToArray();
        var main = chosen.Where(item => item.Candidate.Statement.Block != BlockKind.Note).ToArray();
        var shown = main.Length >= 3 ? main : chosen;
        return new Finding
        {
            Lead = "LeadTimeline",
            Quotes = [.. shown.OrderBy(item => item.Day).ThenBy(item => item.Candidate.Statement.Ordinal).Select(item => item.Candidate)],
            Gap = shown.Length > 0 ? Gap.None : question.Days.IsAny ? Gap.Topic : Gap.Date,
        };
    }

    /// <summary>Of several reports of one statement the earliest.</summary>
    private static IEnumerable<(DateOnly Day, Candidate Candidate)> Earliest(List<(DateOnly Day, Candidate Candidate)> dated, StoreView view)
    {
        var reports = view.Knowledge.Reports;
        var first = new Dictionary<int, Candidate>();
        foreach (var (_, candidate) in dated)
            if (reports.GroupOf(candidate.Statement) is { } group && (!first.TryGetValue(group, out var known) || Order(candidate).CompareTo(Order(known)) < 0))
                first[group] = candidate;
        return dated.Where(item => reports.GroupOf(item.Candidate.Statement) is not { } group || ReferenceEquals(first[group], item.Candidate));

        static (bool, DateOnly) Order(Candidate candidate) => (candidate.Source.Summarises is not null, Reports.DayOf(candidate) ?? DateOnly.MaxValue);
    }

    /// <summary>A masthead or by-line has a date too, and nothing happens in it.</summary>
    private static bool IsSentence(string text) =>
        text.Count(c => c == ' ') + 1 >= FewestWords && text[^1] is '.' or '!' or '?' or '”' or '"' or '’' or ')';

    private static HashSet<string> OnTopic(Question question, StoreView view) =>
        view.Knowledge.Index.Search(new Knowledge.Search.SearchRequest { Question = question.Topic, Topic = question.Topic, Limit = 200 })
            .Where(found => found.TopicCoverage >= NeededCoverage)
            .Select(found => new Candidate(found.Statement, view.Source(found.Statement.DocumentId), 0, 0).Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>The first of the named days that is asked for; a month without a year is of the year the document appeared in.</summary>
    private static DateOnly? FirstDay(ImmutableArray<DateRange> named, DocumentMetadata source, DateRange asked)
    {
        foreach (var range in named)
        {
            var days = range.InYearOf(source.Day ?? asked.From);
            if (days.From is { } day && (asked.IsAny || asked.Holds(day))) return day;
        }

        return null;
    }
}
