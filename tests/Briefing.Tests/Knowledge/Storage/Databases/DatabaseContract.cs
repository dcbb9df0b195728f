using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Tests.Knowledge.Storage.Databases;

/// <summary>What every database promises to the parts of the program that keep something in it.</summary>
public abstract class DatabaseContract
{
    private static readonly MigrationSeries First = Series(
        "CREATE TABLE berths (name TEXT PRIMARY KEY, ships BIGINT NOT NULL)");

    private static readonly MigrationSeries Second = Series(
        "CREATE TABLE berths (name TEXT PRIMARY KEY, ships BIGINT NOT NULL)", "ALTER TABLE berths ADD COLUMN depth BIGINT");

    /// <summary>An empty database, and the same one each time.</summary>
    protected abstract IDatabase Database { get; }

    /// <summary>The same database as another program has it.</summary>
    protected abstract IDatabase Again();

    [SkippableFact]
    public void Migrate_TwiceAndWithMoreScripts_RunsEachOnce()
    {
        Database.Migrate(First);
        Add("north", 2);
        Database.Migrate(First);
        Database.Migrate(Second);
        Database.Run(connection => connection.Scalar("SELECT ships FROM berths WHERE depth IS NULL")).ShouldBe(2L);
    }

    [SkippableFact]
    public void Migrate_NewerSchema_IsRefused()
    {
        Database.Migrate(Second);
        Should.Throw<StoreException>(() => Database.Migrate(First)).Fault.ShouldBe(StoreFault.Newer);
    }

    [SkippableFact]
    public void Migrate_FailingScript_LeavesNothing()
    {
        Should.Throw<StoreException>(() => Database.Migrate(Series("CREATE TABLE quays (name TEXT)", "CREATE NONSENSE")));
        Database.Migrate(Series("CREATE TABLE quays (name TEXT)"));
        Database.Run(connection => connection.Scalar("SELECT count(*) FROM quays")).ShouldBe(0L);
    }

    [SkippableFact]
    public async Task Migrate_ManyProgramsAtOnce_OneMakesTheTables()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() =>
        {
            using var program = Again();
            program.Migrate(Second);
        })));
        Database.Run(connection => connection.Scalar("SELECT count(*) FROM berths")).ShouldBe(0L);
    }

    [SkippableFact]
    public void Change_Throws_IsUndone()
    {
        Database.Migrate(First);
        Should.Throw<InvalidOperationException>(() => Database.Change<int>((connection, _) =>
        {
            connection.Run("INSERT INTO berths (name, ships) VALUES ('south', 1)");
            throw new InvalidOperationException("The crane is broken.");
        }));
        Database.Run(connection => connection.Scalar("SELECT count(*) FROM berths")).ShouldBe(0L);
    }

    [SkippableFact]
    public async Task Change_SameRowFromManyThreads_LosesNone()
    {
        Database.Migrate(First);
        Add("west", 0);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 25; i++)
                Database.Change((connection, _) => connection.Run("UPDATE berths SET ships = ships + 1 WHERE name = @name", ("@name", "west")));
        })));
        Database.Run(connection => connection.Scalar("SELECT ships FROM berths")).ShouldBe(100L);
    }

    [SkippableFact]
    public void Run_TextsAndNulls_ComeBackAsTheyWere()
    {
        Database.Migrate(Series("CREATE TABLE notes (id BIGINT PRIMARY KEY, said TEXT, at BIGINT)"));
        const string Said = "Čaj – “90 ships”, 'quoted', 𝄞 and a\ttab\n";
        Database.Change((connection, _) => connection.Run("INSERT INTO notes (id, said, at) VALUES (@id, @said, @at)",
            ("@id", 1L), ("@said", Said), ("@at", null)));
        Database.Run(connection =>
        {
            var found = new List<(string, bool)>();
            connection.Each("SELECT said, at FROM notes", row => found.Add((row.GetString(0), row.IsDBNull(1))));
            return found;
        }).ShouldBe([(Said, true)]);
    }

    private static MigrationSeries Series(params string[] scripts) =>
        new("harbour", [.. scripts.Select((sql, at) => new MigrationScript(at + 1, sql, sql))]);

    private void Add(string name, long ships) => Database.Change((connection, _) =>
        connection.Run("INSERT INTO berths (name, ships) VALUES (@name, @ships)", ("@name", name), ("@ships", ships)));
}
