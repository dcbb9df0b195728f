using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Databases;
using Briefing.Knowledge.Storage.Keeping;
using Briefing.Tests.PostgreSql;

namespace Briefing.Tests.Knowledge.Storage.Keeping;

public abstract class KeptStatesContract
{
    private static readonly DateTimeOffset Now = new(2025, 3, 1, 9, 0, 0, TimeSpan.Zero);

    /// <summary>An empty store.</summary>
    private protected abstract FactStore Store { get; }

    [SkippableFact]
    public void Forget_AUser_RemovesAllOfTheirsAndNothingOfOthers()
    {
        var (ann, bea) = (KeptStates.Of("msteams/t/ann"), KeptStates.Of("msteams/t/bea"));
        foreach (var key in (string[])[ann + "one", ann + "two", bea + "one", "conversation/a", "channels/greeted", "user/", "user0"]) Store.WriteState(key, "{}", Now);

        new KeptStates(Store.Database).Forget(new ForgottenUser("msteams/t/ann", null));

        Store.ReadState(ann + "one").ShouldBeNull();
        Store.ReadState(ann + "two").ShouldBeNull();
        foreach (var key in (string[])[bea + "one", "conversation/a", "channels/greeted", "user/", "user0"]) Store.ReadState(key).ShouldNotBeNull(key);
    }

    [SkippableFact]
    public void Forget_WhereNobodyIsTold_RemovesTheirOwnConversation()
    {
        foreach (var key in (string[])["conversation/web:1", "conversation/web:12"]) Store.WriteState(key, "{}", Now);

        new KeptStates(Store.Database).Forget(new ForgottenUser(null, "web:1"));

        Store.ReadState("conversation/web:1").ShouldBeNull();
        Store.ReadState("conversation/web:12").ShouldNotBeNull();
    }

    [SkippableFact]
    public void RemoveBefore_TakesWhatIsOldAndLeavesWhatChannelsKeep()
    {
        Store.WriteState("conversation/old", "{}", Now.AddDays(-40));
        Store.WriteState("channels/services", "{}", Now.AddDays(-40));
        Store.WriteState("conversation/new", "{}", Now);

        new KeptStates(Store.Database).RemoveBefore(Now.AddDays(-30)).ShouldBe(1);

        Store.ReadState("conversation/old").ShouldBeNull();
        Store.ReadState("channels/services").ShouldNotBeNull();
        Store.ReadState("conversation/new").ShouldNotBeNull();
    }

    [Fact]
    public void Key_OfAUser_TellsNobodyWhoThatIs() => KeptStates.Of("msteams/t/ann").ShouldNotContain("ann");
}

public sealed class SqliteKeptStatesTests : KeptStatesContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private SqliteFactStore? _store;

    /// <inheritdoc/>
    private protected override FactStore Store => _store ??= SqliteFactStore.Open(_folder["briefing.db"], new FixedTime());

    public void Dispose()
    {
        _store?.Dispose();
        _folder.Dispose();
    }
}

public sealed class PostgreSqlKeptStatesTests : KeptStatesContract, IDisposable
{
    private readonly PostgreSqlFixture _own = new();
    private PostgreSqlFactStore? _store;

    /// <inheritdoc/>
    private protected override FactStore Store => _store ??= PostgreSqlFactStore.Open(PostgreSqlAddress.Parse(_own.Address), new FixedTime());

    public void Dispose()
    {
        _store?.Dispose();
        _own.Dispose();
    }
}
