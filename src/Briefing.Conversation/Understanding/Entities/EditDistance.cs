namespace Briefing.Conversation.Understanding.Entities;

/// <summary>
/// Optimal string alignment distance (Damerau 1964, in the restricted form): insertions, deletions, substitutions and
/// exchanges of neighbours that turn one word into another.
/// </summary>
internal static class EditDistance
{
    /// <summary>The distance; any number above <paramref name="limit"/> where it is larger than that.</summary>
    internal static int Between(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit) return limit + 1;
        Span<int> rows = stackalloc int[3 * (right.Length + 1)];
        var width = right.Length + 1;
        Span<int> before = rows[..width], above = rows.Slice(width, width), row = rows[(2 * width)..];
        for (var j = 0; j < width; j++) above[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            var best = i;
            for (var j = 1; j < width; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                best = Math.Min(best, row[j]);
            }

            if (best > limit) return limit + 1;
            var spent = before;
            before = above;
            above = row;
            row = spent;
        }

        return above[right.Length];
    }

    /// <summary>How many edits a word of this length may be away and still be meant: none under 4 letters, one under 8, else two.</summary>
    internal static int Allowed(int length) => length < 4 ? 0 : length < 8 ? 1 : 2;
}
