using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions.Views;

/// <summary>
/// The documents by the words of their titles, for questions that mean a document without giving its title: "the minister's
/// statement on the death of …", "the trip to …". A rare word counts more than one that many titles have.
/// </summary>
internal sealed class TitleIndex
{
    /// <summary>How much of the words, by weight, a title must meet to be meant.</summary>
    private const double Needed = 0.6;

    /// <summary>The same for a document of the days that are asked for, which is half of what it takes to be meant.</summary>
    private const double NeededOnTheDays = 0.25;

    /// <summary>What a title of another document may meet less than the best and still be meant too.</summary>
    private const double NearBest = 0.1;

    private const int FewestWords = 2;
    private const int Most = 3;

    private readonly Dictionary<string, List<int>> _byRoot = new(StringComparer.Ordinal);
    private readonly ImmutableArray<DocumentMetadata> _documents;

    internal TitleIndex(IEnumerable<DocumentMetadata> documents)
    {
        _documents = [.. documents];
        for (var at = 0; at < _documents.Length; at++)
            foreach (var root in Roots(_documents[at].Title ?? ""))
            {
                if (!_byRoot.TryGetValue(root, out var titles)) _byRoot[root] = titles = [];
                titles.Add(at);
            }
    }

    /// <summary>The documents whose titles the words mean, the best first; none where no title meets enough of them.</summary>
    /// <param name="words">What the question names: its topic with the names of its speakers.</param>
    /// <param name="isOnTheDays">Whether a document is of the days that are asked for; null where none are.</param>
    internal ImmutableArray<DocumentMetadata> Find(string words, Func<DocumentMetadata, bool>? isOnTheDays = null)
    {
        var roots = Roots(words);
        if (roots.Length < FewestWords) return [];
        var met = new Dictionary<int, (double Weight, int Words)>();
        foreach (var root in roots)
            foreach (var title in _byRoot.GetValueOrDefault(root) ?? [])
            {
                var (weight, count) = met.GetValueOrDefault(title);
                met[title] = (weight + Weight(root), count + 1);
            }

        var all = roots.Sum(Weight);
        var meant = met.Where(pair => pair.Value.Words >= FewestWords || isOnTheDays is not null)
            .Select(pair => (Document: _documents[pair.Key], Share: pair.Value.Weight / all))
            .Where(item => isOnTheDays is null ? item.Share >= Needed : item.Share >= NeededOnTheDays && isOnTheDays(item.Document))
            .OrderByDescending(item => item.Share).ThenBy(item => item.Document.Id, StringComparer.Ordinal).Take(Most).ToArray();
        return [.. meant.Where(item => item.Share >= meant[0].Share - NearBest).Select(item => item.Document)];
    }

    /// <summary>Inverse document frequency over the titles; a word that no title has weighs most.</summary>
    private double Weight(string root) => Math.Log(1 + (_documents.Length / (double)Math.Max(1, _byRoot.GetValueOrDefault(root)?.Count ?? 0)));

    private static string[] Roots(string text) =>
        [.. TextAnalyzer.Analyze(text).Where(token => !token.IsStopWord && !token.IsWhole).Select(token => token.Root).Distinct(StringComparer.Ordinal)];
}
