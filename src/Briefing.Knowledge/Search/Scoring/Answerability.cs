namespace Briefing.Knowledge.Search.Scoring;

/// <summary>How likely one of the candidates answers: logistic regression on features of the best ones.</summary>
internal static class Answerability
{
    internal static readonly int Count = Enum.GetValues<AnswerableFeature>().Length;

    internal static double Of(CandidateFeatures candidates, ReadOnlySpan<double> scores, RankingWeights weights)
    {
        Span<double> features = stackalloc double[Count];
        Measure(candidates, scores, features);
        var sum = 0.0;
        for (var i = 0; i < Count; i++) sum += features[i] * weights.Answerable[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    internal static void Measure(CandidateFeatures candidates, ReadOnlySpan<double> scores, Span<double> features)
    {
        var best = 0;
        var second = double.NegativeInfinity;
        var average = 0.0;
        for (var i = 0; i < scores.Length; i++)
        {
            average += scores[i] / scores.Length;
            if (scores[i] > scores[best]) (second, best) = (scores[best], i);
            else if (i != best && scores[i] > second) second = scores[i];
        }

        var question = candidates.Question;
        features[(int)AnswerableFeature.Constant] = 1;
        features[(int)AnswerableFeature.Coverage] = candidates[best, SentenceFeature.Coverage];
        features[(int)AnswerableFeature.PlainCoverage] = candidates[best, SentenceFeature.PlainCoverage];
        features[(int)AnswerableFeature.Names] = question.Terms.Any(term => term.IsName) ? candidates[best, SentenceFeature.Names] : 1;
        features[(int)AnswerableFeature.Numbers] = question.Terms.Any(term => term.IsNumber) ? candidates[best, SentenceFeature.Numbers] : 1;
        features[(int)AnswerableFeature.Bigrams] = candidates[best, SentenceFeature.Bigrams];
        features[(int)AnswerableFeature.Proximity] = candidates[best, SentenceFeature.Proximity];
        features[(int)AnswerableFeature.Fit] = SentenceFeatures.FitOf(question.Kind, candidates[best]);
        features[(int)AnswerableFeature.Margin] = double.IsFinite(second) ? scores[best] - second : 0;
        features[(int)AnswerableFeature.Lead] = scores[best] - average;
        features[(int)AnswerableFeature.Score] = scores[best];
    }
}
