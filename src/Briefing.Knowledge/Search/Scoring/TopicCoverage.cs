using Briefing.Knowledge.Search.Analysis;
using Briefing.Knowledge.Search.Index;

namespace Briefing.Knowledge.Search.Scoring;

/// <summary>
/// How much of a topic a statement meets: the share of its terms by inverse document frequency, a synonym or derived word
/// counting as a part, and a term met only by the heading, the title or a neighbouring sentence counting less. The weightiest
/// term that is not met is held against it once more: a statement that meets half of a topic of two words is about another.
/// </summary>
internal static class TopicCoverage
{
    private const double HeadingShare = 0.7;
    private const double TitleShare = 0.6;
    private const double NeighbourShare = 0.5;
    private const double EarlierShare = 0.3;
    private const double AskedShare = 0.7;
    private const double MissingPenalty = 0.3;

    /// <summary>
    /// How a question's first terms, which are the topic, are met by the sentence measured last and what stands around it; all 1
    /// where there are none.
    /// </summary>
    internal static TopicMeeting Of(
        Question question, int topicTerms, SentenceFeatures measured, ReadOnlySpan<float> earlier, ReadOnlySpan<float> asked, double askedShare, SectionTable sections, int section)
    {
        if (topicTerms == 0) return TopicMeeting.Whole;
        Span<double> met = stackalloc double[question.Terms.Length];
        for (var i = 0; i < met.Length; i++)
        {
            met[i] = Math.Max(measured.Own.Strength[i], NeighbourShare * Math.Max(measured.Before.Strength[i], measured.After.Strength[i]));
            // Who was named a while ago is not who is spoken of now.
            if (!question.Terms[i].IsName) met[i] = Math.Max(met[i], EarlierShare * earlier[i]);
            met[i] = Math.Max(met[i], AskedShare * askedShare * asked[i]);
        }

        Raise(met, question, sections.Heading(section), HeadingShare);
        Raise(met, question, sections.Title(section), TitleShare);
        double sum = 0, total = 0, worst = 0, own = 0, words = 0, wordsOwn = 0, wordsNear = 0, rarest = 0, rarestMet = 0, exact = 0, focus = 1, act = 1;
        for (var i = 0; i < topicTerms; i++)
        {
            var term = question.Terms[i];
            var (weight, strength) = (term.TopicRarity, measured.Own.Strength[i]);
            sum += met[i] * weight;
            total += weight;
            worst = Math.Max(worst, (1 - met[i]) * weight);
            own += strength * weight;
            if (strength > 0.99) exact += weight;
            if (term.IsFocus) focus = met[i];
            if (term.IsAct) act = met[i];
            if (term.IsName) continue;
            words += weight;
            wordsOwn += strength * weight;
            wordsNear += met[i] * weight;
            if (weight > rarest) (rarest, rarestMet) = (weight, met[i]);
        }

        // "When is Falk coming?": a date beside the name is all that is asked for.
        if (question.Kind == AnswerKind.Date && !HasMatter(question, topicTerms)) (words, rarestMet) = (0, 1);
        total = Math.Max(1e-9, total);
        return new TopicMeeting(
            Math.Clamp((sum - MissingPenalty * worst) / total, 0, 1), own / total, words == 0 ? 1 : wordsOwn / words, words == 0 ? 1 : wordsNear / words,
            words == 0 ? 1 : rarestMet, own == 0 ? 0 : exact / own, focus, act);
    }

    /// <summary>Whether the topic has words beside names and those that only frame it.</summary>
    private static bool HasMatter(Question question, int topicTerms)
    {
        for (var i = 0; i < topicTerms; i++)
            if (!question.Terms[i].IsName && !question.Terms[i].IsLight) return true;
        return false;
    }

    /// <summary>The share of a question's weight that is met beyond what the sentence meets itself.</summary>
    internal static double Beyond(Question question, ReadOnlySpan<float> strength, SentenceMatch own)
    {
        var sum = 0.0;
        for (var i = 0; i < question.Terms.Length; i++) sum += Math.Max(0, strength[i] - own.Strength[i]) * question.Terms[i].Weight;
        return Math.Min(1, sum / Math.Max(1e-9, question.TotalWeight));
    }

    /// <summary>
    /// The share of the words of a question's first terms, which are the topic, that are no names and are met by a sentence or what
    /// stands before it; of all terms where there is no topic, and 0 where there are only names.
    /// </summary>
    internal static double Near(
        Question question, int topicTerms, SentenceMatch own, ReadOnlySpan<float> earlier, ReadOnlySpan<int> heading, ReadOnlySpan<int> title)
    {
        Span<double> met = stackalloc double[question.Terms.Length];
        for (var i = 0; i < met.Length; i++) met[i] = Math.Max(own.Strength[i], earlier[i]);
        Raise(met, question, heading, 1);
        Raise(met, question, title, 1);
        double sum = 0, total = 0;
        for (var i = 0; i < (topicTerms > 0 ? topicTerms : met.Length); i++)
        {
            if (question.Terms[i].IsName) continue;
            sum += met[i] * question.Terms[i].TopicRarity;
            total += question.Terms[i].TopicRarity;
        }

        return total == 0 ? 0 : sum / total;
    }

    /// <summary>The share of a question's weight that some stems meet.</summary>
    internal static double Share(Question question, ReadOnlySpan<int> stems)
    {
        if (stems.IsEmpty || question.Terms.IsEmpty) return 0;
        Span<double> met = stackalloc double[question.Terms.Length];
        met.Clear();
        Raise(met, question, stems, 1);
        return WeighedShare(question, met);
    }

    /// <summary>The share of a question's weight that heading or title meet beyond what the sentence meets itself.</summary>
    internal static double Framed(Question question, ReadOnlySpan<int> heading, ReadOnlySpan<int> title, SentenceMatch own)
    {
        Span<double> met = stackalloc double[question.Terms.Length];
        met.Clear();
        Raise(met, question, heading, 1);
        Raise(met, question, title, 1);
        for (var i = 0; i < met.Length; i++) met[i] = Math.Max(0, met[i] - own.Strength[i]);
        return WeighedShare(question, met);
    }

    /// <summary>The share of a question's weight that is met outside of the words of attribution.</summary>
    internal static double OfContent(Question question, ReadOnlySpan<PackedToken> sentence, SentenceMatch match)
    {
        if (question.Terms.IsEmpty) return 0;
        Span<double> met = stackalloc double[question.Terms.Length];
        met.Clear();
        foreach (var hit in match.Hits)
            if (sentence[hit.Place].InContent) met[hit.Term] = Math.Max(met[hit.Term], hit.Strength);
        return WeighedShare(question, met);
    }

    private static double WeighedShare(Question question, ReadOnlySpan<double> met)
    {
        var sum = 0.0;
        for (var i = 0; i < met.Length; i++) sum += met[i] * question.Terms[i].Weight;
        return Math.Min(1, sum / Math.Max(1e-9, question.TotalWeight));
    }

    private static void Raise(Span<double> met, Question question, ReadOnlySpan<int> stems, double share)
    {
        foreach (var stem in stems)
            if (question.ByStem.TryGetValue(stem, out var matches))
                foreach (var (term, strength) in matches) met[term] = Math.Max(met[term], strength * share);
    }
}
