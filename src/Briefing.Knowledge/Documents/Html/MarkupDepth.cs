namespace Briefing.Knowledge.Documents.Html;

/// <summary>Guards tree walks against pages that only open elements.</summary>
internal static class MarkupDepth
{
    private static readonly string[] Void =
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "p", "li", "td", "tr", "th", "dt", "dd", "option"];

    /// <summary>Whether more elements are open at once than a number; elements that close by themselves are not counted.</summary>
    public static bool Exceeds(string html, int deepest)
    {
        var depth = 0;
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var name = Name(html, html[at + 1] == '/' ? at + 2 : at + 1);
            if (name.IsEmpty || IsVoid(name)) continue;
            if (html[at + 1] == '/') depth = Math.Max(0, depth - 1);
            else if (++depth > deepest) return true;
            else if (name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase))
            {
                var end = html.IndexOf("</" + name.ToString(), at, StringComparison.OrdinalIgnoreCase);
                if (end < 0) return false;
                at = end - 1;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> Name(string html, int at)
    {
        var end = at;
        while (end < html.Length && char.IsAsciiLetterOrDigit(html[end])) end++;
        return html.AsSpan(at, end - at);
    }

    private static bool IsVoid(ReadOnlySpan<char> name)
    {
        foreach (var element in Void)
            if (name.Equals(element, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
