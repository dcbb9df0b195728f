using Briefing.Knowledge.Documents;

namespace Briefing.Host.Reader;

/// <summary>Tells, block by block in reading order, where a new page of a printed document begins.</summary>
internal sealed class PageOpenings(string text)
{
    private readonly bool _hasPages = text.Contains('\f', StringComparison.Ordinal);
    private int _page;
    private int _at;
    private int _passed;

    /// <summary>The page that opens with a block; null where the page before goes on.</summary>
    /// <param name="start">Where the block starts.</param>
    /// <param name="kind">Its kind: notes stand below the whole text, whatever page they are from.</param>
    public int? Next(int start, BlockKind kind)
    {
        if (!_hasPages || kind == BlockKind.Note) return null;
        if (start < _at) (_at, _passed) = (0, 0);
        _passed += text.AsSpan(_at, start - _at).Count('\f');
        _at = start;
        if (_passed + 1 <= _page) return null;
        return _page = _passed + 1;
    }
}
