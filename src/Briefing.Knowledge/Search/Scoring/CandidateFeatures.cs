using Briefing.Knowledge.Search.Analysis;

namespace Briefing.Knowledge.Search.Scoring;

/// <summary>The features of a question's candidate sentences, rarities taken from the candidates themselves.</summary>
internal sealed class CandidateFeatures
{
    private readonly double[] _features;

    internal CandidateFeatures(string question, IReadOnlyList<string> candidates, TopicSynonyms synonyms)
    {
        var sentences = new Sentences();
        foreach (var candidate in candidates) sentences.Add(candidate);
        Question = Read(question, sentences, synonyms);
        Count = candidates.Count;
        _features = new double[Count * SentenceFeatures.Count];
        var measure = new SentenceFeatures();
        var average = sentences.TokenCount / (double)Math.Max(1, Count);
        for (var i = 0; i < Count; i++)
        {
            measure.Measure(
                Question, sentences.Lexicon, sentences[i], i > 0 ? sentences[i - 1] : [], i + 1 < Count ? sentences[i + 1] : [],
                sentences.ClosingOf(i), average, Row(i));
        }
    }

    internal Question Question { get; }

    internal int Count { get; }

    internal ReadOnlySpan<double> this[int candidate] => Row(candidate);

    internal double this[int candidate, SentenceFeature feature] => Row(candidate)[(int)feature];

    internal double Score(int candidate, ReadOnlySpan<double> weights)
    {
        var score = 0.0;
        var row = Row(candidate);
        for (var i = 0; i < row.Length; i++) score += row[i] * weights[i];
        return score;
    }

    private static Question Read(string text, Sentences sentences, TopicSynonyms synonyms)
    {
        var counts = Rarity.CountSentences(sentences);
        var reader = new QuestionReader(sentences.Lexicon, synonyms);
        reader.Add(text, 1, isQuestion: true);
        var tokens = TextAnalyzer.Analyze(text);
        var shape = QuestionShape.Of(tokens);
        var question = reader.Read(shape.Kind, shape);
        foreach (var term in question.Terms)
        {
            term.Rarity = Rarity.Of(term.Stem < 0 ? 0 : counts[term.Stem], sentences.Count);
            term.IsFocus = shape.Focus >= 0 && term.Word == tokens[shape.Focus].Word;
        }

        return question;
    }

    private Span<double> Row(int candidate) => _features.AsSpan(candidate * SentenceFeatures.Count, SentenceFeatures.Count);
}
