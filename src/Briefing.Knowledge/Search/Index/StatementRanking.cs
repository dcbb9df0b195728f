using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search.Analysis;
using Briefing.Knowledge.Search.Scoring;

namespace Briefing.Knowledge.Search.Index;

/// <summary>Scores the candidates of one search by all features.</summary>
internal sealed class StatementRanking(
    StatementTable table, RankingWeights weights, Question question, Question topic,
    StatementFilter filter, SentenceFeatures measure)
{
    private static readonly string[] SentenceNames = [.. Enum.GetValues<SentenceFeature>().Select(RankingWeights.NameOf)];
    private static readonly string[] StatementNames = [.. Enum.GetValues<StatementFeature>().Select(RankingWeights.NameOf)];

    internal ScoredStatement Rank(int statement)
    {
        Span<double> sentence = stackalloc double[SentenceFeatures.Count];
        Span<double> other = stackalloc double[StatementNames.Length];
        other.Clear();
        var sentences = table.Sentences;
        var (before, after) = (table.Neighbour(statement, -1), table.Neighbour(statement, +1));
        measure.Measure(
            question, sentences.Lexicon, sentences[statement], before < 0 ? [] : sentences[before],
            after < 0 ? [] : sentences[after], sentences.ClosingOf(statement), table.AverageLength, sentence);
        var coverage = TopicCoverage.Of(topic, table, statement, before, after);
        MeasureStatement(statement, other);

        var score = 0.0;
        var features = ImmutableArray.CreateBuilder<Feature>();
        Sum(sentence, weights.Sentence, SentenceNames, ref score, features);
        Sum(other, weights.Statement, StatementNames, ref score, features);
        return new ScoredStatement(table.Statements[statement], 1 / (1 + Math.Exp(-score)), features.ToImmutable(), coverage);
    }

    private void MeasureStatement(int index, Span<double> features)
    {
        var statement = table.Statements[index];
        var document = table.DocumentOf[index];
        features[(int)StatementFeature.BySpeaker] = filter.IsBySpeaker(index) ? 1 : 0;
        features[(int)StatementFeature.AboutSpeaker] = filter.IsAboutSpeaker(index) ? 1 : 0;
        features[(int)StatementFeature.Curated] = statement.Claim is null ? 0 : 1;
        features[(int)StatementFeature.Direct] = statement.Mode is SpeechMode.Direct or SpeechMode.Mixed ? 1 : 0;
        features[(int)StatementFeature.Narration] = statement.Mode == SpeechMode.Narration ? 1 : 0;
        features[(int)StatementFeature.Uncertain] = statement.Modality == Modality.Said ? 0 : 1;
        features[(int)StatementFeature.Summary] = document >= 0 && table.IsSummary[document] ? 1 : 0;
        features[(int)StatementFeature.Recency] = document >= 0 ? table.Recency[document] : 0.5;
        features[(int)StatementFeature.Heading] = TopicCoverage.Share(question, table.Sections.Heading(table.SectionOf[index]));
        features[(int)StatementFeature.Title] = TopicCoverage.Share(question, table.Sections.Title(table.SectionOf[index]));
        features[(int)StatementFeature.Content] = TopicCoverage.OfContent(question, table.Sentences, index);
        features[(int)StatementFeature.IsHeading] = statement.Block == BlockKind.Heading ? 1 : 0;
        features[(int)StatementFeature.IsQuestion] = table.Sentences.ClosingOf(index) == '?' ? 1 : 0;
    }

    private static void Sum(
        ReadOnlySpan<double> values, ReadOnlySpan<double> by, string[] names, ref double score, ImmutableArray<Feature>.Builder features)
    {
        for (var i = 0; i < values.Length; i++)
        {
            score += values[i] * by[i];
            if (values[i] != 0) features.Add(new Feature(names[i], values[i]));
        }
    }
}
