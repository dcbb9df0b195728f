using Briefing.Knowledge.Search.Analysis;
using Briefing.Knowledge.Search.Index;

namespace Briefing.Knowledge.Search.Scoring;

/// <summary>
/// How much of a topic a statement meets: the share of its terms by inverse document frequency, a synonym or derived word
/// counting as a part, and a term met only by the heading, the title or a neighbouring sentence counting less.
/// </summary>
internal static class TopicCoverage
{
    private const double HeadingShare = 0.6;
    private const double TitleShare = 0.4;
    private const double NeighbourShare = 0.5;

    internal static double Of(Question topic, StatementTable table, int statement, int before, int after)
    {
        if (topic.Terms.IsEmpty) return 1;
        Span<double> met = stackalloc double[topic.Terms.Length];
        met.Clear();
        var match = new SentenceMatch();
        Raise(met, topic, match, table, statement, 1);
        if (before >= 0) Raise(met, topic, match, table, before, NeighbourShare);
        if (after >= 0) Raise(met, topic, match, table, after, NeighbourShare);
        Raise(met, topic, table.Sections.Heading(table.SectionOf[statement]), HeadingShare);
        Raise(met, topic, table.Sections.Title(table.SectionOf[statement]), TitleShare);
        var sum = 0.0;
        for (var i = 0; i < met.Length; i++) sum += met[i] * topic.Terms[i].Weight;
        return Math.Min(1, sum / Math.Max(1e-9, topic.TotalWeight));
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

    /// <summary>The share of a question's weight that the words met outside of the attribution.</summary>
    internal static double OfContent(Question question, Sentences sentences, int statement)
    {
        if (question.Terms.IsEmpty) return 0;
        Span<double> met = stackalloc double[question.Terms.Length];
        met.Clear();
        foreach (var token in sentences[statement])
            if (token.InContent && question.ByStem.TryGetValue(sentences.Lexicon[token.Word].Stem, out var matches))
                foreach (var (term, strength) in matches) met[term] = Math.Max(met[term], strength);
        return WeighedShare(question, met);
    }

    private static double WeighedShare(Question question, ReadOnlySpan<double> met)
    {
        var sum = 0.0;
        for (var i = 0; i < met.Length; i++) sum += met[i] * question.Terms[i].Weight;
        return Math.Min(1, sum / Math.Max(1e-9, question.TotalWeight));
    }

    private static void Raise(Span<double> met, Question topic, SentenceMatch match, StatementTable table, int statement, double share)
    {
        match.Fill(topic, table.Sentences[statement], table.Sentences.Lexicon);
        for (var i = 0; i < met.Length; i++) met[i] = Math.Max(met[i], match.Strength[i] * share);
    }

    private static void Raise(Span<double> met, Question topic, ReadOnlySpan<int> stems, double share)
    {
        foreach (var stem in stems)
            if (topic.ByStem.TryGetValue(stem, out var matches))
                foreach (var (term, strength) in matches) met[term] = Math.Max(met[term], strength * share);
    }
}
