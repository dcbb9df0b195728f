using Briefing.Knowledge.Quotations.Names;

namespace Briefing.Knowledge.Quotations.Attributions;

/// <summary>The mentions of a block by the tokens at which they begin and end, and by those that they hold.</summary>
internal sealed class MentionPlaces
{
    private readonly Mention[] _mentions;
    private readonly int[] _endingAt;
    private readonly int[] _startingAt;
    private readonly int[] _within;

    internal MentionPlaces(int tokens, List<Mention> mentions)
    {
        _mentions = [.. mentions];
        _endingAt = new int[tokens + 1];
        _startingAt = new int[tokens + 1];
        _within = new int[tokens + 1];
        Array.Fill(_endingAt, -1);
        Array.Fill(_startingAt, -1);
        Array.Fill(_within, -1);
        for (var m = 0; m < _mentions.Length; m++)
        {
            _endingAt[_mentions[m].End] = m;
            _startingAt[_mentions[m].Start] = m;
            for (var i = _mentions[m].Start; i < _mentions[m].End; i++) _within[i] = m;
        }
    }

    /// <summary>The mention that holds this token; null where none does.</summary>
    internal Mention? At(int token) => Of(_within[token]);

    internal Mention? StartingAt(int token) => Of(_startingAt[token]);

    /// <summary>The mention whose last token stands before this one.</summary>
    internal Mention? EndingAt(int token) => Of(_endingAt[token]);

    /// <summary>The mentions that begin in a stretch, in order.</summary>
    internal IEnumerable<Mention> Within(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (_startingAt[i] >= 0) yield return _mentions[_startingAt[i]];
    }

    private Mention? Of(int mention) => mention < 0 ? null : _mentions[mention];
}
