using System.Collections.Immutable;
using Briefing.Knowledge.Search.Scoring;

namespace Briefing.Knowledge.Search.Index;

/// <summary>
/// Gathers the statements worth ranking: the allowed ones with the largest sums of BM25 over the statement, its neighbours in
/// the section and its heading, each field with a weight of its own, as in BM25F (S. Robertson, H. Zaragoza, M. Taylor,
/// "Simple BM25 extension to multiple weighted fields", CIKM 2004). Where speakers or documents leave few statements possible,
/// sums are made for these and their neighbours alone; else for every statement that holds a term, and the fields beside the
/// own are looked at only where an upper bound says that they may lift a statement among the best, as in the MaxScore method
/// (H. Turtle and J. Flood, "Query evaluation: strategies and optimizations", IPM 31(6), 1995). Either way the result is
/// that of adding up everything.
/// </summary>
internal sealed class CandidateGathering(StatementTable table, Question question, StatementFilter filter, SearchScratch scratch)
{
    /// <summary>The most statements that are ranked.</summary>
    internal const int MostRanked = 128;

    /// <summary>What a neighbour's sum counts.</summary>
    internal const float NeighbourShare = 0.3f;

    /// <summary>What the heading counts.</summary>
    internal const float HeadingShare = 0.4f;

    /// <summary>More than the rounding of a sum can make of it, so that a bound stays one.</summary>
    private const float Rounding = 1.0001f;

    /// <summary>The most questions, in talk, whose replies are ranked beside.</summary>
    private const int MostAsking = 12;

    private readonly BestStatements _best = new(MostRanked);
    private readonly HashSet<int> _asked = [];

    /// <summary>The candidates, in the order of their numbers; of two with one sum the one before.</summary>
    internal int[] Gather()
    {
        AddHeadings();
        var asking = new BestStatements(MostAsking);
        (scratch.IsOfAll, scratch.IsComplete) = (filter.Possible is null, question.Terms.All(HasItsWords));
        if (filter.Possible is { } possible) GatherAmong(possible, asking);
        else GatherAmongAll(asking);
        if (_best.Count == 0 && filter.HasSpeakers && question.Terms.All(term => term.Stem < 0 || term.Share < 1))
            return [.. filter.AllBySpeakers().Take(MostRanked)];
        return WithReplies(_best.InOrder(), asking.InOrder());
    }

    /// <summary>With the replies to the questions, in talk, that meet most: a reply need not repeat a word.</summary>
    private int[] WithReplies(int[] best, int[] asking)
    {
        if (asking.Length == 0) return best;
        var replies = asking.SelectMany(table.Exchanges.RepliesTo).Where(filter.Allows);
        return [.. best.Concat(replies).Distinct().Order()];
    }

    private void GatherAmong(int[] possible, BestStatements asking)
    {
        foreach (var statement in possible)
        {
            scratch.Mark(statement);
            foreach (var neighbour in table.Neighbours.Into(statement)) scratch.Mark(neighbour);
            if (table.Exchanges.Asking(statement) is >= 0 and var question)
                for (var at = table.Exchanges.FirstOf(question); at <= question; at++) scratch.Mark(at);
        }

        ForEachTerm(AddWhereMarked);
        foreach (var statement in possible)
        {
            Offer(statement);
            if (table.Exchanges.Asking(statement) is >= 0 and var question) OfferAsking(asking, question);
        }
    }

    private void OfferAsking(BestStatements asking, int question)
    {
        if (!_asked.Add(question)) return;
        var sum = 0f;
        for (var at = table.Exchanges.FirstOf(question); at <= question; at++) sum += scratch.Sums[at];
        if (sum > asking.Least) asking.Offer(question, sum);
    }

    private void GatherAmongAll(BestStatements asking)
    {
        ForEachTerm(AddEverywhere);
        foreach (var statement in scratch.Touched)
            if (table.Exchanges.QuestionOf(statement) is >= 0 and var question) OfferAsking(asking, question);
        var touched = scratch.Touched;
        var sums = scratch.Sums;
        var most = 0f;
        foreach (var statement in touched) most = Math.Max(most, sums[statement]);
        var share = NeighbourShare * most * Rounding;

        // Own sums alone are a lower bound of the least that is among the best in the end.
        var lower = new BestStatements(MostRanked);
        foreach (var statement in touched)
            if (sums[statement] > lower.Least && filter.Allows(statement)) lower.Offer(statement, sums[statement]);
        var least = lower.Least;

        foreach (var statement in touched)
            if (sums[statement] * Rounding + share * table.Neighbours.InDegree(statement) >= least) OfferOnce(statement);
        if (table.Neighbours.MostInto * share >= least)
            foreach (var statement in touched)
            {
                OfferNeighbour(table.Before[statement], share, least);
                OfferNeighbour(table.After[statement], share, least);
            }

        foreach (var section in scratch.Headed)
        {
            var (first, end) = table.Sections.RangeOf(section);
            for (var i = first; i < end; i++) OfferOnce(i);
        }
    }

    private void OfferNeighbour(int statement, float share, float least)
    {
        if (statement >= 0 && share * table.Neighbours.InDegree(statement) >= least) OfferOnce(statement);
    }

    private void OfferOnce(int statement)
    {
        if (scratch.IsMarked(statement)) return;
        scratch.Mark(statement);
        Offer(statement);
    }

    /// <summary>Sums up all fields of a statement, and keeps it where that is among the largest and it is allowed.</summary>
    private void Offer(int statement)
    {
        var sums = scratch.Sums;
        var sum = sums[statement];
        foreach (var neighbour in table.Neighbours.Into(statement)) sum += NeighbourShare * sums[neighbour];
        if (sum == 0) return;
        sum += scratch.Heading(table.SectionOf[statement]);
        if (_best.MayHold(statement, sum) && filter.Allows(statement)) _best.Offer(statement, sum);
    }

    private void ForEachTerm(Action<int, float> add)
    {
        foreach (var (stem, matches) in question.ByStem) add(stem, WeightOf(matches, 1));
        foreach (var (stem, matches) in question.Phrases)
            foreach (var phrase in matches)
                if (!phrase.IsExclusion) add(stem, WeightOf(phrase.Matches, 1f / phrase.Stems.Length));
        // Words that share no more than their root with a term.
        foreach (var (root, matches) in question.ByRoot)
            foreach (var stem in table.StemsOfRoot(root))
                if (!question.ByStem.ContainsKey(stem)) add(stem, WeightOf(matches, 1));
    }

    /// <summary>Whether all words that meet a term are looked up: its own stem, or all of its root.</summary>
    private bool HasItsWords(QuestionTerm term) => term.Root < 0 || table.StemsOfRoot(term.Root).Length > 0
        || (table.Postings.Count(term.Stem) > 0 && !table.Sentences.Lexicon[term.Stem].IsStopWord);

    private float WeightOf(ImmutableArray<TermMatch> matches, float share)
    {
        var weight = 0f;
        foreach (var (term, strength) in matches) weight = Math.Max(weight, (float)question.Terms[term].Weight * strength * share);
        return weight;
    }

    private void AddEverywhere(int stem, float weight)
    {
        if (weight <= 0) return;
        var statements = table.Postings.Of(stem);
        var frequencies = table.Postings.Frequencies(stem);
        for (var i = 0; i < statements.Length; i++) Add(statements[i], frequencies[i], weight);
    }

    /// <summary>Reads the term's list where it is short beside the marked statements, and else looks each of these up in it.</summary>
    private void AddWhereMarked(int stem, float weight)
    {
        if (weight <= 0) return;
        var statements = table.Postings.Of(stem);
        var frequencies = table.Postings.Frequencies(stem);
        if (statements.Length > LookUps * (long)scratch.Marked.Length)
        {
            foreach (var statement in scratch.Marked)
                if (statements.BinarySearch(statement) is >= 0 and var at) Add(statement, frequencies[at], weight);
            return;
        }

        for (var i = 0; i < statements.Length; i++)
            if (scratch.IsMarked(statements[i])) Add(statements[i], frequencies[i], weight);
    }

    /// <summary>Looking a statement up in a list takes as long as reading so many of its entries.</summary>
    private const int LookUps = 40;

    private void Add(int statement, byte frequency, float weight) =>
        scratch.Add(statement, weight * frequency * (Bm25.K1 + 1) / (frequency + table.Norms.Of(statement)));

    private void AddHeadings()
    {
        foreach (var stem in question.ByStem.Keys)
            foreach (var section in table.Sections.Headed(stem))
            {
                if (scratch.Heading(section) > 0) continue;
                var share = HeadingShare * (float)(TopicCoverage.Share(question, table.Sections.Heading(section)) * question.TotalWeight);
                if (share > 0) scratch.SetHeading(section, share);
            }
    }
}
