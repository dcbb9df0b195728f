using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Days;

/// <summary>What days a document has named so far, for words that count from them: "on the same day", "two days later".</summary>
/// <param name="reading">How days are read.</param>
internal sealed class TextDays(DayReading reading)
{
    private const int BlocksBack = 3;
    private const int SentencesBack = 8;

    private readonly Queue<BlockText> _before = new();

    /// <summary>Keeps a block for those that follow it.</summary>
    internal void Pass(BlockText text)
    {
        _before.Enqueue(text);
        if (_before.Count > BlocksBack) _before.Dequeue();
    }

    /// <summary>The day named last before a token; null where none of the sentences before it names one.</summary>
    internal DateOnly? Before(BlockText text, int token)
    {
        var left = SentencesBack;
        if (text.Tokens.Length > 0 && In(text, text.SentenceOf[Math.Min(token, text.Tokens.Length - 1)], token, ref left) is { } here) return here;
        foreach (var block in _before.Reverse())
            if (In(block, block.Sentences.Length - 1, int.MaxValue, ref left) is { } day) return day;
        return null;
    }

    private DateOnly? In(BlockText text, int sentence, int until, ref int left)
    {
        for (; sentence >= 0 && left > 0; sentence--, left--)
        {
            var (from, to) = text.Sentences[sentence];
            to = Math.Min(to, until);
            if (!HasSign(text, from, to)) continue;
            var named = reading.Read(text, from, to);
            for (var i = named.Count - 1; i >= 0; i--)
                if (named[i].First == named[i].Last && !text.Quoted[named[i].From]) return named[i].First;
        }

        return null;
    }

    private static bool HasSign(BlockText text, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (DayWords.IsSign(text.Tokens[i])) return true;
        return false;
    }
}
