using Briefing.Knowledge.Documents.Drafts;

namespace Briefing.Knowledge.Documents.Transcripts;

/// <summary>The first words of a draft, and how to cut them off.</summary>
internal static class DraftHead
{
    private const int Longest = 120;

    /// <summary>The characters at the beginning of a draft as they stand in its spans, with the place that each comes from.</summary>
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
                head[length++] = text[at];
            }
        }

        return head[..length].ToString();
    }

    /// <summary>The room that <see cref="Of"/> needs for places.</summary>
    public static int Room => Longest;

    /// <summary>Drops what stands before a place from a draft; its spans may become none.</summary>
    public static void CutBefore(string text, Draft draft, int place)
    {
        var kept = draft.Spans.ToArray();
        draft.Spans.Clear();
        var found = false;
        foreach (var span in kept)
        {
            if (!found && !(span.Start <= place && place < span.End)) continue;
            draft.Spans.Add(found ? span : new TextSpan(place, span.End));
            found = true;
        }

        _ = text;
    }
}
