using System.Globalization;
using Briefing.Conversation.Digests.Schedules;
using Briefing.Conversation.Digests.Storage;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Conversation.Digests.Ticking;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Evaluation.Digests;

/// <summary>Days of digests with a clock that is set. All chance comes from one seed.</summary>
internal sealed class Simulation
{
    private readonly DateTimeOffset _start;
    private readonly SetTime _time;
    private readonly SimulationOutcome _outcome = new();
    private readonly HashSet<(string, string)> _sent = [];
    private readonly List<Subscription> _subscriptions = [];
    private readonly DigestStores _stores;
    private readonly ExpectedDigests _expected;
    private readonly int _grain;
    private readonly Random _chance;

    internal Simulation(IDatabase database, int subscriptions, int grain, Random chance, DateTimeOffset start)
    {
        (_grain, _chance, _start, _time) = (grain, chance, start, new SetTime(start));
        _stores = DigestStores.Open(database, _time);
        _expected = new ExpectedDigests(StoredSubscriptions.Zones, start);
        for (var number = 0; number < subscriptions; number++)
        {
            // One in ten shares its conversation with the one before.
            var conversation = string.Create(CultureInfo.InvariantCulture, $"teams/t{number % 7}/c{number - (number % 10 == 9 ? 1 : 0)}");
            _stores.Subscriptions.Keep(new(conversation, "teams", $"t{number % 7}", false, "{}", start));
            Keep(number, _stores.Subscriptions.Add(new()
            {
                Id = $"s{number:00000}",
                Kind = SubscriptionKind.Digest,
                Conversation = conversation,
                OwnerId = $"teams/t/{number}",
                Schedule = AnySchedule(StoredSubscriptions.Zones[number % StoredSubscriptions.Zones.Length]),
                Created = start,
            }));
        }
    }

    internal SimulationOutcome Run(int days, Action<int> told)
    {
        var standsUntil = _start;
        var tick = new DigestTick(_stores.Deliveries, _time);
        for (var minute = _grain; minute <= days * 1440; minute += _grain)
        {
            var now = _time.Now = _start.AddMinutes(minute);
            var isUp = now >= standsUntil;
            // Every ten days or so the program stands still, for minutes or for days.
            if (isUp && _chance.Next(14_400 / _grain) == 0) standsUntil = now.AddMinutes(_grain * Math.Pow(2, _chance.Next(1, 11)));
            if (!isUp) _outcome.Stood += _grain;
            var expected = _expected.Go(now, _grain, isUp);
            if (isUp)
            {
                tick.Run();
                _outcome.Ticks++;
                Send(now, expected);
                if (_chance.Next(60 / _grain) == 0) ChangeOne();
            }

            if (minute % 1440 == 0) told(minute / 1440);
        }

        return _outcome;
    }

    private void Send(DateTimeOffset now, Dictionary<(string Subscription, string Occurrence), DateTimeOffset> expected)
    {
        while (_stores.Deliveries.Claim("simulation", now, TimeSpan.FromMinutes(5), 500, []) is { Length: > 0 } claims)
            foreach (var claim in claims)
            {
                var key = (claim.Delivery.SubscriptionId, claim.Delivery.Occurrence);
                if (!expected.Remove(key, out var due) || !_sent.Add(key)) _outcome.Extra++;
                else if (due != claim.Delivery.Due) _outcome.OffTime++;
                if (claim.Delivery.Due < now) _outcome.MadeUp++;
                if (_stores.Deliveries.Complete(claim, null, now)) _outcome.Sent++;
            }

        _outcome.Missing += expected.Count;
    }

    private void ChangeOne()
    {
        var number = _chance.Next(_subscriptions.Count);
        var one = _subscriptions[number];
        var changed = _chance.Next(4) switch
        {
            0 => one with { State = one.State == SubscriptionState.Active ? SubscriptionState.Paused : SubscriptionState.Active },
            1 => one with { State = SubscriptionState.Active, MostItems = _chance.Next(1, 20) },
            2 => one with { Schedule = AnySchedule(one.Schedule!.Zone) },
            _ => one with { Schedule = AnySchedule(StoredSubscriptions.Zones[_chance.Next(StoredSubscriptions.Zones.Length)]) },
        };
        Keep(number, _stores.Subscriptions.Change(changed) ?? throw new InvalidOperationException("Nobody else changes it."));
        _outcome.Changes++;
    }

    private void Keep(int number, Subscription kept)
    {
        if (number == _subscriptions.Count) _subscriptions.Add(kept);
        else _subscriptions[number] = kept;
        _expected.Set(kept);
    }

    private Schedule AnySchedule(string zone)
    {
        var days = _chance.Next(3) switch
        {
            0 => Schedule.EveryDay,
            1 => Schedule.Weekdays,
            _ => [(DayOfWeek)_chance.Next(7), (DayOfWeek)_chance.Next(7)],
        };
        // Half of all want it in the morning; a fifth at night, when clocks are changed.
        var hour = _chance.Next(10) switch { < 5 => _chance.Next(6, 10), < 7 => _chance.Next(0, 4), _ => _chance.Next(24) };
        return new(days, new TimeOnly(hour, _chance.Next(60 / _grain) * _grain), zone);
    }

    private sealed class SetTime(DateTimeOffset now) : TimeProvider
    {
        internal DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
