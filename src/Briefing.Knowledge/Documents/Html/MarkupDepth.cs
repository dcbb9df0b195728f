namespace Briefing.Knowledge.Documents.Html;

/// <summary>Guards parsing and tree walks against pages that only open elements.</summary>
internal static class MarkupDepth
{
    /// <summary>The parser works out the address of the whole page anew for each of these; a page has one.</summary>
    private const int MostBases = 50;

    private static readonly string[] Void =
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "p", "li", "td", "tr", "th", "dt", "dd", "option"];

    /// <summary>
    /// Whether more elements are open at once than a number; elements that close by themselves are not counted. An end that
    /// closes nothing changes nothing, and one that closes an outer element closes all inside it, as parsers have it.
    /// </summary>
    public static bool Exceeds(string html, int deepest)
    {
        var open = new Stack<Range>();
        var bases = 0;
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var isEnd = html[at + 1] == '/';
            var name = Name(html, isEnd ? at + 2 : at + 1);
            var tag = html.AsSpan(name);
            if (tag.IsEmpty) continue;
            if (IsSame(tag, "base") && ++bases > MostBases) return true;
            if (IsVoid(tag)) continue;
            if (isEnd) Close(html, open, tag);
            else if (open.Count == deepest) return true;
            else open.Push(name);
            if (isEnd || !IsSame(tag, "script") && !IsSame(tag, "style")) continue;
            var end = html.IndexOf($"</{tag}", at, StringComparison.OrdinalIgnoreCase);
            if (end < 0) return false;
            at = end - 1;
        }

        return false;
    }

    private static void Close(string html, Stack<Range> open, ReadOnlySpan<char> tag)
    {
        var inside = 0;
        foreach (var name in open)
        {
            inside++;
            if (!IsSame(tag, html.AsSpan(name))) continue;
            for (; inside > 0; inside--) open.Pop();
            return;
        }
    }

    private static Range Name(string html, int at)
    {
        var end = at;
        while (end < html.Length && char.IsAsciiLetterOrDigit(html[end])) end++;
        return at..end;
    }

    private static bool IsVoid(ReadOnlySpan<char> tag)
    {
        foreach (var element in Void)
            if (IsSame(tag, element)) return true;
        return false;
    }

    private static bool IsSame(ReadOnlySpan<char> tag, ReadOnlySpan<char> name) => tag.Equals(name, StringComparison.OrdinalIgnoreCase);
}
