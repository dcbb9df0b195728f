using Briefing.Conversation.Digests.Sending.Limits;
using Briefing.Knowledge.Storage.Databases;
using Briefing.Tests.Conversation.Digests.Storage;
using Briefing.Tests.PostgreSql;

namespace Briefing.Tests.Conversation.Digests.Sending.Limits;

/// <summary>What the pace promises in every database.</summary>
public abstract class SendingPaceContract
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);
    private static readonly DateTimeOffset Now = DigestStoreContract.Start;

    private protected abstract IDatabase Database { get; }

    [SkippableFact]
    public void Take_ByTwoSendersAtOnce_GivesEachTurnOnce()
    {
        SqlSendingPace[] senders = [new(Database), new(Database)];
        var starts = new System.Collections.Concurrent.ConcurrentBag<DateTimeOffset>();

        Parallel.ForEach(Enumerable.Range(0, 40), number => starts.Add(senders[number % 2].Take("teams/harbour", 5, Interval, Now)));

        starts.Order().ShouldBe(Enumerable.Range(0, 40).Select(taken => Now + (taken * 5 * Interval)));
    }

    [SkippableFact]
    public void Take_AfterARest_BeginsNowAndSavesNothingUp()
    {
        var pace = new SqlSendingPace(Database);
        pace.Take("teams/harbour", 10, Interval, Now);

        pace.Take("teams/harbour", 1, Interval, Now + TimeSpan.FromHours(1)).ShouldBe(Now + TimeSpan.FromHours(1));
    }

    [SkippableFact]
    public void Take_OfAnotherTenant_HasTurnsOfItsOwn()
    {
        var pace = new SqlSendingPace(Database);
        pace.Take("teams/harbour", 10, Interval, Now);

        pace.Take("teams/lighthouse", 1, Interval, Now).ShouldBe(Now);
    }

    [SkippableFact]
    public void Take_AfterTheClockWasPutBack_DoesNotWaitForTheOldTime()
    {
        var pace = new SqlSendingPace(Database);
        pace.Take("teams/harbour", 1, Interval, Now + TimeSpan.FromDays(2));

        pace.Take("teams/harbour", 1, Interval, Now).ShouldBe(Now);
    }
}

public sealed class SqliteSendingPaceTests : SendingPaceContract, IDisposable
{
    private readonly OwnSqlite _own = new();

    private protected override IDatabase Database => _own.Database;

    public void Dispose() => _own.Dispose();
}

public sealed class PostgreSqlSendingPaceTests : SendingPaceContract, IDisposable
{
    private readonly PostgreSqlFixture _own = new();

    private protected override IDatabase Database => _own.Database;

    public void Dispose() => _own.Dispose();
}
