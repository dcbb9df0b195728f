using System.Collections.Immutable;
using Briefing.Knowledge.Topics;

namespace Briefing.Conversation.Questions.Views;

/// <summary>The topics on which parties can be compared where the question names none.</summary>
internal static class SharedTopics
{
    /// <summary>What stands out for a party counts by its rank among the party's topics; this many places halve it.</summary>
    private const double HalvingRank = 5;

    /// <summary>The topics of the parties: those that most of them speak of first, of these what stands out most.</summary>
    internal static IEnumerable<Topic> Of(ImmutableArray<Party> parties, StoreView view)
    {
        var names = parties.Select(party => party.Name).ToArray();
        var weights = new Dictionary<string, (Topic Topic, int Parties, double Weight)>(StringComparer.Ordinal);
        foreach (var party in parties)
            foreach (var (topic, rank) in TopicsOf(party, view).Select((topic, rank) => (topic, rank)))
            {
                var weight = Math.Pow(0.5, rank / HalvingRank);
                weights[topic.Key] = weights.TryGetValue(topic.Key, out var known) ? (topic, known.Parties + 1, known.Weight + weight) : (topic, 1, weight);
            }

        var ordered = weights.Values.OrderByDescending(item => item.Parties).ThenByDescending(item => item.Weight).ThenBy(item => item.Topic.Key, StringComparer.Ordinal);
        var chosen = new List<string>(names);
        foreach (var (topic, _, _) in ordered)
        {
            if (!SuggestedTopics.Beside([topic], [.. chosen]).Any()) continue;
            chosen.Add(topic.Name);
            yield return topic;
        }
    }

    /// <summary>What a party speaks of, what stands out most first.</summary>
    internal static IEnumerable<Topic> TopicsOf(Party party, StoreView view) => party.Named is not { } named ? []
        : party.IsSource
            ? named.Keys.SelectMany(id => view.Knowledge.Topics.OfDocument(id)).GroupBy(topic => topic.Topic.Key, StringComparer.Ordinal)
                .OrderByDescending(same => same.Sum(topic => topic.Weight)).Select(same => same.First().Topic)
            : named.Keys.SelectMany(key => view.TopicsOfSpeaker(key)).DistinctBy(topic => topic.Key);
}
