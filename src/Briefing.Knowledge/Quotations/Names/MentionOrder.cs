namespace Briefing.Knowledge.Quotations.Names;

/// <summary>Finds a place among the mentions of a block, which stand in reading order and do not overlap.</summary>
internal static class MentionOrder
{
    /// <summary>The index of the first mention that ends behind a token; their number where none does.</summary>
    internal static int FirstEndingAfter(List<Mention> mentions, int token)
    {
        var (low, high) = (0, mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].End <= token) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
