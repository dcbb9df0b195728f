using System.Globalization;
using Briefing.Conversation.Digests.Schedules;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Topics;

namespace Briefing.Evaluation.Digests;

/// <summary>Subscriptions to what a store has, as people would make them: many follow the same few things and some what nobody else does.</summary>
internal sealed class InventedSubscriptions(StoreSnapshot snapshot, TopicIndex topics, int seed)
{
    private readonly string[] _topics = [.. topics.All.Take(400).Select(topic => topic.Topic.Name)];
    private readonly string[] _speakers = [.. snapshot.People.Where(person => person.IsQuoted).Take(2_000).Select(person => person.Reference.Name)];
    private readonly string[] _outlets = [.. snapshot.Documents.Select(document => document.Metadata.Publisher).OfType<string>().Distinct(StringComparer.Ordinal)];

    internal Subscription[] Draw(int count)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable.Range(0, count).Select(n => new Subscription
            {
                Id = n.ToString(CultureInfo.InvariantCulture),
                Kind = SubscriptionKind.Digest,
                Conversation = $"test/{n}",
                OwnerId = "test",
                Created = DateTimeOffset.UnixEpoch,
                Schedule = new Schedule(Schedule.EveryDay, new TimeOnly(8, 30), "Europe/Rome"),
                Filter = random.Next(20) switch
                {
                    < 8 => new([], [One(_topics, random)], [], []),
                    < 14 => new([One(_speakers, random)], [], [], []),
                    < 16 => new([One(_speakers, random), One(_speakers, random)], [One(_topics, random)], [], []),
                    < 18 => new([], [One(_topics, random), One(_topics, random)], [One(_outlets, random)], []),
                    18 => new([], [], [One(_outlets, random)], []),
                    _ => DigestFilter.Everything,
                },
            }),
        ];
    }

    /// <summary>One of a list, the first ones much oftener than the last.</summary>
    private static string One(string[] names, Random random) => names[(int)(names.Length * Math.Pow(random.NextDouble(), 3))];
}
