using Briefing.Conversation.Digests.Schedules;
using Briefing.Conversation.Digests.Subscriptions;
using NodaTime;
using NodaTime.Extensions;

namespace Briefing.Evaluation.Digests;

/// <summary>What every recipient ought to get, told by clocks on walls. It shares no code with what is tested but the rules of zones.</summary>
internal sealed class ExpectedDigests
{
    private readonly Dictionary<string, WallClock> _walls;
    private readonly Dictionary<(string Zone, int Minute), HashSet<string>> _at = [];
    private readonly Dictionary<string, Subscription> _wanted = [];
    private readonly Dictionary<string, (string Occurrence, DateTimeOffset Due)> _missed = [];

    internal ExpectedDigests(IEnumerable<string> zones, DateTimeOffset start) =>
        _walls = zones.ToDictionary(zone => zone, zone => new WallClock(zone, start.ToInstant()), StringComparer.Ordinal);

    /// <summary>A subscription as it is from now on.</summary>
    internal void Set(Subscription subscription)
    {
        if (_wanted.Remove(subscription.Id, out var before)) Bucket(before).Remove(subscription.Id);
        if (subscription.State != SubscriptionState.Active) return;
        _wanted[subscription.Id] = subscription;
        Bucket(subscription).Add(subscription.Id);
    }

    /// <summary>Lets time go to a moment.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="grain">The minutes between two looks.</param>
    /// <param name="isUp">Whether the program runs; where it does not, the last time that is missed is made up for later.</param>
    /// <returns>What must be sent now, neither more nor less: by subscription and occurrence, with its due time.</returns>
    internal Dictionary<(string Subscription, string Occurrence), DateTimeOffset> Go(DateTimeOffset now, int grain, bool isUp)
    {
        foreach (var (zone, wall) in _walls)
            foreach (var time in wall.Come(now.ToInstant(), grain))
            {
                if (!_at.TryGetValue((zone, time.Hour * 60 + time.Minute), out var waiting)) continue;
                foreach (var id in waiting.Where(id => _wanted[id].Schedule!.Days.Contains(time.DayOfWeek.ToDayOfWeek())))
                    _missed[id] = ($"at:{time:uuuu-MM-dd'T'HH:mm} {zone}", now);
            }

        if (!isUp) return [];
        var due = _missed.ToDictionary(one => (one.Key, one.Value.Occurrence), one => one.Value.Due);
        _missed.Clear();
        return due;
    }

    private HashSet<string> Bucket(Subscription subscription)
    {
        var key = (subscription.Schedule!.Zone, (int)subscription.Schedule.Time.ToTimeSpan().TotalMinutes);
        return _at.TryGetValue(key, out var bucket) ? bucket : _at[key] = [];
    }
}
