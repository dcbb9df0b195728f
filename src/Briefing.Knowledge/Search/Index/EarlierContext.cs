using Briefing.Knowledge.Search.Scoring;

namespace Briefing.Knowledge.Search.Index;

/// <summary>
/// What is spoken of stays so for a few sentences: "The talks broke up over cod. … They meet again in May." The sentences before a
/// statement, under the same heading, count as its context, the less the further before it they stand.
/// </summary>
internal sealed class EarlierContext(StatementTable table, Question question, SearchScratch scratch)
{
    /// <summary>How many sentences before a statement count, the nearest among them.</summary>
    internal const int Sentences = 3;

    private const float Decay = 0.8f;

    private readonly SentenceMatch _match = new();
    private readonly float[] _strength = new float[Question.MostTerms];

    /// <summary>How far the sentences before meet each term, from the last <see cref="Read"/>.</summary>
    internal ReadOnlySpan<float> Strength => _strength;

    /// <summary>Reads the sentences before a statement.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="before">How the nearest of them meets the terms.</param>
    internal void Read(int statement, SentenceMatch before)
    {
        before.Strength[..question.Terms.Length].CopyTo(_strength);
        var share = Decay;
        var at = table.Before[statement];
        for (var i = 1; i < Sentences && at >= 0 && table.Before[at] >= 0; i++, share *= Decay)
        {
            at = table.Before[at];
            if (scratch.HoldsNothing(at)) continue;
            _match.Fill(question, table.Sentences[at], table.Sentences.Lexicon);
            for (var term = 0; term < question.Terms.Length; term++) _strength[term] = Math.Max(_strength[term], share * _match.Strength[term]);
        }
    }
}
