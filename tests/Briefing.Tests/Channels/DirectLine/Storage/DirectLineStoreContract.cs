using Briefing.Channels.DirectLine.Storage;
using Briefing.Knowledge.Storage.Databases;
using Briefing.Knowledge.Storage.Keeping;
using Briefing.Tests.Conversation.Digests.Storage;
using Briefing.Tests.PostgreSql;

namespace Briefing.Tests.Channels.DirectLine.Storage;

/// <summary>What the conversations of Web Chat promise in every database.</summary>
public abstract class DirectLineStoreContract
{
    private static readonly DateTimeOffset Now = new(2025, 4, 2, 8, 0, 0, TimeSpan.Zero);

    protected abstract IDatabase Database { get; }

    private DirectLineStore Store => field ??= new DirectLineStore(Database, keptActivities: 5);

    [SkippableFact]
    public void Begin_Twice_IsNewOnce()
    {
        Store.Begin("c", "u", Now, Now.AddMinutes(30)).ShouldBeTrue();
        Store.Begin("c", "v", Now, Now.AddMinutes(30)).ShouldBeFalse();
        Store.Find("c")!.UserId.ShouldBe("u");
        Store.Find("d").ShouldBeNull();
    }

    [SkippableFact]
    public void Add_NumbersActivities_AndKeepsTheLastOnes()
    {
        Store.Begin("c", "u", Now, Now);
        for (var i = 1; i <= 8; i++) Store.Add("c", null, Now, number => $"\"{number}\"")!.Value.Number.ShouldBe(i);

        Store.After("c", 0, 10).Select(activity => activity.Json).ShouldBe(["\"4\"", "\"5\"", "\"6\"", "\"7\"", "\"8\""]);
        Store.After("c", 6, 1).ShouldHaveSingleItem().Number.ShouldBe(7);
        Store.Find("c")!.Latest.ShouldBe(8);
    }

    [SkippableFact]
    public void Add_UnderOneName_IsAddedOnce_AndLeavesNoGap()
    {
        Store.Begin("c", "u", Now, Now);

        Store.Add("c", "name", Now, _ => "1").ShouldBe(new AddedActivity(1, true));
        Store.Add("c", "name", Now, _ => "2").ShouldBe(new AddedActivity(1, false));
        Store.Add("c", "other", Now, _ => "3").ShouldBe(new AddedActivity(2, true));
    }

    [SkippableFact]
    public void Add_ByManyAtOnce_GivesEachANumberOfItsOwn()
    {
        Store.Begin("c", "u", Now, Now);

        var numbers = new System.Collections.Concurrent.ConcurrentBag<long>();
        Parallel.For(0, 40, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ => numbers.Add(Store.Add("c", null, Now, _ => "0")!.Value.Number));

        numbers.Order().ShouldBe(Enumerable.Range(1, 40).Select(number => (long)number));
    }

    [SkippableFact]
    public void Conversation_ThatEnded_TakesNothing()
    {
        Store.Begin("c", "u", Now, Now);
        Store.End("c");

        Store.Find("c").ShouldBeNull();
        Store.Add("c", null, Now, _ => "0").ShouldBeNull();
        Store.Begin("c", "u", Now, Now).ShouldBeFalse();
    }

    [SkippableFact]
    public void Touched_TellsWhereSomethingWasAdded()
    {
        Store.Begin("old", "u", Now.AddHours(-1), Now);
        Store.Begin("new", "u", Now.AddHours(-1), Now);
        Store.Add("new", null, Now, _ => "0");

        Store.TouchedSince(Now.AddMinutes(-1)).ShouldHaveSingleItem().ShouldBe(("new", 1));
    }

    [SkippableFact]
    public void RemoveBefore_TakesWhatIsOldAndHasNoToken()
    {
        Store.Begin("old", "u", Now.AddDays(-40), Now.AddDays(-39));
        Store.Begin("held", "u", Now.AddDays(-40), Now.AddDays(-39));
        Store.Extend("held", Now.AddHours(1));
        Store.Begin("young", "u", Now, Now);
        Store.Add("old", null, Now.AddDays(-40), _ => "0");

        new DirectLineKeeping(Store).RemoveBefore(Now.AddDays(-30)).ShouldBe(1);

        Store.Find("old").ShouldBeNull();
        Store.After("old", 0, 10).ShouldBeEmpty();
        Store.Find("held").ShouldNotBeNull();
        Store.Find("young").ShouldNotBeNull();
    }

    [SkippableFact]
    public void Forget_TakesAllOfTheUser_AndEmptiesTheConversationThatGoesOn()
    {
        foreach (var (id, user) in new[] { ("here", "dl_u"), ("there", "dl_u"), ("foreign", "dl_v") })
        {
            Store.Begin(id, user, Now, Now);
            Store.Add(id, null, Now, _ => "0");
        }

        new DirectLineKeeping(Store).Forget(new ForgottenUser("hosted-webchat//dl_u", "hosted-webchat//here"));
        new DirectLineKeeping(Store).Forget(new ForgottenUser("msteams/t/dl_v", null));

        Store.Find("there").ShouldBeNull();
        Store.After("here", 0, 10).ShouldBeEmpty();
        Store.Add("here", null, Now, _ => "1")!.Value.Number.ShouldBe(2);
        Store.After("foreign", 0, 10).ShouldHaveSingleItem();
    }
}

public sealed class SqliteDirectLineStoreTests : DirectLineStoreContract, IDisposable
{
    private readonly OwnSqlite _own = new();

    /// <inheritdoc/>
    protected override IDatabase Database => _own.Database;

    public void Dispose() => _own.Dispose();
}

public sealed class PostgreSqlDirectLineStoreTests : DirectLineStoreContract, IDisposable
{
    private readonly PostgreSqlFixture _own = new();

    /// <inheritdoc/>
    protected override IDatabase Database => _own.Database;

    public void Dispose() => _own.Dispose();
}
