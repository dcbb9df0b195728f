using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search.Analysis;
using Briefing.Knowledge.Search.Predicates;
using Briefing.Knowledge.Search.Scoring;

namespace Briefing.Knowledge.Search.Index;

/// <summary>Scores the candidates of one search by all features.</summary>
internal sealed class StatementRanking(
    StatementTable table, RankingWeights weights, Question question, int topicTerms, WantedPredicate wanted, StatementFilter filter, SearchScratch scratch)
{
    private const int LongestLabel = 14;
    private const double MostSubstance = 10;
    private static readonly string[] SentenceNames = [.. Enum.GetValues<SentenceFeature>().Select(RankingWeights.NameOf)];
    private static readonly string[] StatementNames = [.. Enum.GetValues<StatementFeature>().Select(RankingWeights.NameOf)];

    private readonly SentenceFeatures _measure = scratch.Features;
    private readonly AskedContext _asked = new(table, question);
    private double _askedShare;
    private readonly EarlierContext _earlier = new(table, question, scratch);
    private readonly double[] _sentence = new double[SentenceNames.Length];
    private readonly double[] _statement = new double[StatementNames.Length];

    /// <summary>The score of a statement, unbounded.</summary>
    internal double Score(int statement)
    {
        MeasureSentence(statement);
        MeasureStatement(statement);
        var score = 0.0;
        for (var i = 0; i < _sentence.Length; i++) score += _sentence[i] * weights.Sentence[i];
        for (var i = 0; i < _statement.Length; i++) score += _statement[i] * weights.Statement[i];
        return score;
    }

    /// <summary>The statement with what its score is made of; the score is brought above 0 by ln(1 + eˣ), which keeps large differences.</summary>
    internal ScoredStatement Explain(int statement)
    {
        var raw = Score(statement);
        var score = raw > 30 ? raw : Math.Log(1 + Math.Exp(raw));
        var features = ImmutableArray.CreateBuilder<Feature>(_sentence.Length + _statement.Length);
        for (var i = 0; i < _sentence.Length; i++)
            if (_sentence[i] != 0) features.Add(new Feature(SentenceNames[i], _sentence[i]));
        for (var i = 0; i < _statement.Length; i++)
            if (_statement[i] != 0) features.Add(new Feature(StatementNames[i], _statement[i]));
        var meeting = TopicCoverage.Of(question, topicTerms, _measure, _earlier.Strength, _asked.Strength, _askedShare, table.Sections, table.SectionOf[statement]);
        return new ScoredStatement(table.Statements[statement], score, features.ToImmutable(), meeting.Coverage) { Meeting = meeting };
    }

    private void MeasureSentence(int statement)
    {
        var sentences = table.Sentences;
        var (before, after) = (table.Before[statement], table.After[statement]);
        _measure.Measure(
            question, sentences.Lexicon, sentences[statement], Context(before), Context(after), sentences.ClosingOf(statement), table.AverageLength, _sentence);
    }

    /// <summary>A neighbour's words; none where it is known to meet nothing, so that they need not be compared.</summary>
    private ReadOnlySpan<PackedToken> Context(int neighbour) => neighbour < 0 || scratch.HoldsNothing(neighbour) ? [] : table.Sentences[neighbour];

    private void MeasureStatement(int index)
    {
        var statements = table.Statements;
        var document = table.DocumentOf[index];
        var section = table.SectionOf[index];
        Set(StatementFeature.BySpeaker, filter.IsBySpeaker(index) ? 1 : 0);
        Set(StatementFeature.AboutSpeaker, filter.IsAboutSpeaker(index) ? 1 : 0);
        Set(StatementFeature.Curated, statements.IsCurated(index) ? 1 : 0);
        Set(StatementFeature.Direct, statements.ModeOf(index) is SpeechMode.Direct or SpeechMode.Mixed ? 1 : 0);
        Set(StatementFeature.Narration, statements.ModeOf(index) == SpeechMode.Narration ? 1 : 0);
        Set(StatementFeature.Uncertain, statements.ModalityOf(index) == Modality.Said ? 0 : 1);
        Set(StatementFeature.Summary, document >= 0 && table.IsSummary[document] ? 1 : 0);
        Set(StatementFeature.Recency, document >= 0 ? table.Recency[document] : 0.5);
        Set(StatementFeature.Heading, TopicCoverage.Share(question, table.Sections.Heading(section)));
        Set(StatementFeature.Framed, TopicCoverage.Framed(question, table.Sections.Heading(section), table.Sections.Title(section), _measure.Own));
        _askedShare = _asked.Read(index);
        Set(StatementFeature.Asked, _askedShare * TopicCoverage.Beyond(question, _asked.Strength, _measure.Own));
        _earlier.Read(index, _measure.Before);
        Set(StatementFeature.Near, TopicCoverage.Near(question, topicTerms, _measure.Own, _earlier.Strength, table.Sections.Heading(section), table.Sections.Title(section)));
        Set(StatementFeature.Content, TopicCoverage.OfContent(question, table.Sentences[index], _measure.Own));
        Set(StatementFeature.IsHeading, statements.BlockOf(index) == BlockKind.Heading ? 1 : 0);
        Set(StatementFeature.Substance, Math.Clamp((_measure.Own.ContentLength - _measure.Own.Hits.Count) / MostSubstance, 0, 1));
        Set(StatementFeature.IsLabel, _measure.Own.Length < LongestLabel && char.IsLetterOrDigit(table.Sentences.ClosingOf(index)) ? 1 : 0);
        Set(StatementFeature.IsReference, statements.BlockOf(index) == BlockKind.Note || table.HasAddress[index] ? 1 : 0);
        Set(StatementFeature.GivesAsked, AnswerCues.Fit(question.Kind, table.Sentences[index], table.Sentences.Lexicon));
        Set(StatementFeature.TellsAsked, wanted.Told(table.Sentences[index], filter.IsBySpeaker(index), _measure.Own, question));
        Set(StatementFeature.Act, wanted.ActTerm < 0 ? 0 : _measure.Own.Strength[wanted.ActTerm]);
        Set(StatementFeature.Lists, wanted.Listed(table.Sentences[index], question));
        Set(StatementFeature.Courtesy, wanted.Courtesy(table.Sentences[index]));
        Set(StatementFeature.IsQuestion, table.Sentences.ClosingOf(index) == '?' ? 1 : 0);
    }

    private void Set(StatementFeature feature, double value) => _statement[(int)feature] = value;
}
