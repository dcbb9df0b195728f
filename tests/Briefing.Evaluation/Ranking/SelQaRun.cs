using Briefing.Evaluation.Running;
using Briefing.Knowledge.Search;

namespace Briefing.Evaluation.Ranking;

/// <summary>Ranks SelQA's candidates with the product's own ranking.</summary>
internal static class SelQaRun
{
    internal static RankingScores Score()
    {
        var questions = SelQaQuestion.ReadSet(Path.Combine(Corpora.SharedFolder(), "questions", "selqa-dev.jsonl"));
        var ranker = new SentenceRanker(RankingWeights.Load(Path.Combine(AppContext.BaseDirectory, "dialogs")));
        return RankingScores.Of(questions, question => ranker.Rank(question.Question, question.Sentences).Scores);
    }
}
