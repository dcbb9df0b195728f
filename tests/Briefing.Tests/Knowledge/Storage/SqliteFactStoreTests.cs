using Briefing.Knowledge.Storage;
using Microsoft.Data.Sqlite;

namespace Briefing.Tests.Knowledge.Storage;

public sealed class SqliteFactStoreTests : FactStoreContract
{
    private TemporaryFolder? _folder;

    private string Database => (_folder ??= new TemporaryFolder())["briefing.db"];

    public override FactStore Open() => SqliteFactStore.Open(Database, new FixedTime());

    public override void Dispose()
    {
        base.Dispose();
        _folder?.Dispose();
    }

    [Fact]
    public void Open_NewerSchema_SaysThatTheStoreIsNewer()
    {
        Execute("PRAGMA user_version = 999");
        var fault = Should.Throw<StoreException>(Open);
        fault.Fault.ShouldBe(StoreFault.Newer);
        fault.Message.ShouldContain("newer version of this program");
        fault.Message.ShouldContain(Database);
    }

    [Fact]
    public void Open_AnotherProgramsDatabase_IsLeftAlone()
    {
        using var other = new TemporaryFolder();
        using (var connection = new SqliteConnection($"Data Source={other["x.db"]};Pooling=false"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE theirs (a)";
            command.ExecuteNonQuery();
        }

        var before = File.ReadAllBytes(other["x.db"]);
        Should.Throw<StoreException>(() => SqliteFactStore.Open(other["x.db"], new FixedTime())).Fault.ShouldBe(StoreFault.NotAStore);
        File.ReadAllBytes(other["x.db"]).ShouldBe(before);
    }

    [Fact]
    public void Open_SomebodysTextFile_IsLeftAlone()
    {
        using var other = new TemporaryFolder();
        var file = other.Write("notes.txt", "These are notes, and no database at all.");
        Should.Throw<StoreException>(() => SqliteFactStore.Open(file, new FixedTime())).Fault.ShouldBe(StoreFault.NotAStore);
        File.ReadAllText(file).ShouldBe("These are notes, and no database at all.");
    }

    [Fact]
    public void Open_AFolder_IsRefused() =>
        Should.Throw<StoreException>(() => SqliteFactStore.Open(Path.GetTempPath(), new FixedTime())).Message.ShouldContain("is a folder");

    [Fact]
    public void Change_WhileAnotherProgramHoldsTheLock_SaysSo()
    {
        using var store = SqliteFactStore.Open(Database, Database, new FixedTime(), null, TimeSpan.FromMilliseconds(50));
        using var other = new SqliteConnection($"Data Source={Database};Pooling=false");
        other.Open();
        using var held = other.BeginTransaction(deferred: false);
        var fault = Should.Throw<StoreException>(() => store.WriteState("a", "{}", DateTimeOffset.UnixEpoch));
        fault.Fault.ShouldBe(StoreFault.Locked);
        fault.Message.ShouldContain("locked by another program");
    }

    [Fact]
    public void Open_DatabaseLockedByAnotherProgram_SaysSo()
    {
        Dispose();
        _folder = new TemporaryFolder();
        using var other = new SqliteConnection($"Data Source={Database};Pooling=false");
        other.Open();
        using var command = other.CreateCommand();
        command.CommandText = "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE x (a);";
        command.ExecuteNonQuery();
        Should.Throw<StoreException>(() => SqliteFactStore.Open(Database, Database, new FixedTime(), null, TimeSpan.FromMilliseconds(50)))
            .Fault.ShouldBe(StoreFault.Locked);
    }

    [Fact]
    public void WriteState_AfterALongTime_DropsOldStates()
    {
        var then = new FixedTime().Now;
        using (var store = SqliteFactStore.Open(Database, new FixedTime())) store.WriteState("a", "{}", then);
        using var later = SqliteFactStore.Open(Database, new FixedTime());
        later.WriteState("b", "{}", then.AddYears(1));
        later.ReadState("a").ShouldBeNull();
        later.ReadState("b").ShouldBe("{}");
    }

    [Fact]
    public void Tables_ForeignKeys_AreEnforced() =>
        Should.Throw<SqliteException>(() => Execute(
            "INSERT INTO people (version_id, key, name, aliases, is_quoted) VALUES (77, 'a', 'A', '[]', 0)"));

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Foreign Keys=true;Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
