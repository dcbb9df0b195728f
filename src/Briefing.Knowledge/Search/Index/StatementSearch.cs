using System.Collections.Immutable;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search.Analysis;
using Briefing.Knowledge.Search.Scoring;

namespace Briefing.Knowledge.Search.Index;

/// <summary>One search: read the question, gather candidates, rank the best.</summary>
internal sealed class StatementSearch(StatementTable table, TopicSynonyms synonyms, RankingWeights weights, SearchRequest request)
{
    private const int MostRanked = 160;
    private const double OtherWordsShare = 0.35;
    private const float NeighbourShare = 0.3f;
    private const float HeadingShare = 0.4f;
    private const float K1 = 1.2f;
    private const float B = 0.4f;
    private readonly SearchScratch _scratch = SearchScratch.Take(table.Statements.Length);

    internal ImmutableArray<ScoredStatement> Run()
    {
        if (table.Statements.IsEmpty || request.Limit <= 0) return [];
        var (ranked, topic) = ReadQuestion();
        var filter = new StatementFilter(table, request);
        var candidates = Gather(ranked, filter);
        var ranker = new StatementRanking(table, weights, ranked, topic, filter, _scratch.Features);
        return [.. candidates.Select(ranker.Rank).OrderByDescending(found => found.Score).Take(request.Limit)];
    }

    private (Question Ranked, Question Topic) ReadQuestion()
    {
        var lexicon = table.Sentences.Lexicon;
        var all = new QuestionReader(lexicon, synonyms);
        var topic = new QuestionReader(lexicon, synonyms);
        if (request.Topic.Length > 0)
        {
            all.Add(request.Topic, 1, isQuestion: false);
            topic.Add(request.Topic, 1, isQuestion: false);
        }

        all.Add(request.Question, request.Topic.Length > 0 ? OtherWordsShare : 1, isQuestion: true);
        var tokens = TextAnalyzer.Analyze(request.Question);
        var shape = QuestionShape.Of(tokens);
        var questions = (all.Read(request.Kind, shape), topic.Read(request.Kind, shape));
        foreach (var term in questions.Item1.Terms.Concat(questions.Item2.Terms))
        {
            term.Rarity = Rarity.Of(table.Postings.Count(term.Stem), table.Statements.Length);
            term.IsFocus = shape.Focus >= 0 && term.Word == tokens[shape.Focus].Word;
        }

        return questions;
    }

    /// <summary>The allowed statements with the largest sums of BM25 over their own words, their neighbours' and their headings'.</summary>
    private List<int> Gather(Question question, StatementFilter filter)
    {
        foreach (var (stem, matches) in question.ByStem) AddTerm(question, stem, matches);
        AddNeighbours();
        AddHeadings(question);
        var found = new List<int>();
        foreach (var statement in _scratch.Touched)
            if (filter.Allows(statement)) found.Add(statement);
        if (found.Count == 0 && filter.HasSpeakers) found.AddRange(filter.AllBySpeakers().Take(MostRanked));
        if (found.Count <= MostRanked) return found;
        found.Sort((left, right) => _scratch.Sum(right).CompareTo(_scratch.Sum(left)));
        found.RemoveRange(MostRanked, found.Count - MostRanked);
        return found;
    }

    private void AddTerm(Question question, int stem, ImmutableArray<TermMatch> matches)
    {
        var weight = 0f;
        foreach (var (term, strength) in matches) weight = Math.Max(weight, (float)question.Terms[term].Weight * strength);
        var sentences = table.Postings.Of(stem);
        var frequencies = table.Postings.Frequencies(stem);
        for (var i = 0; i < sentences.Length; i++)
        {
            var norm = 1 - B + B * table.Sentences[sentences[i]].Length / (float)table.AverageLength;
            _scratch.Add(sentences[i], weight * frequencies[i] * (K1 + 1) / (frequencies[i] + K1 * norm));
        }
    }

    private void AddNeighbours()
    {
        var touched = _scratch.Touched.ToArray();
        var sums = Array.ConvertAll(touched, statement => _scratch.Sum(statement));
        for (var i = 0; i < touched.Length; i++)
        {
            if (table.Neighbour(touched[i], -1) is >= 0 and var before) _scratch.Add(before, sums[i] * NeighbourShare);
            if (table.Neighbour(touched[i], +1) is >= 0 and var after) _scratch.Add(after, sums[i] * NeighbourShare);
        }
    }

    private void AddHeadings(Question question)
    {
        foreach (var statement in _scratch.Touched.ToArray())
        {
            var share = 0f;
            foreach (var stem in table.Sections.Heading(table.SectionOf[statement]))
                if (question.ByStem.TryGetValue(stem, out var matches))
                    foreach (var (term, strength) in matches) share += (float)question.Terms[term].Weight * strength;
            if (share > 0) _scratch.Add(statement, share * HeadingShare);
        }
    }
}
