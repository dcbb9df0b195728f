using System.Collections.Frozen;
using Briefing.Knowledge.Documents.Drafts;

namespace Briefing.Knowledge.Documents.Transcripts;

/// <summary>The lines behind the last turn of a record that nobody says: "The committee noted the report and rose at six."</summary>
internal static class Closing
{
    private const int FewestTurns = 4;
    private const int MostLines = 2;
    private const int LongestLine = 300;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OfTalk =
        new[] { "i", "we", "you", "my", "our", "your", "me", "us", "i'm", "we're", "you're", "thank", "thanks", "let" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// The first of these lines; -1 where there are none. Only a record in which each other paragraph has its label shows that
    /// a paragraph without one is nobody's, and only one that speaks to nobody.
    /// </summary>
    /// <param name="text">The document's text.</param>
    /// <param name="drafts">Its drafts.</param>
    /// <param name="isTurn">Whether the draft of this index begins with the label of a speaker.</param>
    public static int Start(string text, IReadOnlyList<Draft> drafts, Func<int, bool> isTurn)
    {
        var (turns, last, bare) = (0, -1, 0);
        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].Spans.Count == 0) continue;
            if (isTurn(i)) (turns, last, bare) = (turns + 1, i, 0);
            else if (last >= 0 && drafts[i].Kind is BlockKind.Paragraph or BlockKind.Heading or BlockKind.ListItem && !StageLines.Is(Shown(text, drafts[i])))
            {
                bare++;
                if (bare > MostLines || HasTurnBehind(drafts, i, isTurn)) return -1;
            }
        }

        if (turns < FewestTurns || bare == 0) return -1;
        var first = -1;
        for (var i = last + 1; i < drafts.Count; i++)
        {
            if (drafts[i].Spans.Count == 0 || StageLines.Is(Shown(text, drafts[i]))) continue;
            if (IsTalk(Shown(text, drafts[i]))) return -1;
            if (first < 0) first = i;
        }

        return first;
    }

    private static bool HasTurnBehind(IReadOnlyList<Draft> drafts, int at, Func<int, bool> isTurn)
    {
        // Two bare lines at the most are looked at, so that this is called that often.
        for (var i = at + 1; i < drafts.Count; i++)
            if (isTurn(i)) return true;
        return false;
    }

    private static string Shown(string text, Draft draft) =>
        draft.Spans[^1].End - draft.Start > LongestLine ? text.Substring(draft.Start, LongestLine) : draft.Shown(text);

    private static bool IsTalk(string line)
    {
        if (line.Length >= LongestLine || line.Contains('?', StringComparison.Ordinal) || line.Contains('!', StringComparison.Ordinal)) return true;
        foreach (var range in line.AsSpan().SplitAny(' ', ',', '.', ';', ':', '—'))
            if (OfTalk.Contains(line.AsSpan(range))) return true;
        return false;
    }
}
