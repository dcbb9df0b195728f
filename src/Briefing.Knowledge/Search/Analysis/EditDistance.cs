namespace Briefing.Knowledge.Search.Analysis;

/// <summary>The optimal string alignment distance of two words of ordinary length.</summary>
internal static class EditDistance
{
    /// <summary>
    /// The number of letters inserted, deleted, replaced, or swapped with their neighbour, that turn one word into the other,
    /// no letter being edited twice.
    /// </summary>
    internal static int Of(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        Span<int> twoBack = stackalloc int[right.Length + 1], back = stackalloc int[right.Length + 1], row = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++) back[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = back[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(Math.Min(back[j] + 1, row[j - 1] + 1), replaced);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    row[j] = Math.Min(row[j], twoBack[j - 2] + 1);
            }

            var spare = twoBack;
            twoBack = back;
            back = row;
            row = spare;
        }

        return back[right.Length];
    }
}
