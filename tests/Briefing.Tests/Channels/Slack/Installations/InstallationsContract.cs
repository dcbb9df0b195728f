using Briefing.Channels.Slack.Installations;
using Briefing.Knowledge.Storage.Databases;
using Briefing.Tests.Conversation.Digests.Storage;
using Briefing.Tests.PostgreSql;
using Microsoft.AspNetCore.DataProtection;

namespace Briefing.Tests.Channels.Slack.Installations;

/// <summary>What holds of kept installations in either database.</summary>
public abstract class InstallationsContract
{
    private static readonly DateTimeOffset Now = new(2025, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly IDataProtectionProvider _protection = new EphemeralDataProtectionProvider();

    protected abstract IDatabase Database { get; }

    [SkippableFact]
    public void Find_KeptInstallation_IsAsItWas()
    {
        var store = Store();
        var kept = Sample() with { RefreshToken = "xoxe-1-secret", Expires = Now.AddHours(12) };
        store.Keep(kept, Now);

        store.Find("T0PIER", null).ShouldBe(kept);
        store.Find("T0OTHER", null).ShouldBeNull();
    }

    [SkippableFact]
    public void Find_WorkspaceOfAnOrganisation_TakesTheOrganisationsWhereItHasNone()
    {
        var store = Store();
        store.Keep(Sample("E0COAST"), Now);

        store.Find("T0PIER", "E0COAST")!.Workspace.ShouldBe("E0COAST");
        store.Keep(Sample(), Now);
        store.Find("T0PIER", "E0COAST")!.Workspace.ShouldBe("T0PIER");
    }

    [SkippableFact]
    public void Keep_Tokens_StandNowhereInTheDatabase()
    {
        Store().Keep(Sample() with { RefreshToken = "xoxe-1-secret" }, Now);

        var row = "";
        Database.Run(connection =>
        {
            connection.Each("SELECT * FROM slack_installations", each => row = string.Join('|', Enumerable.Range(0, each.FieldCount).Select(at => each.GetValue(at).ToString())));
            return 0;
        });
        row.ShouldContain("T0PIER");
        row.ShouldNotContain("secret");
    }

    [SkippableFact]
    public void Find_WithoutTheKeys_OrInAnotherWorkspacesRow_OpensNothing()
    {
        Store().Keep(Sample(), Now);

        new SqlSlackInstallations(Database, new EphemeralDataProtectionProvider()).Find("T0PIER", null).ShouldBeNull();
        Database.Change((connection, _) => connection.Run("UPDATE slack_installations SET workspace = 'T0THIEF'"));
        Store().Find("T0THIEF", null).ShouldBeNull();
    }

    [SkippableFact]
    public void Change_OfAnOlderOne_IsNotKept()
    {
        var store = Store();
        store.Keep(Sample(), Now);
        var read = store.Find("T0PIER", null)!;

        store.Change(read with { Token = "xoxb-first" }, Now).ShouldBeTrue();
        store.Change(read with { Token = "xoxb-second" }, Now).ShouldBeFalse();

        store.Find("T0PIER", null)!.Token.ShouldBe("xoxb-first");
    }

    [SkippableFact]
    public void Remove_Installation_IsGone()
    {
        var store = Store();
        store.Keep(Sample(), Now);
        store.Remove("T0PIER");
        store.Remove("T0PIER");

        store.Find("T0PIER", null).ShouldBeNull();
    }

    private SqlSlackInstallations Store() => new(Database, _protection);

    private static SlackInstallation Sample(string workspace = "T0PIER") => new() { Workspace = workspace, Bot = "U0BOT", Token = "xoxb-secret" };
}

public sealed class SqliteInstallationsTests : InstallationsContract, IDisposable
{
    private readonly OwnSqlite _own = new();

    /// <inheritdoc/>
    protected override IDatabase Database => _own.Database;

    public void Dispose() => _own.Dispose();
}

public sealed class PostgreSqlInstallationsTests : InstallationsContract, IDisposable
{
    private readonly PostgreSqlFixture _own = new();

    /// <inheritdoc/>
    protected override IDatabase Database => _own.Database;

    public void Dispose() => _own.Dispose();
}
