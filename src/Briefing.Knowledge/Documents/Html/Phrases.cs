using System.Collections.Frozen;

namespace Briefing.Knowledge.Documents.Html;

/// <summary>A list of phrases with wildcards, asked of keys: lower-case words with single spaces between them.</summary>
internal sealed class Phrases
{
    private readonly FrozenSet<string> _whole;
    private readonly FrozenDictionary<string, Open[]> _open;
    private readonly Open[] _anywhere;

    /// <param name="phrases">
    /// A phrase that ends with a star matches what begins with it, as whole words; three dots, where anything may stand between.
    /// </param>
    public Phrases(IReadOnlyList<string> phrases)
    {
        _whole = phrases.Where(phrase => !phrase.Contains('*', StringComparison.Ordinal) && !phrase.Contains('…', StringComparison.Ordinal)).ToFrozenSet(StringComparer.Ordinal);
        var open = phrases.Where(phrase => !_whole.Contains(phrase)).Select(Open.Parse).ToList();
        _open = open.Where(phrase => phrase.Parts[0].Length > 0).GroupBy(phrase => FirstWord(phrase.Parts[0]), StringComparer.Ordinal)
            .ToFrozenDictionary(same => same.Key, same => same.ToArray(), StringComparer.Ordinal);
        _anywhere = [.. open.Where(phrase => phrase.Parts[0].Length == 0)];
    }

    /// <summary>Whether a key is one of the phrases.</summary>
    public bool Match(string key)
    {
        if (key.Length == 0) return false;
        if (_whole.Contains(key)) return true;
        return _open.TryGetValue(FirstWord(key), out var open) && Array.Exists(open, phrase => phrase.Match(key)) || Array.Exists(_anywhere, phrase => phrase.Match(key));
    }

    private static string FirstWord(string words) => words.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? words[..space] : words;

    private sealed record Open(string[] Parts)
    {
        public static Open Parse(string phrase) =>
            new([.. phrase.TrimEnd('*').Split(['…', '*'], StringSplitOptions.TrimEntries)]);

        /// <summary>The first part opens the key, the others stand in it in this order.</summary>
        public bool Match(string key)
        {
            if (!key.StartsWith(Parts[0], StringComparison.Ordinal) || key.Length > Parts[0].Length && Parts[0].Length > 0 && key[Parts[0].Length] != ' ') return false;
            var at = Parts[0].Length;
            foreach (var part in Parts.Skip(1))
            {
                if (part.Length == 0) continue;
                at = key.IndexOf(part, at, StringComparison.Ordinal);
                if (at < 0) return false;
                at += part.Length;
            }

            return true;
        }
    }
}
