namespace Briefing.Host.Measuring.Invented;

/// <summary>
/// Words that do not exist, drawn as often as words of their rank are in English: by the law of Zipf and Mandelbrot,
/// P(r) ∝ 1 / (r + q)^s (B. Mandelbrot, "An informational theory of the statistical structure of language", 1953), with
/// s = 1.07. The ranks before q = 30 belong to function words, which are English ones and are drawn beside.
/// </summary>
internal sealed class InventedWords
{
    /// <summary>How many content words there are: about as many as a million sentences of newspapers hold.</summary>
    internal const int Count = 150_000;

    private const double Exponent = 1.07;
    private const double Shift = 30;

    private static readonly string[] Onsets =
        ["b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "br", "dr", "gr", "kl", "pl", "st", "tr", "sk"];

    private static readonly string[] Rhymes =
        ["a", "e", "i", "o", "u", "an", "el", "in", "or", "um", "ar", "en", "is", "ol", "ut", "al", "ent", "ick", "oss", "und"];

    private static readonly string[] Function =
    [
        "the", "of", "to", "and", "in", "a", "that", "for", "on", "with", "as", "by", "at", "from", "its", "their", "this", "which",
        "not", "will", "would", "has", "have", "had", "is", "are", "was", "were", "be", "or", "but", "more", "than", "who", "all",
    ];

    private readonly string[] _words = new string[Count];
    private readonly double[] _cumulated = new double[Count];
    private readonly double[] _function = new double[Function.Length];

    internal InventedWords(int seed)
    {
        var random = new Random(seed);
        var known = new HashSet<string>(StringComparer.Ordinal);
        var sum = 0.0;
        for (var rank = 0; rank < Count; rank++)
        {
            // Frequent words are short.
            var syllables = rank < 2_000 ? 2 : rank < 40_000 ? 3 : 4;
            string word;
            do word = string.Concat(Enumerable.Range(0, syllables).Select(_ => Onsets[random.Next(Onsets.Length)] + Rhymes[random.Next(Rhymes.Length)]));
            while (word.Length < 5 || !known.Add(word));
            _words[rank] = word;
            _cumulated[rank] = sum += Math.Pow(rank + Shift, -Exponent);
        }

        sum = 0;
        for (var rank = 0; rank < Function.Length; rank++) _function[rank] = sum += 1.0 / (rank + 1);
    }

    /// <summary>The word of a rank, from 0.</summary>
    internal string this[int rank] => _words[rank];

    /// <summary>A content word, common ones more often.</summary>
    internal string Content(Random random) => _words[Draw(random, _cumulated)];

    /// <summary>An English function word, common ones more often.</summary>
    internal static string Draw(Random random, InventedWords words) => Function[Draw(random, words._function)];

    /// <summary>An index with a probability in proportion to its step in cumulated weights.</summary>
    internal static int Draw(Random random, double[] cumulated)
    {
        var at = Array.BinarySearch(cumulated, random.NextDouble() * cumulated[^1]);
        return Math.Min(at < 0 ? ~at : at, cumulated.Length - 1);
    }
}
