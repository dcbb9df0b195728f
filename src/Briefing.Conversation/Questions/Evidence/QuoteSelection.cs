using System.Collections.Immutable;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Reports;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions.Evidence;

/// <summary>
/// Puts quotes in the order they are shown in: the best first, then one from each other source, then the rest; near-duplicates
/// are left out, of several reports of one statement one is kept, and a document that summarises another stands behind it.
/// </summary>
internal static class QuoteSelection
{
    /// <summary>The most quotes of one reply.</summary>
    internal const int MostShown = 5;

    private const double NearDuplicate = 0.65;

    /// <summary>How much less than the best a quote of another source may score and still stand before a second one of the same source.</summary>
    private const double NearBest = 3;

    /// <summary>How much less than its summary an original may score and still stand before it.</summary>
    private const double NearSummary = 2;

    /// <summary>How much less than another report of the same statement the report that is shown may score.</summary>
    private const double NearReport = 2;

    /// <summary>All quotes in the order they are shown in, over as many replies as it takes.</summary>
    internal static ImmutableArray<Candidate> Order(ImmutableArray<Candidate> ranked, ReportIndex reports)
    {
        var distinct = Distinct(OneOfEach([.. BehindOriginals(ranked)], reports));
        if (distinct.Count == 0) return [];
        var ordered = ImmutableArray.CreateBuilder<Candidate>();
        var sources = new HashSet<string>(StringComparer.Ordinal);
        foreach (var candidate in distinct)
            if (candidate.Score >= distinct[0].Score - NearBest && sources.Add(reports.WorkOf(candidate.Source.Id))) ordered.Add(candidate);
        ordered.AddRange(distinct.Where(candidate => !ordered.Contains(candidate)));
        return ordered.ToImmutable();
    }

    /// <summary>How many sources the quotes come from; a summary or a reprint counts as the document that it is made of.</summary>
    internal static int Sources(IEnumerable<Candidate> quotes, ReportIndex reports) =>
        quotes.Select(candidate => reports.WorkOf(candidate.Source.Id)).Distinct(StringComparer.Ordinal).Count();

    /// <summary>
    /// Of the reports of one statement the one that says it best stands for all, in the place of the first: the speaker's own
    /// words before a reporter's, then the earliest, unless it answers much less; never a copy for its original.
    /// </summary>
    private static IEnumerable<Candidate> OneOfEach(ImmutableArray<Candidate> candidates, ReportIndex reports)
    {
        var groups = candidates.Select(candidate => reports.GroupOf(candidate.Statement)).ToArray();
        var seen = new HashSet<int>();
        for (var i = 0; i < candidates.Length; i++)
        {
            if (groups[i] is not { } group) yield return candidates[i];
            else if (seen.Add(group))
                yield return Enumerable.Range(i, candidates.Length - i)
                    .Where(at => groups[at] == group && (candidates[at].Score >= candidates[i].Score - NearReport
                        || reports.WorkOf(candidates[at].Source.Id) == reports.WorkOf(candidates[i].Source.Id)))
                    .Select(at => candidates[at]).MinBy(Preference)! with { Score = candidates[i].Score };
        }
    }

    private static (bool IsCopy, bool IsRetold, DateOnly Day, string Id) Preference(Candidate candidate) => (
        candidate.Source.Summarises is not null, candidate.Statement.Mode is not (SpeechMode.Direct or SpeechMode.Mixed),
        candidate.Source.Published ?? candidate.Source.Said ?? DateOnly.MaxValue, candidate.Source.Id);

    /// <summary>A summary stands behind the best quote of its original, unless that says much less to the question.</summary>
    private static IEnumerable<Candidate> BehindOriginals(ImmutableArray<Candidate> ranked)
    {
        var best = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var candidate in ranked) best.TryAdd(candidate.Source.Id, candidate.Score);
        return ranked.OrderByDescending(candidate =>
            candidate.Source.Summarises is { } original && best.TryGetValue(original, out var score) && score >= candidate.Score - NearSummary
                ? Math.Min(candidate.Score, score - 0.001)
                : candidate.Score);
    }

    private static List<Candidate> Distinct(IEnumerable<Candidate> candidates)
    {
        var kept = new List<Candidate>();
        var words = new WordSets();
        foreach (var candidate in candidates)
            if (words.TryAdd(TextAnalyzer.Analyze(candidate.Statement.Passage.Text), NearDuplicate)) kept.Add(candidate);
        return kept;
    }
}
