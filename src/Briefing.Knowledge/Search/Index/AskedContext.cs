using Briefing.Knowledge.Search.Scoring;

namespace Briefing.Knowledge.Search.Index;

/// <summary>
/// An answer seldom repeats what was asked ("Because it is very common"), so the turn that asks counts as its context, the less
/// the further into the answer a sentence stands.
/// </summary>
internal sealed class AskedContext(StatementTable table, Question question)
{
    private const double Decay = 0.25;

    private readonly SentenceMatch _match = new();
    private readonly float[] _strength = new float[Question.MostTerms];
    private int _asking = -1;

    /// <summary>How far the turn that asks meets each term, from the last <see cref="Read"/>; all 0 where nothing was asked.</summary>
    internal ReadOnlySpan<float> Strength => _strength;

    /// <summary>Reads the turn that a statement replies to; returns how much it counts for the statement, 0 where there is none.</summary>
    internal double Read(int statement)
    {
        var asking = table.Exchanges.Asking(statement);
        if (asking != _asking) Fill(asking);
        return asking < 0 ? 0 : 1 / (1 + Decay * table.Exchanges.PlaceInReply(statement));
    }

    private void Fill(int asking)
    {
        _asking = asking;
        Array.Clear(_strength);
        if (asking < 0) return;
        for (var at = table.Exchanges.FirstOf(asking); at <= asking; at++)
        {
            _match.Fill(question, table.Sentences[at], table.Sentences.Lexicon);
            for (var term = 0; term < question.Terms.Length; term++) _strength[term] = Math.Max(_strength[term], _match.Strength[term]);
        }
    }
}
