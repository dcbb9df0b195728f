using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Briefing.Knowledge.Search;

/// <summary>
/// Finds the words of a vocabulary that a misspelt one may stand for: "hegsteh" for "hegseth", "enlagement" for "enlargement".
/// Candidates come from the neighbourhood of deletions (T. Bocek, E. Hunt, B. Stiller, "Fast Similarity Search in Large
/// Dictionaries", University of Zurich, 2007) and are checked by the optimal string alignment distance, Damerau's with each
/// letter edited once at most. Immutable.
/// </summary>
public sealed class SpellingIndex
{
    private const int ShortestWord = 4;
    private const int LongestWord = 64;
    private const int PrefixLength = 8;
    private readonly FrozenDictionary<string, int[]> _neighbours;
    private readonly ImmutableArray<string> _words;

    private SpellingIndex(ImmutableArray<string> words, FrozenDictionary<string, int[]> neighbours) =>
        (_words, _neighbours) = (words, neighbours);

    /// <summary>Indexes a vocabulary; words are folded (case, diacritics), ones under four letters and numbers left out.</summary>
    public static SpellingIndex Build(IEnumerable<string> vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        var words = vocabulary.Select(Fold).Where(word => word.Length is >= ShortestWord and <= LongestWord && char.IsLetter(word[0]))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        var neighbours = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < words.Length; i++)
        {
            foreach (var deletion in Deletions(words[i]))
            {
                if (!neighbours.TryGetValue(deletion, out var known)) neighbours.Add(deletion, known = []);
                known.Add(i);
            }
        }

        return new SpellingIndex(words, neighbours.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.ToArray(), StringComparer.Ordinal));
    }

    /// <summary>
    /// The words nearest to a word, nearest first and then in alphabetical order: one edit away for up to five letters, two from
    /// six. Empty where none is near or the word is too short; the word itself, at distance 0, where the vocabulary holds it.
    /// </summary>
    public ImmutableArray<SpellingMatch> Find(string word, int most = 5)
    {
        ArgumentNullException.ThrowIfNull(word);
        var folded = Fold(word);
        if (folded.Length is < ShortestWord or > LongestWord) return [];
        var limit = Limit(folded.Length);
        var seen = new HashSet<int>();
        var found = new List<SpellingMatch>();
        foreach (var deletion in Deletions(folded))
        {
            if (!_neighbours.TryGetValue(deletion, out var candidates)) continue;
            foreach (var candidate in candidates)
            {
                if (!seen.Add(candidate)) continue;
                var distance = Distance(folded, _words[candidate]);
                if (distance <= Math.Min(limit, Limit(_words[candidate].Length))) found.Add(new SpellingMatch(_words[candidate], distance));
            }
        }

        return [.. found.OrderBy(match => match.Distance).ThenBy(match => match.Word[0] == folded[0] ? 0 : 1).ThenBy(match => match.Word, StringComparer.Ordinal).Take(most)];
    }

    /// <summary>
    /// The number of letters inserted, deleted, replaced or swapped with their neighbour that turn one word into the other, no
    /// letter being edited twice.
    /// </summary>
    public static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        Span<int> two = stackalloc int[right.Length + 1], one = stackalloc int[right.Length + 1], row = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++) one[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(one[j] + 1, row[j - 1] + 1), one[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) row[j] = Math.Min(row[j], two[j - 2] + 1);
            }

            var spare = two;
            two = one;
            one = row;
            row = spare;
        }

        return one[right.Length];
    }

    private static int Limit(int length) => length < 6 ? 1 : 2;

    private static string Fold(string word) => string.Concat(TextAnalyzer.Analyze(word).Where(token => !token.IsWhole).Select(token => token.Word));

    /// <summary>The word's beginning and what is left of it without one or two of its letters.</summary>
    private static HashSet<string> Deletions(string word)
    {
        var start = word.Length > PrefixLength ? word[..PrefixLength] : word;
        var deletions = new HashSet<string>(StringComparer.Ordinal) { start };
        for (var edits = 0; edits < Limit(word.Length); edits++)
            foreach (var known in deletions.ToArray())
                for (var i = 0; i < known.Length; i++) deletions.Add(known.Remove(i, 1));
        return deletions;
    }
}

/// <summary>A word of a vocabulary near to a misspelt one.</summary>
/// <param name="Word">The word, folded.</param>
/// <param name="Distance">The number of edits between them.</param>
public sealed record SpellingMatch(string Word, int Distance);
