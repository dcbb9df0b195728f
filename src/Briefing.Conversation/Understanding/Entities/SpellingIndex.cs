namespace Briefing.Conversation.Understanding.Entities;

/// <summary>Finds the word that a misspelt one stands for.</summary>
internal sealed class SpellingIndex
{
    private const int LongestWord = 40;
    private readonly Dictionary<int, List<string>> _byLength = [];

    internal SpellingIndex(IEnumerable<string> words)
    {
        foreach (var word in words.Where(word => word.Length is >= 3 and <= LongestWord).Distinct(StringComparer.Ordinal))
        {
            if (!_byLength.TryGetValue(word.Length, out var list)) _byLength[word.Length] = list = [];
            list.Add(word);
        }
    }

    /// <summary>The one nearest word within the distance that a word of this length allows; null where there is none or two are as near.</summary>
    internal string? Nearest(string folded, int? allowed = null)
    {
        var limit = allowed ?? EditDistance.Allowed(folded.Length);
        if (limit == 0 || folded.Length > LongestWord) return null;
        string? nearest = null;
        var tied = false;
        for (var length = folded.Length - limit; length <= folded.Length + limit; length++)
            foreach (var word in _byLength.GetValueOrDefault(length, []))
            {
                // Who misspells a word rarely misses its first letter.
                if (word[0] != folded[0]) continue;
                var distance = EditDistance.Between(folded, word, limit);
                if (distance > limit) continue;
                tied = distance == limit && nearest is not null;
                if (distance < limit || nearest is null) nearest = word;
                limit = distance;
            }

        return tied ? null : nearest;
    }
}
