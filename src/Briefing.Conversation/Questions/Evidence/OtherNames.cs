using System.Collections.Immutable;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions.Evidence;

/// <summary>What else a name of a topic is called: the other names of its group in <c>dialogs/topics.yaml</c> ("Norwegian", "Oslo" for Norway).</summary>
internal sealed class OtherNames(TopicSynonyms synonyms)
{
    private readonly Dictionary<string, ImmutableArray<TopicName>> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The other names; none for a name that stands in no group.</summary>
    internal ImmutableArray<TopicName> Of(string name)
    {
        if (!_known.TryGetValue(name, out var others)) _known[name] = others = Find(name);
        return others;
    }

    private ImmutableArray<TopicName> Find(string name) =>
    [
        .. synonyms.Groups.Where(group => group.Words.Any(word => IsSame(word, name))).SelectMany(group => group.Words)
            .Where(word => char.IsUpper(word[0]) && !IsSame(word, name)).SelectMany(word => NameWords.Of(word).Take(1)),
    ];

    /// <summary>Full stops make no difference: "U.S." is the US.</summary>
    private static bool IsSame(string left, string right) => string.Equals(Bare(left), Bare(right), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string name) => name.Replace(".", "", StringComparison.Ordinal);
}
