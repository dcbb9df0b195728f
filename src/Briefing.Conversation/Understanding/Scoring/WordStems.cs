using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Understanding.Scoring;

/// <summary>The stems of the words that questions are made of.</summary>
internal sealed class WordStems
{
    private readonly Dictionary<string, string> _ofWords = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);

    internal WordStems(IEnumerable<string> words)
    {
        foreach (var word in words)
            if (Stem(word) is { } stem)
            {
                _ofWords[word] = stem;
                _stems.Add(stem);
            }
    }

    /// <summary>The stem of a folded word; null where no word of questions has it, or it says nothing.</summary>
    internal string? Of(string word) => _ofWords.TryGetValue(word, out var known) ? known : Stem(word) is { } stem && _stems.Contains(stem) ? stem : null;

    private static string? Stem(string word)
    {
        foreach (var token in TextAnalyzer.Analyze(word))
            if (!token.IsWhole) return token.IsStopWord || token.Stem.Length < 3 ? null : token.Stem;
        return null;
    }
}
