using System.Collections.Immutable;

namespace Briefing.Knowledge.Documents.Sentences;

/// <summary>
/// Divides a sentence that is too long to be quoted: at its semicolons, and a part that is still too long at a colon or
/// dash, at a comma, at a space, at any place. Nothing of it is lost.
/// </summary>
internal static class LongSentence
{
    private static readonly string[] Breaks = [": ", "—", " – ", ", and ", ", but ", ", "];

    public static void Divide(ImmutableArray<TextSpan>.Builder parts, string flow, TextSpan sentence)
    {
        var start = sentence.Start;
        var depth = 0;
        for (var at = sentence.Start; at < sentence.End; at++)
        {
            if (flow[at] == '(') depth++;
            else if (flow[at] == ')' && depth > 0) depth--;
            else if (flow[at] == ';' && (depth == 0 || at - start > SentenceSplitter.LongestQuotable / 2) && at + 1 < sentence.End && flow[at + 1] == ' ')
            {
                Fit(parts, flow, new TextSpan(start, at + 1));
                start = at + 2;
            }
        }

        Fit(parts, flow, new TextSpan(start, sentence.End));
    }

    private static void Fit(ImmutableArray<TextSpan>.Builder parts, string flow, TextSpan part)
    {
        while (part.Length > SentenceSplitter.LongestQuotable)
        {
            var cut = Cut(flow, part);
            Add(parts, flow, part.Start, cut);
            part = new TextSpan(cut, part.End);
        }

        Add(parts, flow, part.Start, part.End);
    }

    /// <summary>The last good place to cut in the first part that fits, but not near its beginning.</summary>
    private static int Cut(string flow, TextSpan part)
    {
        var window = flow.AsSpan(part.Start, SentenceSplitter.LongestQuotable);
        foreach (var mark in Breaks)
            if (window.LastIndexOf(mark, StringComparison.Ordinal) is > SentenceSplitter.LongestQuotable / 4 and var at)
                return part.Start + at + (mark[0] == ' ' ? 1 : mark.Length > 3 ? 1 : mark.TrimEnd().Length);
        var space = window.LastIndexOf(' ');
        if (space > 0) return part.Start + space;
        var end = part.Start + window.Length;
        return char.IsLowSurrogate(flow[end]) ? end - 1 : end;
    }

    private static void Add(ImmutableArray<TextSpan>.Builder parts, string flow, int start, int end)
    {
        while (start < end && flow[start] == ' ') start++;
        while (end > start && flow[end - 1] == ' ') end--;
        if (end > start) parts.Add(new TextSpan(start, end));
    }
}
