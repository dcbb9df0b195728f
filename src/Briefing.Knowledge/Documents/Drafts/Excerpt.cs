namespace Briefing.Knowledge.Documents.Drafts;

/// <summary>The beginning of a text for a report: white space folded, at most <see cref="SetAside.LongestExcerpt"/> long.</summary>
internal static class Excerpt
{
    public static string Of(ReadOnlySpan<char> words)
    {
        Span<char> excerpt = stackalloc char[SetAside.LongestExcerpt];
        var length = 0;
        foreach (var c in words)
        {
            var space = char.IsWhiteSpace(c);
            if (space && (length == 0 || excerpt[length - 1] == ' ')) continue;
            if (length == excerpt.Length)
            {
                excerpt[^1] = '…';
                if (char.IsHighSurrogate(excerpt[^2])) excerpt[^2] = ' ';
                break;
            }

            excerpt[length++] = space ? ' ' : c;
        }

        return excerpt[..length].TrimEnd(' ').ToString();
    }
}
