using Briefing.Knowledge.Documents;

namespace Briefing.Knowledge.Search.Index;

/// <summary>Question and answer in talk: which sentence asks what the first sentences of a turn reply to.</summary>
internal sealed class Exchanges
{
    /// <summary>How many sentences of a turn count as the reply to the turn before.</summary>
    internal const int LongestReply = 4;

    private readonly int[] _asking;

    internal Exchanges(StatementTable table)
    {
        var statements = table.Statements;
        _asking = new int[statements.Length];
        var (speaker, turn, asks, askedBefore) = ((string?)null, 0, -1, -1);
        for (var i = 0; i < _asking.Length; i++)
        {
            _asking[i] = -1;
            if (statements.BlockOf(i) != BlockKind.Turn)
            {
                (speaker, turn, asks, askedBefore) = (null, i + 1, -1, -1);
                continue;
            }

            if (i > 0 && table.DocumentOf[i] != table.DocumentOf[i - 1]) (speaker, turn, asks, askedBefore) = (null, i, -1, -1);
            var key = statements.SpeakerOf(i)?.Key;
            if (key != speaker) (speaker, turn, askedBefore, asks) = (key, i, asks, -1);
            if (table.Sentences.ClosingOf(i) == '?') asks = i;
            if (askedBefore >= 0 && i - turn < LongestReply) _asking[i] = askedBefore;
        }
    }

    /// <summary>The last question of the turn that a statement replies to; -1 where there is none.</summary>
    internal int Asking(int statement) => _asking[statement];

    /// <summary>The sentences that reply to a question; none where it is not the last one of its turn.</summary>
    internal IEnumerable<int> RepliesTo(int question)
    {
        for (var at = question + 1; at < _asking.Length && at <= question + 2 * LongestReply; at++)
            if (_asking[at] == question) yield return at;
    }

    /// <summary>How many sentences of the reply stand before this one.</summary>
    internal int PlaceInReply(int statement)
    {
        var place = 0;
        while (place < LongestReply && statement - place > 0 && _asking[statement - place - 1] == _asking[statement]) place++;
        return place;
    }
}
