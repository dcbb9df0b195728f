using Briefing.Knowledge.Documents.Drafts;

namespace Briefing.Knowledge.Documents.Transcripts;

/// <summary>The first words of a draft.</summary>
internal static class DraftHead
{
    private const int Longest = 120;

    /// <summary>The characters at the beginning of a draft as they stand in its spans, line ends as spaces, with the place that each comes from.</summary>
    public static string Of(string text, Draft draft, Span<int> origin)
    {
        Span<char> head = stackalloc char[Longest];
        var length = 0;
        for (var i = 0; i < draft.Spans.Count && length < Longest; i++)
        {
            var span = draft.Spans[i];
            if (i > 0 && PassageText.Between(text, draft.Spans[i - 1], span) == PassageText.Separator.Space)
            {
                origin[length] = span.Start;
                head[length++] = ' ';
            }

            for (var at = span.Start; at < span.End && length < Longest; at++)
            {
                origin[length] = at;
                head[length++] = text[at] is '\n' or '\r' ? ' ' : text[at];
            }
        }

        return head[..length].ToString();
    }

    /// <summary>The room that <see cref="Of"/> needs for places.</summary>
    public static int Room => Longest;
}
