using System.Collections.Concurrent;

namespace Briefing.Knowledge.Search.Analysis;

/// <summary>A folded word with what it is searched by.</summary>
/// <param name="Word">The folded word.</param>
/// <param name="Stem">Its stem, spelling variants and number words brought to one.</param>
/// <param name="Root">Its derivational root: coarser than the stem, for partial matches.</param>
/// <param name="IsStopWord">Whether it is a function word.</param>
/// <param name="IsNumber">Whether it is a number, in digits or words.</param>
internal readonly record struct WordForm(string Word, string Stem, string Root, bool IsStopWord, bool IsNumber)
{
    // The same words come again and again, in every sentence that a question is held against. The bound keeps a stranger's
    // made-up words from filling the memory: past it, forms are worked out each time.
    private const int MostKept = 60_000;
    private static readonly ConcurrentDictionary<string, WordForm> Kept = new(StringComparer.Ordinal);
    private static int _kept;

    private static readonly ConcurrentDictionary<string, WordForm>.AlternateLookup<ReadOnlySpan<char>> BySpan = Kept.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The form of a folded word.</summary>
    internal static WordForm Of(ReadOnlySpan<char> word)
    {
        if (BySpan.TryGetValue(word, out var known)) return known;
        var form = WorkOut(word.ToString());
        if (Volatile.Read(ref _kept) < MostKept && Kept.TryAdd(form.Word, form)) Interlocked.Increment(ref _kept);
        return form;
    }

    private static WordForm WorkOut(string word)
    {
        if (char.IsAsciiDigit(word[0])) return new WordForm(word, word, word, false, true);
        if (NumberWords.ToDigits(word) is { } digits) return new WordForm(word, digits, digits, false, true);
        var isStopWord = StopWords.Contains(word);
        if (isStopWord) return new WordForm(word, word, word, true, false);
        var stem = PorterStemmer.Stem(SpellingVariants.ToAmerican(word));
        return new WordForm(word, stem, DerivationalRoot.Of(stem), false, NumberWords.IsNumber(word));
    }
}
