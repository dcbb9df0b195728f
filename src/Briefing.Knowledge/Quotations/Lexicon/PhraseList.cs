using System.Collections.Frozen;
using System.Collections.Immutable;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Lexicon;

/// <summary>Phrases of one or more words, found by their last word.</summary>
internal sealed class PhraseList(IEnumerable<string> phrases)
{
    private readonly FrozenDictionary<string, ImmutableArray<string[]>> _byLast = phrases
        .Select(phrase => phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .GroupBy(words => words[^1], StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(words => words.Length).ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>Where the longest phrase begins that ends right before <paramref name="end"/>; -1 where none does.</summary>
    internal int StartBefore(Token[] tokens, int from, int end)
    {
        if (end <= from || !_byLast.TryGetValue(tokens[end - 1].Lower, out var phrases)) return -1;
        foreach (var words in phrases)
            if (Stands(words, tokens, from, end)) return end - words.Length;
        return -1;
    }

    private static bool Stands(string[] words, Token[] tokens, int from, int end)
    {
        if (end - words.Length < from) return false;
        for (var i = 0; i < words.Length; i++)
            if (!tokens[end - words.Length + i].Is(words[i])) return false;
        return true;
    }
}
