using Briefing.Conversation.Digests.Schedules;
using Briefing.Conversation.Digests.Storage;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Conversation.Digests.Ticking;
using Briefing.Host.Digests.Ticking;
using Briefing.Knowledge.Storage.Databases;
using Briefing.Tests.Conversation.Digests.Storage;
using Briefing.Tests.PostgreSql;
using Microsoft.Extensions.Logging.Abstractions;

namespace Briefing.Tests.Host.Digests.Ticking;

/// <summary>The real scheduler, with a clock that is put to a moment before the minute that matters.</summary>
public sealed class DigestTickingTests : IDisposable
{
    private static readonly DateTimeOffset EndOfMinute = new(2027, 3, 1, 7, 29, 58, TimeSpan.Zero);

    private readonly OwnSqlite _sqlite = new();
    private readonly PostgreSqlFixture _postgreSql = new();
    private readonly MovedTime _time = new(EndOfMinute.AddSeconds(-40));

    [Fact]
    public async Task StartAsync_MinuteBegins_OwesWhatIsDue()
    {
        var stores = Seen(_sqlite.Database);
        var kept = Subscribe(stores);
        var told = 0;
        await using var ticking = await StartAsync(_sqlite.Database, new DigestTick(stores.Deliveries, _time, () => Interlocked.Increment(ref told)));
        _time.Put(EndOfMinute);
        await Until(() => !stores.Deliveries.Of(kept.Id, 9).IsEmpty);
        stores.Deliveries.Of(kept.Id, 9).ShouldHaveSingleItem().Occurrence.ShouldBe("at:2027-03-01T08:30 Europe/Rome");
        Volatile.Read(ref told).ShouldBe(1);
    }

    [Fact]
    public async Task StartAsync_StoppedForDays_OwesTheLastMissedOneAtOnce()
    {
        var stores = Seen(_sqlite.Database);
        var kept = Subscribe(stores);
        _time.Put(EndOfMinute.AddDays(2).AddHours(5).AddSeconds(-30));
        await using var ticking = await StartAsync(_sqlite.Database, new DigestTick(stores.Deliveries, _time));
        await Until(() => !stores.Deliveries.Of(kept.Id, 9).IsEmpty);
        stores.Deliveries.Of(kept.Id, 9).ShouldHaveSingleItem().Occurrence.ShouldBe("at:2027-03-03T08:30 Europe/Rome");
    }

    [Fact]
    public async Task StartAsync_ClockPutBackAnHour_GoesOnTicking()
    {
        _time.Put(EndOfMinute.AddHours(1));
        var stores = Seen(_sqlite.Database);
        await using var ticking = await StartAsync(_sqlite.Database, new DigestTick(stores.Deliveries, _time), TimeSpan.FromMilliseconds(100));
        await Until(() => stores.Deliveries.LastTick() > EndOfMinute.AddHours(1));
        _time.Put(EndOfMinute);
        var kept = Subscribe(stores);
        await Until(() => !stores.Deliveries.Of(kept.Id, 9).IsEmpty);
    }

    [SkippableFact]
    public async Task StartAsync_TwoProgramsOnPostgreSql_TickOnceAMinuteAndGoOnWhenOneEnds()
    {
        var database = _postgreSql.Database;
        var stores = Seen(database);
        using var other = PostgreSqlDatabase.Open(PostgreSqlAddress.Parse(_postgreSql.Address), TimeProvider.System);
        var ticks = new int[2];
        var both = await Task.WhenAll(
            StartAsync(database, Counting(stores, () => Interlocked.Increment(ref ticks[0]))),
            StartAsync(other, Counting(DigestStores.Open(other, _time), () => Interlocked.Increment(ref ticks[1]))));
        var first = Subscribe(stores);
        _time.Put(EndOfMinute);
        await Until(() => !stores.Deliveries.Of(first.Id, 9).IsEmpty);
        (ticks[0] + ticks[1]).ShouldBe(1);

        var ended = ticks[0] == 1 ? 0 : 1;
        await both[ended].DisposeAsync();
        _time.Put(EndOfMinute.AddMinutes(1));
        var second = Subscribe(stores, "08:31");
        await Until(() => !stores.Deliveries.Of(second.Id, 9).IsEmpty);
        ticks[1 - ended].ShouldBe(1);
        await both[1 - ended].DisposeAsync();
    }

    public void Dispose()
    {
        _sqlite.Dispose();
        _postgreSql.Dispose();
    }

    private DigestTick Counting(DigestStores stores, Action owed) => new(stores.Deliveries, _time, owed);

    private Task<DigestTicking> StartAsync(IDatabase database, DigestTick tick, TimeSpan? watch = null) =>
        DigestTicking.StartAsync(database, tick, _time, NullLoggerFactory.Instance, CancellationToken.None, watch);

    /// <summary>The stores of a database that a tick has been seen in lately, so that nothing but the scheduler ticks.</summary>
    private DigestStores Seen(IDatabase database)
    {
        var stores = DigestStores.Open(database, _time);
        stores.Deliveries.OweDue(_time.GetUtcNow(), 1);
        return stores;
    }

    private static Subscription Subscribe(DigestStores stores, string time = "08:30") => stores.Subscriptions.Add(
        DigestStoreContract.New(DigestStoreContract.Daily(time), $"teams/harbour/{Guid.NewGuid():N}"));

    private static async Task Until(Func<bool> met)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!met()) await Task.Delay(50, patience.Token);
    }

    /// <summary>The machine's clock, put to another moment.</summary>
    private sealed class MovedTime(DateTimeOffset at) : TimeProvider
    {
        private long _offset = (at - System.GetUtcNow()).Ticks;

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Volatile.Read(ref _offset));

        internal void Put(DateTimeOffset at) => Volatile.Write(ref _offset, (at - System.GetUtcNow()).Ticks);
    }
}
