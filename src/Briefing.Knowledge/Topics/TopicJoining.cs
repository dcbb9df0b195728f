using System.Collections.Frozen;
using System.Collections.Immutable;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Topics.Terms;

namespace Briefing.Knowledge.Topics;

/// <summary>Joins the terms of a document that name one thing: by the groups of <c>dialogs/topics.yaml</c>.</summary>
internal sealed class TopicJoining
{
    /// <summary>A group with less weight holds words that only often mean the same.</summary>
    private const double LeastWeight = 0.7;

    private readonly FrozenDictionary<string, string> _groupOf;
    private readonly FrozenSet<string> _listed;

    internal TopicJoining(TopicSynonyms synonyms)
    {
        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in synonyms.Groups)
            foreach (var word in group.Words)
            {
                var key = KeyOf(word);
                listed.Add(key);
                if (group.Weight >= LeastWeight) groups.TryAdd(key, KeyOf(group.Name));
            }

        (_groupOf, _listed) = (groups.ToFrozenDictionary(StringComparer.Ordinal), listed.ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>Whether the stems are a word or phrase of a group.</summary>
    internal bool IsListed(string key) => _listed.Contains(key);

    internal ImmutableArray<JoinedTerm> Join(ImmutableArray<DocumentTerm> terms) =>
    [
        .. terms.GroupBy(term => _groupOf.GetValueOrDefault(term.Key, term.Key), StringComparer.Ordinal)
            .Select(same => new JoinedTerm(same.Key, [.. same.OrderByDescending(term => term.Count).ThenBy(term => term.Key, StringComparer.Ordinal)])),
    ];

    private static string KeyOf(string phrase) => string.Join('-', TextAnalyzer.Analyze(phrase).Where(token => !token.IsWhole).Select(token => token.Stem));
}
