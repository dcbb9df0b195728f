using Briefing.Knowledge.Documents;

namespace Briefing.Knowledge.Search.Index;

/// <summary>Question and answer in talk: which sentences ask what the first sentences of a turn reply to.</summary>
internal sealed class Exchanges
{
    /// <summary>How many sentences of a turn count as the reply to the turn before, and as what it asks.</summary>
    internal const int Sentences = 4;

    private readonly int[] _asking;
    private readonly int[] _questionOf;

    internal Exchanges(StatementTable table)
    {
        var statements = table.Statements;
        (_asking, _questionOf) = (new int[statements.Length], new int[statements.Length]);
        Array.Fill(_asking, -1);
        Array.Fill(_questionOf, -1);
        var (speaker, turn, asks, askedBefore) = ((string?)null, 0, -1, -1);
        for (var i = 0; i < _asking.Length; i++)
        {
            var isTurn = statements.BlockOf(i) == BlockKind.Turn;
            if (!isTurn || (i > 0 && table.DocumentOf[i] != table.DocumentOf[i - 1]))
            {
                Close(turn, asks);
                (speaker, turn, asks, askedBefore) = (null, i, -1, -1);
            }

            if (!isTurn) continue;
            var key = statements.SpeakerOf(i)?.Key;
            if (key != speaker)
            {
                Close(turn, asks);
                (speaker, turn, askedBefore, asks) = (key, i, asks, -1);
            }

            if (table.Sentences.ClosingOf(i) == '?') asks = i;
            if (askedBefore >= 0 && i - turn < Sentences) _asking[i] = askedBefore;
        }

        Close(turn, asks);
    }

    /// <summary>The last question of the turn that a statement replies to; -1 where there is none.</summary>
    internal int Asking(int statement) => _asking[statement];

    /// <summary>The last question of the turn that a statement belongs to, where it stands shortly before it or is it; else -1.</summary>
    internal int QuestionOf(int statement) => _questionOf[statement];

    /// <summary>The first sentence that counts for a question which is the last of its turn.</summary>
    internal int FirstOf(int question)
    {
        while (question > 0 && _questionOf[question - 1] == _questionOf[question] && _questionOf[question] >= 0) question--;
        return question;
    }

    /// <summary>The sentences that reply to a question; none where it is not the last one of its turn.</summary>
    internal IEnumerable<int> RepliesTo(int question)
    {
        for (var at = question + 1; at < _asking.Length && at <= question + 2 * Sentences; at++)
            if (_asking[at] == question) yield return at;
    }

    /// <summary>How many sentences of the reply stand before this one.</summary>
    internal int PlaceInReply(int statement)
    {
        var place = 0;
        while (place < Sentences && statement - place > 0 && _asking[statement - place - 1] == _asking[statement]) place++;
        return place;
    }

    private void Close(int turn, int asks)
    {
        for (var at = Math.Max(turn, asks - Sentences + 1); asks >= 0 && at <= asks; at++) _questionOf[at] = asks;
    }
}
