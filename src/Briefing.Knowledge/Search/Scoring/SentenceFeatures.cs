using System.Collections.Frozen;
using Briefing.Knowledge.Search.Analysis;
using Briefing.Knowledge.Search.Index;

namespace Briefing.Knowledge.Search.Scoring;

/// <summary>Measures the features of one sentence against a question. One for each thread: it keeps its scratch room.</summary>
internal sealed class SentenceFeatures
{
    /// <summary>The number of features.</summary>
    internal static readonly int Count = Enum.GetValues<SentenceFeature>().Length;

    private static readonly FrozenSet<string> Pronouns = FrozenSet.ToFrozenSet(
        ["he", "she", "it", "they", "this", "these", "that", "those", "his", "her", "its", "their", "such", "both"], StringComparer.Ordinal);

    private readonly SentenceMatch _own = new();
    private readonly SentenceMatch _before = new();
    private readonly SentenceMatch _after = new();

    /// <summary>How far the sentence met each term, from the last <see cref="Measure"/>.</summary>
    internal SentenceMatch Own => _own;

    internal SentenceMatch Before => _before;

    internal SentenceMatch After => _after;

    /// <summary>Measures a sentence; <paramref name="before"/> and <paramref name="after"/> are its neighbours, empty where there are none.</summary>
    internal void Measure(
        Question question, Lexicon lexicon, ReadOnlySpan<PackedToken> sentence, ReadOnlySpan<PackedToken> before,
        ReadOnlySpan<PackedToken> after, char closing, double averageLength, Span<double> features)
    {
        features.Clear();
        _own.Fill(question, sentence, lexicon);
        _before.Fill(question, before, lexicon);
        _after.Fill(question, after, lexicon);
        var total = Math.Max(1e-9, question.TotalWeight);

        MeasureTerms(question, total, averageLength, features);
        MeasurePlaces(question, total, sentence, lexicon, features);

        var startsWithPronoun = sentence.Length > 0 && Pronouns.Contains(lexicon[sentence[0].Word].Word);
        Set(features, SentenceFeature.PronounStart, startsWithPronoun ? 1 : 0);
        Set(features, SentenceFeature.PronounContext, startsWithPronoun ? Get(features, SentenceFeature.ContextBefore) : 0);
        Set(features, SentenceFeature.Length, Math.Log(1 + _own.Length) / 4);
        Set(features, SentenceFeature.Fragment, _own.Length < 6 ? 1 : 0);
        Set(features, SentenceFeature.Announces, closing == ':' ? 1 : 0);
        if (question.AsksForDefinition) Set(features, SentenceFeature.FitsDefinition, AnswerShape.DefinitionFit(_own, sentence, lexicon));
        var fit = AnswerShape.Fit(question.Kind, question, _own, sentence, lexicon);
        if (FitFeature(question.Kind) is { } feature) Set(features, feature, fit);
    }

    private void MeasureTerms(Question question, double total, double averageLength, Span<double> features)
    {
        double bm25 = 0, coverage = 0, plain = 0, plainTotal = 0, before = 0, after = 0, rarest = 0, rarestMet = 0;
        double names = 0, namesTotal = 0, numbers = 0, numbersTotal = 0, focus = 0, matched = 0;
        var norm = Bm25.Norm(_own.Length, averageLength);
        for (var i = 0; i < question.Terms.Length; i++)
        {
            var term = question.Terms[i];
            var own = _own.Strength[i];
            var frequency = _own.Frequency[i];
            bm25 += term.Weight * frequency * (Bm25.K1 + 1) / (frequency + norm);
            coverage += term.Weight * own;
            plain += term.Share * own;
            plainTotal += term.Share;
            before += term.Weight * Math.Max(0, _before.Strength[i] - own);
            after += term.Weight * Math.Max(0, _after.Strength[i] - own);
            matched += frequency;
            if (term.Weight > rarest) (rarest, rarestMet) = (term.Weight, own);
            if (term.IsName) (names, namesTotal) = (names + term.Weight * own, namesTotal + term.Weight);
            if (term.IsNumber) (numbers, numbersTotal) = (numbers + own, numbersTotal + 1);
            if (term.IsFocus) focus = Math.Max(focus, own);
        }

        Set(features, SentenceFeature.Bm25, bm25 / total);
        Set(features, SentenceFeature.Coverage, coverage / total);
        Set(features, SentenceFeature.CoverageSquared, coverage / total * coverage / total);
        Set(features, SentenceFeature.PlainCoverage, plain / Math.Max(1e-9, plainTotal));
        Set(features, SentenceFeature.ContextBefore, before / total);
        Set(features, SentenceFeature.ContextAfter, after / total);
        Set(features, SentenceFeature.Rarest, rarestMet);
        Set(features, SentenceFeature.Names, namesTotal > 0 ? names / namesTotal : 0);
        Set(features, SentenceFeature.Numbers, numbersTotal > 0 ? numbers / numbersTotal : 0);
        Set(features, SentenceFeature.Focus, focus);
        Set(features, SentenceFeature.Density, matched / Math.Max(1, _own.ContentLength));
    }

    private void MeasurePlaces(Question question, double total, ReadOnlySpan<PackedToken> sentence, Lexicon lexicon, Span<double> features)
    {
        var hits = _own.Hits;
        double bigrams = 0, ordered = 0, pairs = 0, near = 0;
        for (var i = 0; i < hits.Count; i++)
        {
            var hit = hits[i];
            for (var j = i + 1; j < hits.Count && hits[j].Place <= hit.Place + 12; j++)
            {
                var next = hits[j];
                if (next.Term == hit.Term || next.Place == hit.Place) continue;
                var strength = hit.Strength * next.Strength;
                var weight = Math.Min(question.Terms[hit.Term].Weight, question.Terms[next.Term].Weight) * strength;
                pairs += weight;
                if (next.Term > hit.Term) ordered += weight;
                near += weight / (next.Place - hit.Place);
                if (next.Term == hit.Term + 1 && next.Place - hit.Place <= 2) bigrams += weight;
            }
        }

        Set(features, SentenceFeature.Bigrams, Math.Min(1, bigrams / total));
        Set(features, SentenceFeature.Order, pairs > 0 ? ordered / pairs : 0);
        Set(features, SentenceFeature.Proximity, Math.Min(1, near / total));
        Set(features, SentenceFeature.Run, LongestRun(question, sentence, lexicon) / (double)Math.Max(1, question.Sequence.Length));
    }

    /// <summary>The most words in a row, function words included, that question and sentence share.</summary>
    private static int LongestRun(Question question, ReadOnlySpan<PackedToken> sentence, Lexicon lexicon)
    {
        var words = question.Sequence;
        if (words.Length is 0 or > 256) return 0;
        Span<int> runs = stackalloc int[words.Length + 1];
        runs.Clear();
        var (best, isRunning) = (0, false);
        foreach (var token in sentence)
        {
            if (token.Is(TokenTraits.Whole)) continue;
            var stem = lexicon[token.Word].Stem;
            if (!question.MayRun(stem))
            {
                if (isRunning) runs.Clear();
                isRunning = false;
                continue;
            }

            isRunning = true;
            for (var i = words.Length; i > 0; i--)
            {
                runs[i] = words[i - 1] == stem ? runs[i - 1] + 1 : 0;
                if (runs[i] > best) best = runs[i];
            }
        }

        return best;
    }

    /// <summary>How well a measured sentence fits the kind of answer; 1 where the kind asks for nothing.</summary>
    internal static double FitOf(AnswerKind kind, ReadOnlySpan<double> features) =>
        FitFeature(kind) is { } feature ? features[(int)feature] : 1;

    private static SentenceFeature? FitFeature(AnswerKind kind) => kind switch
    {
        AnswerKind.Date => SentenceFeature.FitsDate,
        AnswerKind.Quantity => SentenceFeature.FitsQuantity,
        AnswerKind.Person => SentenceFeature.FitsPerson,
        AnswerKind.Place => SentenceFeature.FitsPlace,
        AnswerKind.Reason => SentenceFeature.FitsReason,
        AnswerKind.Manner => SentenceFeature.FitsManner,
        _ => null,
    };

    private static double Get(Span<double> features, SentenceFeature feature) => features[(int)feature];

    private static void Set(Span<double> features, SentenceFeature feature, double value) => features[(int)feature] = value;
}
