using System.Collections.Immutable;
using Briefing.Knowledge.Search.Scoring;

namespace Briefing.Knowledge.Search.Index;

/// <summary>
/// Gathers the statements worth ranking: the allowed ones with the largest sums of BM25 over the statement, its neighbours in
/// the section and its heading, each field with a weight of its own, as in BM25F (S. Robertson, H. Zaragoza, M. Taylor,
/// "Simple BM25 extension to multiple weighted fields", CIKM 2004). Sums are kept for each statement and cleared where
/// touched, which is quicker here than merging lists document by document, since lists are short and sums fit in the cache.
/// </summary>
internal sealed class CandidateGathering(StatementTable table, Question question, StatementFilter filter, SearchScratch scratch)
{
    private const int MostRanked = 128;
    private const float NeighbourShare = 0.3f;
    private const float HeadingShare = 0.4f;

    internal int[] Gather()
    {
        foreach (var (stem, matches) in question.ByStem) AddTerm(stem, matches, 1);
        foreach (var (stem, matches) in question.Phrases)
            foreach (var phrase in matches)
                if (!phrase.IsExclusion) AddTerm(stem, phrase.Matches, 1f / phrase.Stems.Length);
        AddDerived();
        AddNeighbours();
        AddHeadings();
        var best = new PriorityQueue<int, float>(MostRanked + 1);
        foreach (var statement in scratch.Touched)
        {
            var sum = scratch.Sum(statement);
            if (best.Count == MostRanked && best.TryPeek(out _, out var least) && sum <= least) continue;
            if (!filter.Allows(statement)) continue;
            if (best.Count == MostRanked) best.EnqueueDequeue(statement, sum);
            else best.Enqueue(statement, sum);
        }

        if (best.Count == 0 && filter.HasSpeakers && question.Terms.All(term => term.Stem < 0 || term.Share < 1))
            return [.. filter.AllBySpeakers().Take(MostRanked)];
        return [.. best.UnorderedItems.Select(item => item.Element).Order()];
    }

    private void AddTerm(int stem, ImmutableArray<TermMatch> matches, float share)
    {
        var weight = 0f;
        foreach (var (term, strength) in matches) weight = Math.Max(weight, (float)question.Terms[term].Weight * strength * share);
        var statements = table.Postings.Of(stem);
        var frequencies = table.Postings.Frequencies(stem);
        for (var i = 0; i < statements.Length; i++)
            scratch.Add(statements[i], weight * frequencies[i] * (Bm25.K1 + 1) / (frequencies[i] + table.Norms[statements[i]]));
    }

    /// <summary>Words that share no more than their root with a term.</summary>
    private void AddDerived()
    {
        foreach (var (root, matches) in question.ByRoot)
            foreach (var stem in table.StemsOfRoot(root))
                if (!question.ByStem.ContainsKey(stem)) AddTerm(stem, matches, 1);
    }

    private void AddNeighbours()
    {
        var count = scratch.Touched.Count;
        scratch.KeepSums(count);
        for (var i = 0; i < count; i++)
        {
            var (statement, sum) = (scratch.Touched[i], scratch.Kept(i));
            if (table.Before[statement] is >= 0 and var before) scratch.Add(before, sum * NeighbourShare);
            if (table.After[statement] is >= 0 and var after) scratch.Add(after, sum * NeighbourShare);
        }
    }

    private void AddHeadings()
    {
        var (section, share) = (-1, 0f);
        foreach (var statement in scratch.Touched)
        {
            if (table.SectionOf[statement] != section)
            {
                section = table.SectionOf[statement];
                share = HeadingShare * (float)(TopicCoverage.Share(question, table.Sections.Heading(section)) * question.TotalWeight);
            }

            if (share > 0) scratch.Raise(statement, share);
        }
    }
}
