using System.Data.Common;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Databases;
using Briefing.Tests.PostgreSql;

namespace Briefing.Tests.Knowledge.Storage.Databases;

public sealed class PostgreSqlDatabaseTests : DatabaseContract, IDisposable
{
    private readonly PostgreSqlFixture _own = new();

    /// <inheritdoc/>
    protected override IDatabase Database => _own.Database;

    /// <inheritdoc/>
    protected override IDatabase Again() => PostgreSqlDatabase.Open(PostgreSqlAddress.Parse(_own.Address), TimeProvider.System);

    public void Dispose() => _own.Dispose();

    [SkippableFact]
    public void Open_NobodyListens_SaysSoWithoutThePassword()
    {
        var address = PostgreSqlAddress.Parse("postgresql://clerk:lighthouse@127.0.0.1:41999/harbour?connect_timeout=2");
        var refused = Should.Throw<StoreException>(() => PostgreSqlDatabase.Open(address, TimeProvider.System));
        refused.Fault.ShouldBe(StoreFault.Unreachable);
        refused.Message.ShouldContain("127.0.0.1:41999/harbour");
        refused.ToString().ShouldNotContain("lighthouse");
    }

    [SkippableTheory]
    [InlineData("wrong")]
    [InlineData(null)]
    public void Open_WrongOrNoPassword_SaysWhereToGiveIt(string? password)
    {
        var address = _own.Address.Replace(OwnCluster.Owner, OwnCluster.Guarded, StringComparison.Ordinal).Replace("/tmp/" + OwnCluster.Guarded, "/tmp/" + OwnCluster.Owner, StringComparison.Ordinal)
            + (password is null ? "" : ";Password=" + password);
        var refused = Should.Throw<StoreException>(() => PostgreSqlDatabase.Open(PostgreSqlAddress.Parse(address), TimeProvider.System));
        refused.Fault.ShouldBe(StoreFault.Refused);
        refused.Message.ShouldContain("PGPASSWORD");
    }

    [SkippableFact]
    public void Open_NoSuchDatabase_SaysHowToMakeIt()
    {
        var address = PostgreSqlAddress.Parse(_own.Address + ";Database=nowhere");
        Should.Throw<StoreException>(() => PostgreSqlDatabase.Open(address, TimeProvider.System)).Message.ShouldContain("createdb");
    }

    [SkippableFact]
    public void Open_WithSchema_MakesItAndKeepsItsTablesThere()
    {
        using var database = PostgreSqlDatabase.Open(PostgreSqlAddress.Parse(_own.Address + ";Search Path=desk"), TimeProvider.System);
        database.Migrate(new MigrationSeries("harbour", [new MigrationScript(1, "", "CREATE TABLE berths (name text)")]));
        _own.Database.Run(connection => connection.Scalar("SELECT count(*) FROM desk.berths")).ShouldBe(0L);
    }

    [SkippableFact]
    public void Run_ConnectionEndedByTheServer_IsDoneAgain()
    {
        var tries = 0;
        Database.Run(connection =>
        {
            if (++tries == 1) End(connection);
            return connection.Scalar("SELECT 7");
        }).ShouldBe(7);
        tries.ShouldBe(2);
    }

    [SkippableFact]
    public void Change_ConnectionEndedBeforeItsCommit_IsDoneOnceInTheEnd()
    {
        Database.Change((connection, _) => connection.Run("CREATE TABLE calls (n bigint)"));
        var tries = 0;
        Database.Change((connection, _) =>
        {
            connection.Run("INSERT INTO calls (n) VALUES (1)");
            if (++tries == 1) End(connection);
            return connection.Run("INSERT INTO calls (n) VALUES (2)");
        });
        Database.Run(connection => connection.Scalar("SELECT count(*) FROM calls")).ShouldBe(2L);
        tries.ShouldBe(2);
    }

    [SkippableFact]
    public void Change_ConnectionEndedAtItsCommit_IsNotDoneAgain()
    {
        Database.Change((connection, _) => connection.Run("CREATE TABLE calls (n bigint)"));
        var tries = 0;
        Should.Throw<StoreException>(() => Database.Change((connection, _) =>
        {
            tries++;
            var made = connection.Run("INSERT INTO calls (n) VALUES (1)");
            End(connection);
            return made;
        })).Fault.ShouldBe(StoreFault.Unreachable);
        tries.ShouldBe(1);
    }

    [SkippableFact]
    public async Task Change_TwoInEachOthersWay_BothEndDone()
    {
        Database.Change((connection, _) => connection.Run("CREATE TABLE locks (name text PRIMARY KEY, n bigint); INSERT INTO locks VALUES ('fore', 0), ('aft', 0)"));
        using var both = new Barrier(2);
        var first = new ThreadLocal<bool>(() => true);
        void Lock(string one, string other) => Database.Change((connection, _) =>
        {
            connection.Run("UPDATE locks SET n = n + 1 WHERE name = @name", ("@name", one));
            if (first.Value) both.SignalAndWait(TimeSpan.FromSeconds(30));
            first.Value = false;
            return connection.Run("UPDATE locks SET n = n + 1 WHERE name = @name", ("@name", other));
        });
        await Task.WhenAll(Task.Run(() => Lock("fore", "aft")), Task.Run(() => Lock("aft", "fore")));
        Database.Run(connection => connection.Scalar("SELECT sum(n)::bigint FROM locks")).ShouldBe(4L);
    }

    /// <summary>Ends a connection from the server's side, as a restart or an operator does.</summary>
    private void End(DbConnection connection)
    {
        var process = ((Npgsql.NpgsqlConnection)connection).ProcessID;
        Database.Run(other => other.Scalar("SELECT pg_terminate_backend(@process, 5000)", ("@process", process)));
    }
}
