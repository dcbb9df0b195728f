namespace Briefing.Knowledge.Documents.Markdown;

/// <summary>The words of a block of HTML inside Markdown: what stands between its tags, without comments, scripts and styles.</summary>
internal static class HtmlStretches
{
    public static void Visit(string text, TextSpan html, Action<int, int> stretch)
    {
        var start = html.Start;
        for (var at = html.Start; at < html.End;)
        {
            if (text[at] != '<')
            {
                at++;
                continue;
            }

            if (at > start) stretch(start, at);
            at = AfterTag(text, at, html.End);
            start = at;
        }

        if (html.End > start) stretch(start, html.End);
    }

    private static int AfterTag(string text, int at, int end)
    {
        var rest = text.AsSpan(at, end - at);
        if (rest.StartsWith("<!--")) return After(rest, "-->", at, end);
        if (rest.StartsWith("<script", StringComparison.OrdinalIgnoreCase)) return After(rest, "</script>", at, end);
        if (rest.StartsWith("<style", StringComparison.OrdinalIgnoreCase)) return After(rest, "</style>", at, end);
        return After(rest, ">", at, end);
    }

    private static int After(ReadOnlySpan<char> rest, string mark, int at, int end)
    {
        var found = rest.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? end : at + found + mark.Length;
    }
}
