using System.Collections.Frozen;
using Briefing.Knowledge.Search.Analysis;

namespace Briefing.Knowledge.Search.Scoring;

/// <summary>Whether a sentence holds what a kind of question asks for: a date, a quantity, a name with an office, a place, a reason, a way.</summary>
internal static class AnswerShape
{
    private const int NearbyWords = 8;
    private const double FarShare = 0.8;

    /// <summary>
    /// How well a sentence says what the question's words stand for: they come early, and "is", "means" or the like follows.
    /// </summary>
    internal static double DefinitionFit(SentenceMatch match, ReadOnlySpan<PackedToken> sentence, Lexicon lexicon)
    {
        var best = 0.0;
        foreach (var hit in match.Hits)
        {
            if (hit.Strength < 0.9f || hit.Place > 6) continue;
            for (var i = hit.Place + 1; i < sentence.Length && i <= hit.Place + 3; i++)
                if (AnswerWords.Copulas.Contains(lexicon[sentence[i].Word].Word)) best = Math.Max(best, i == hit.Place + 1 ? 1 : 0.7);
        }

        return best;
    }

    /// <summary>How well a sentence fits a kind of question, 0 to 1.</summary>
    internal static double Fit(AnswerKind kind, Question question, SentenceMatch match, ReadOnlySpan<PackedToken> sentence, Lexicon lexicon) => kind switch
    {
        AnswerKind.Date => DateFit(question, match, sentence, lexicon),
        AnswerKind.Quantity => QuantityFit(question, match, sentence, lexicon),
        AnswerKind.Person => PersonFit(question, sentence, lexicon),
        AnswerKind.Place => PlaceFit(question, sentence, lexicon),
        AnswerKind.Reason => Holds(AnswerWords.Reasons, sentence, lexicon) ? 1 : 0,
        AnswerKind.Manner => Holds(AnswerWords.Ways, sentence, lexicon) ? 1 : 0,
        _ => 0,
    };

    private static double DateFit(Question question, SentenceMatch match, ReadOnlySpan<PackedToken> sentence, Lexicon lexicon)
    {
        var best = 0.0;
        for (var i = 0; i < sentence.Length; i++)
        {
            var token = sentence[i];
            var entry = lexicon[token.Word];
            if (question.Holds(entry.Stem)) continue;
            var isDay = token.Is(TokenTraits.Year) || (AnswerWords.Months.Contains(entry.Word) && token.Is(TokenTraits.Capitalised));
            var fit = isDay ? 1 : AnswerWords.Calendar.Contains(entry.Word) ? 0.5 : 0;
            if (fit > 0) best = Math.Max(best, fit * Nearness(question, match, i));
        }

        return best;
    }

    private static double QuantityFit(Question question, SentenceMatch match, ReadOnlySpan<PackedToken> sentence, Lexicon lexicon)
    {
        var best = 0.0;
        for (var i = 0; i < sentence.Length; i++)
        {
            if (!sentence[i].Is(TokenTraits.Number) || question.Holds(lexicon[sentence[i].Word].Stem)) continue;
            var fit = FitOfNumber(question, match, sentence, i, lexicon);
            best = Math.Max(best, fit * Nearness(question, match, i));
        }

        return best;
    }

    /// <summary>A number with the unit or the noun asked for fits best; a year, or one that describes ("two-track"), worst.</summary>
    private static double FitOfNumber(Question question, SentenceMatch match, ReadOnlySpan<PackedToken> sentence, int at, Lexicon lexicon)
    {
        if (HasUnit(question.Unit, sentence, at, lexicon)) return 1;
        foreach (var hit in match.Hits)
            if (hit.Place > at && hit.Place <= at + 4 && question.Terms[hit.Term].IsFocus) return 1;
        var describes = at + 1 < sentence.Length && sentence[at + 1].Is(TokenTraits.Tied) && !sentence[at + 1].Is(TokenTraits.Number);
        return sentence[at].Is(TokenTraits.Year) || describes ? 0.3 : 0.6;
    }

    /// <summary>A date or figure belongs to the words near it: 1 where a word of the question, not a name, is near; else less.</summary>
    private static double Nearness(Question question, SentenceMatch match, int at)
    {
        foreach (var hit in match.Hits)
            if (hit.Strength >= 0.5f && Math.Abs(hit.Place - at) <= NearbyWords && question.Terms[hit.Term] is { IsName: false, Share: > 0.5 }) return 1;
        return FarShare;
    }

    private static bool HasUnit(QuantityUnit unit, ReadOnlySpan<PackedToken> sentence, int number, Lexicon lexicon)
    {
        if (unit == QuantityUnit.Any) return false;
        if (unit is QuantityUnit.Money or QuantityUnit.Share && sentence[number].Is(TokenTraits.Amount)) return true;
        if (unit == QuantityUnit.Share && AnswerWords.Fractions.Contains(lexicon[sentence[number].Word].Word)) return true;
        var units = unit switch
        {
            QuantityUnit.Time => AnswerWords.TimeUnits,
            QuantityUnit.Money => AnswerWords.MoneyUnits,
            QuantityUnit.Share => AnswerWords.Fractions,
            _ => AnswerWords.DistanceUnits,
        };
        for (var i = number + 1; i < sentence.Length && i <= number + 2; i++)
            if (units.Contains(lexicon[sentence[i].Word].Word)) return true;
        return false;
    }

    private static double PersonFit(Question question, ReadOnlySpan<PackedToken> sentence, Lexicon lexicon)
    {
        var best = 0.0;
        for (var i = 0; i < sentence.Length; i++)
        {
            var entry = lexicon[sentence[i].Word];
            if (question.Holds(entry.Stem)) continue;
            if (AnswerWords.Offices.Contains(entry.Word)) best = Math.Max(best, 0.5);
            if (!IsName(sentence[i], entry)) continue;
            best = Math.Max(best, 0.6);
            if (i + 1 < sentence.Length && IsName(sentence[i + 1], lexicon[sentence[i + 1].Word])) return 1;
        }

        return best;
    }

    private static double PlaceFit(Question question, ReadOnlySpan<PackedToken> sentence, Lexicon lexicon)
    {
        for (var i = 1; i < sentence.Length; i++)
        {
            var entry = lexicon[sentence[i].Word];
            if (!IsName(sentence[i], entry) || question.Holds(entry.Stem) || AnswerWords.Calendar.Contains(entry.Word)) continue;
            for (var before = i - 1; before >= Math.Max(0, i - 3); before--)
                if (AnswerWords.PlacePrepositions.Contains(lexicon[sentence[before].Word].Word)) return 1;
        }

        return 0;
    }

    private static bool IsName(PackedToken token, Lexicon.Entry entry) =>
        token.Is(TokenTraits.Capitalised) && !token.Is(TokenTraits.Opening) && !entry.IsStopWord;

    private static bool Holds(FrozenSet<string> words, ReadOnlySpan<PackedToken> sentence, Lexicon lexicon)
    {
        foreach (var token in sentence)
            if (words.Contains(lexicon[token.Word].Word)) return true;
        return false;
    }
}
