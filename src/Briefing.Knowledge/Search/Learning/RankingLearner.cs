using System.Globalization;
using Briefing.Knowledge.Search.Scoring;

namespace Briefing.Knowledge.Search.Learning;

/// <summary>
/// Learns the weights of <c>ranking.yaml</c> that come from examples: those of sentences and of answerability. What it prints
/// is cross-validated: each question is ranked by weights learned without it. What it writes is learned from all.
/// </summary>
public static class RankingLearner
{
    private const int Folds = 10;
    private const int Seed = 20250212;
    private const double RankingPenalty = 0.01;
    private const double AnswerablePenalty = 0.001;

    /// <summary>
    /// Learns from examples, one JSON object a line (<c>{"id","question","sentences":[…],"answers":[…]}</c>, answers being
    /// indexes of right sentences), and writes the weights into the file, whose comments stay.
    /// </summary>
    /// <param name="examples">The examples.</param>
    /// <param name="dialogsFolder">The folder with <c>ranking.yaml</c> and <c>topics.yaml</c>.</param>
    /// <param name="report">Where the cross-validated figures go.</param>
    /// <exception cref="InvalidDataException">A line is not an example, or there are too few.</exception>
    public static void Run(TextReader examples, string dialogsFolder, TextWriter report)
    {
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(report);
        var synonyms = TopicSynonyms.Load(dialogsFolder);
        var known = RankingExample.Read(examples).Where(example => example.Answers.Count > 0).ToList();
        if (known.Count < 2 * Folds) throw new InvalidDataException($"{known.Count} examples are too few to learn from; give {2 * Folds} or more.");
        var measured = known.ConvertAll(example => new MeasuredExample(example, synonyms));
        var without = known.ConvertAll(example => new MeasuredExample(example, synonyms, withoutAnswers: true));

        var random = new Random(Seed);
        var folds = measured.ConvertAll(_ => random.Next(Folds));
        var crossValidated = CrossValidation.Run(measured, without, folds, Folds, RankingPenalty, AnswerablePenalty);
        report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{known.Count} questions, {Folds}-fold cross-validation: {crossValidated}"));

        var sentence = ListwiseRegression.Fit(measured, SentenceFeatures.Count, RankingPenalty);
        var answerable = AnswerabilityRows.Learn(measured, without, sentence, AnswerablePenalty);
        RankingFile.Rewrite(Path.Combine(dialogsFolder, RankingWeights.FileName), sentence, answerable);
    }
}
