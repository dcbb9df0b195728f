using System.Collections.Immutable;
using Briefing.Knowledge.Search.Predicates;
using Briefing.Knowledge.Search.Scoring;

namespace Briefing.Knowledge.Search.Index;

/// <summary>One search: read the question, gather candidates, rank the best.</summary>
internal sealed class StatementSearch(StatementTable table, TopicSynonyms synonyms, RankingWeights weights, SearchRequest request)
{
    private const double OtherWordsShare = 0.35;

    /// <summary>What a word counts that only names who is asked for: a statement of theirs is one without it too.</summary>
    private const double SpeakerShare = 0.1;

    private const double BackgroundSentences = 2000;

    /// <summary>What a word counts that frames what is asked about: "have", "opinion".</summary>
    private const double LightShare = 0.4;

    /// <summary>What a word counts that only tells when: "after the vote".</summary>
    private const double CircumstanceShare = 0.5;

    internal ImmutableArray<ScoredStatement> Run()
    {
        if (table.Statements.IsEmpty || request.Limit <= 0) return [];
        var (question, topicTerms, wanted) = ReadQuestion();
        var filter = new StatementFilter(table, request);
        var scratch = SearchScratch.Take(table.Statements.Length, table.Sections.Count);
        var candidates = new CandidateGathering(table, question, filter, scratch).Gather();
        var ranking = new StatementRanking(table, weights, question, topicTerms, wanted, filter, scratch);
        var scores = new double[candidates.Length];
        for (var i = 0; i < scores.Length; i++) scores[i] = -ranking.Score(candidates[i]);
        Array.Sort(scores, candidates);
        return [.. candidates.Take(request.Limit).Select(ranking.Explain)];
    }

    /// <summary>The topic's words first, so that they are the first terms; then the question's other words, which count less.</summary>
    private (Question Question, int TopicTerms, WantedPredicate Wanted) ReadQuestion()
    {
        var reader = new QuestionReader(table.Sentences.Lexicon, synonyms);
        reader.Add(request.Topic, 1, isQuestion: false);
        var topicTerms = reader.TermCount;
        reader.Add(request.Question, request.Topic.Length > 0 ? OtherWordsShare : 1, isQuestion: true);
        var tokens = TextAnalyzer.Analyze(request.Question);
        var shape = QuestionShape.Of(tokens);
        var wanted = new WantedPredicate(tokens, weights.Predicates, table.Sentences.Lexicon);
        foreach (var (known, at) in wanted.Asked)
            if (known.Stands > 0) reader.Stand(tokens[at].Stem, known.Told, known.Stands);
        var question = reader.Read(request.Kind, shape);
        var verb = AskedVerb.In(tokens, request.Question);
        var asked = request.Speakers.SelectMany(key => key.Split('-')).ToHashSet(StringComparer.Ordinal);
        // An explanation or a day is often asked for by the circumstance alone.
        var circumstance = request.Kind == AnswerKind.Date ? default : Circumstance.In(tokens, token => !asked.Contains(token.Word) && !synonyms.IsLight(token.Stem) && !weights.Predicates.IsPlain(token.Stem));
        var circumstances = tokens.AsSpan()[circumstance].ToArray().Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
        for (var at = 0; at < question.Terms.Length; at++)
        {
            var term = question.Terms[at];
            // Whoever is asked for need not be named in every sentence of theirs.
            if (at >= topicTerms && asked.Contains(term.Word)) term.Share = SpeakerShare;
            var statements = table.Postings.Count(term.Stem);
            term.Rarity = Rarity.Of(statements, table.Statements.Length);
            term.TopicRarity = Rarity.Of(statements, table.Statements.Length, term.StemText, BackgroundSentences);
            term.IsLight = synonyms.IsLight(term.StemText);
            if (circumstances.Contains(term.StemText)) term.Share *= CircumstanceShare;
            if (term.IsLight) (term.TopicRarity, term.Share) = (term.TopicRarity * LightShare, term.Share * LightShare);
            term.IsAct = verb >= 0 && term.Word == tokens[verb].Word && !term.IsLight;
            if (term.IsAct && at >= topicTerms && !weights.Predicates.IsPlain(term.StemText)) wanted.ActTerm = at;
            term.IsFocus = shape.Focus >= 0 && term.Word == tokens[shape.Focus].Word;
        }

        return (question, topicTerms, wanted);
    }
}
