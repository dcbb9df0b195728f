using System.Collections.Frozen;
using System.Collections.Immutable;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Topics.Terms;

namespace Briefing.Knowledge.Topics;

/// <summary>Joins the terms of a document that name one thing: by the groups of <c>dialogs/topics.yaml</c>, and by the acronyms that documents define.</summary>
internal sealed class TopicJoining
{
    /// <summary>A group with less weight holds words that only often mean the same.</summary>
    private const double LeastWeight = 0.7;

    private readonly FrozenDictionary<string, string> _groupOf;
    private readonly FrozenSet<string> _listed;
    private readonly Dictionary<string, string[]> _wordsOf = new(StringComparer.Ordinal);

    internal TopicJoining(TopicSynonyms synonyms)
    {
        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in synonyms.Groups)
        {
            if (group.Weight >= LeastWeight) _wordsOf.TryAdd(TopicKey.Of(group.Name), [TopicKey.Of(group.Name), .. group.Words.Select(TopicKey.Of)]);
            foreach (var word in group.Words)
            {
                var key = TopicKey.Of(word);
                listed.Add(key);
                if (group.Weight >= LeastWeight) groups.TryAdd(key, TopicKey.Of(group.Name));
            }
        }


        foreach (var (lemma, sense) in synonyms.Senses.BySense)
            if (sense.Group is { } group) groups[lemma] = TopicKey.Of(group);
        (_groupOf, _listed) = (groups.ToFrozenDictionary(StringComparer.Ordinal), listed.ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>Whether a key is that of a word or phrase of a group.</summary>
    internal bool IsListed(string key) => _listed.Contains(key);

    /// <summary>The keys of a group's name and words, in the order of the file; none for a topic that is no group.</summary>
    internal IReadOnlyList<string> WordsOf(string topicKey) => _wordsOf.GetValueOrDefault(topicKey, []);

    internal ImmutableArray<JoinedTerm> Join(DocumentTerms document, AcronymTable acronyms) =>
    [
        .. document.Terms.GroupBy(term => TopicKeyOf(term.Key, document.DocumentId, acronyms), StringComparer.Ordinal)
            .Select(same => new JoinedTerm(same.Key, [.. same.OrderByDescending(term => term.Count).ThenBy(term => term.Key, StringComparer.Ordinal)])),
    ];

    private string TopicKeyOf(string key, string documentId, AcronymTable acronyms)
    {
        if (_groupOf.TryGetValue(key, out var group)) return group;
        return acronyms.LongKeyOf(documentId, key) is { } longKey ? _groupOf.GetValueOrDefault(longKey, longKey) : key;
    }
}
