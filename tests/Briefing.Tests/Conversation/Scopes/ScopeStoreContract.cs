using Briefing.Conversation.Scopes;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Tests.Conversation.Scopes;

/// <summary>What is promised of scopes in every database: an own empty one for each test.</summary>
public abstract class ScopeStoreContract
{
    private const string Tenant = "msteams/harbour/", Channel = "msteams/harbour/19%3Aquay", Team = "msteams/harbour/team%2F19%3Aport";

    private static readonly DateTimeOffset Now = new(2027, 3, 1, 7, 0, 0, TimeSpan.Zero);

    private SqlScopeStore? _store;

    /// <summary>The database.</summary>
    protected abstract IDatabase Database { get; }

    private SqlScopeStore Store => _store ??= new SqlScopeStore(Database);

    [SkippableFact]
    public void Of_PlacesOfWhichSomeAreTied_GivesThoseInTheirOrder()
    {
        Store.Set(new SourceScope(Channel, ["Quay “Weekly”", "Порт"], Now));
        Store.Set(new SourceScope(Tenant, ["Harbour Herald"], Now.AddHours(1)));

        var found = Store.Of([Tenant, Team, Channel]);

        found.Select(scope => scope.Place).ShouldBe([Tenant, Channel]);
        found[1].Sources.ShouldBe(["Quay “Weekly”", "Порт"]);
        found[0].At.ShouldBe(Now.AddHours(1));
        Store.Of([Team]).ShouldBeEmpty();
        Store.Of([]).ShouldBeEmpty();
        Store.All().Select(scope => scope.Place).ShouldBe([Tenant, Channel]);
    }

    [SkippableFact]
    public void Set_Again_TakesThePlaceOfWhatWasThere()
    {
        Store.Set(new SourceScope(Channel, ["Harbour Herald"], Now));
        Store.Set(new SourceScope(Channel, ["Island Review"], Now.AddDays(1)));

        Store.All().ShouldHaveSingleItem().Sources.ShouldBe(["Island Review"]);
    }

    [SkippableFact]
    public void Set_ByAnotherProgram_HoldsAtOnce()
    {
        Store.Of([Channel]).ShouldBeEmpty();
        new SqlScopeStore(Database).Set(new SourceScope(Channel, ["Harbour Herald"], Now));

        Store.Of([Channel]).ShouldHaveSingleItem();
        Store.Clear(Channel).ShouldBeTrue();
        Store.Clear(Channel).ShouldBeFalse();
        new SqlScopeStore(Database).Of([Channel]).ShouldBeEmpty();
    }

    [SkippableFact]
    public void Set_WithoutSourcesOrWithTooMany_IsRefused()
    {
        Should.Throw<ArgumentException>(() => Store.Set(new SourceScope(Channel, [], Now)));
        Should.Throw<ArgumentException>(() => Store.Set(new SourceScope(Channel, [" "], Now)));
        Should.Throw<ArgumentException>(() => Store.Set(new SourceScope(Channel, [.. Enumerable.Range(0, SourceScope.MostSources + 1).Select(n => $"s{n}")], Now)));
        Should.Throw<ArgumentException>(() => Store.Set(new SourceScope(Channel, [new string('a', SourceScope.LongestName + 1)], Now)));
        Store.All().ShouldBeEmpty();
    }

    [SkippableFact]
    public void NoteTeam_OfAConversation_IsThereForOthersAndFollowsIt()
    {
        Store.TeamOf(Channel).ShouldBeNull();
        Store.NoteTeam(Channel, Team);
        Store.NoteTeam(Channel, Team);
        new SqlScopeStore(Database).TeamOf(Channel).ShouldBe(Team);
        Store.NoteTeam(Channel, Team + "2");
        Store.TeamOf(Channel).ShouldBe(Team + "2");
    }
}
