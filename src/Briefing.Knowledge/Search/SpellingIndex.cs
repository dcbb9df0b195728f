using System.Collections.Immutable;
using System.Numerics;
using Briefing.Knowledge.Search.Analysis;

namespace Briefing.Knowledge.Search;

/// <summary>
/// Finds the words of a vocabulary that a misspelt one may stand for: "hegsteh" for "hegseth", "enlagement" for "enlargement".
/// A word's letters as a set of bits rule out all but a few words (one edit changes two bits at most); the rest are compared
/// by the optimal string alignment distance, which is Damerau's with no letter edited twice (L. Boytsov, "Indexing methods
/// for approximate dictionary searching", ACM JEA 16, 2011, sections 2.2 and 6). Immutable; a lookup in 20,000 words takes
/// some tens of microseconds, so names and whole lexicons need no further index.
/// </summary>
public sealed class SpellingIndex
{
    private const int ShortestWord = 4;
    private const int LongestWord = 64;
    private readonly ImmutableArray<string> _words;
    private readonly uint[] _letters;

    private SpellingIndex(ImmutableArray<string> words) =>
        (_words, _letters) = (words, [.. words.Select(word => Letters(word))]);

    /// <summary>Indexes a vocabulary; words are folded (case, diacritics), ones under four letters and numbers left out.</summary>
    public static SpellingIndex Build(IEnumerable<string> vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        return new SpellingIndex([.. vocabulary.Select(Fold).Where(IsIndexed).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    /// <summary>The same, of words that are folded already.</summary>
    internal static SpellingIndex OfFolded(IEnumerable<string> vocabulary) => new([.. vocabulary.Where(IsIndexed)]);

    /// <summary>
    /// The words nearest to a word, nearest first, then those that begin alike, then in alphabetical order. One edit is allowed
    /// for up to five letters, two from six. Empty where none is near or the word is shorter than four letters; the word
    /// itself, at distance 0, where the vocabulary holds it.
    /// </summary>
    public ImmutableArray<SpellingMatch> Find(string word, int most = 5)
    {
        ArgumentNullException.ThrowIfNull(word);
        var folded = Fold(word);
        if (!IsIndexed(folded)) return [];
        var (letters, limit) = (Letters(folded), EditsAllowed(folded.Length));
        var found = new List<SpellingMatch>();
        for (var i = 0; i < _words.Length; i++)
        {
            var candidate = _words[i];
            var edits = Math.Min(limit, EditsAllowed(candidate.Length));
            if (Math.Abs(candidate.Length - folded.Length) > edits || BitOperations.PopCount(letters ^ _letters[i]) > 2 * edits) continue;
            var distance = EditDistance.Of(folded, candidate);
            if (distance <= edits) found.Add(new SpellingMatch(candidate, distance));
        }

        return [.. found.OrderBy(match => match.Distance).ThenByDescending(match => match.Word[0] == folded[0])
            .ThenBy(match => match.Word, StringComparer.Ordinal).Take(most)];
    }

    private static int EditsAllowed(int length) => length < 6 ? 1 : 2;

    private static bool IsIndexed(string word) => word.Length is >= ShortestWord and <= LongestWord && char.IsLetter(word[0]);

    private static string Fold(string word) => string.Concat(TextAnalyzer.Analyze(word).Where(token => !token.IsWhole).Select(token => token.Word));

    /// <summary>The number of edits between two folded words, as <see cref="Find"/> counts them.</summary>
    public static int Distance(string left, string right) => EditDistance.Of(left, right);

    /// <summary>One bit for each letter a–z that the word holds, and others for the rest: one edit changes two of them at most.</summary>
    public static uint Letters(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var letters = 0u;
        foreach (var c in word) letters |= 1u << (c is >= 'a' and <= 'z' ? c - 'a' : 26 + c % 6);
        return letters;
    }
}

/// <summary>A word of a vocabulary near to a misspelt one.</summary>
/// <param name="Word">The word, folded.</param>
/// <param name="Distance">The number of edits between them.</param>
public sealed record SpellingMatch(string Word, int Distance);
