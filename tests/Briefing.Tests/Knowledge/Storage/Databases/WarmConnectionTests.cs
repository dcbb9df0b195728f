using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Tests.Knowledge.Storage.Databases;

public sealed class WarmConnectionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteDatabase _database;

    public WarmConnectionTests()
    {
        _database = new SqliteDatabase(new SqliteConnections(_folder["harbour.db"], TimeSpan.FromSeconds(10)));
        _database.Change((connection, _) => connection.Run("CREATE TABLE ships (name TEXT, berth INTEGER)"));
        foreach (var berth in Enumerable.Range(1, 3))
            _database.Change((connection, _) => connection.Run("INSERT INTO ships VALUES (@name, @berth)", ("@name", $"ship {berth}"), ("@berth", berth)));
    }

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Each_TheSameTextWithinItself_ReadsBoth()
    {
        var seen = new List<string>();
        _database.Run(connection =>
        {
            connection.Each("SELECT name FROM ships WHERE berth > @over", outer =>
                connection.Each("SELECT name FROM ships WHERE berth > @over", inner => seen.Add($"{outer.GetString(0)} {inner.GetString(0)}"), ("@over", 2)), ("@over", 1));
            return true;
        });

        seen.ShouldBe(["ship 2 ship 3", "ship 3 ship 3"]);
    }

    [Fact]
    public void Scalar_TheSameTextWithOtherParameters_IsAnsweredForThose()
    {
        foreach (var berth in Enumerable.Range(1, 3))
            _database.Run(connection => connection.Scalar("SELECT name FROM ships WHERE berth = @berth", ("@berth", berth))).ShouldBe($"ship {berth}");
        _database.Run(connection => connection.Scalar("SELECT name FROM ships WHERE berth = @berth", ("@berth", null))).ShouldBeNull();
    }

    [Fact]
    public void Run_AfterAChangeThatFailed_FindsTheDatabaseAsItWas()
    {
        Should.Throw<InvalidOperationException>(() => _database.Change<int>((connection, _) =>
        {
            connection.Run("DELETE FROM ships");
            throw new InvalidOperationException("The harbour is closed.");
        }));

        _database.Run(connection => connection.Scalar("SELECT COUNT(*) FROM ships")).ShouldBe(3L);
    }

    [Fact]
    public void Run_TableMadeAnew_IsReadAsItIsNow()
    {
        _database.Run(connection => connection.Scalar("SELECT COUNT(*) FROM ships")).ShouldBe(3L);
        _database.Change((connection, _) => connection.Run("DROP TABLE ships; CREATE TABLE ships (name TEXT, berth INTEGER, flag TEXT)"));
        _database.Run(connection => connection.Scalar("SELECT COUNT(*) FROM ships")).ShouldBe(0L);
    }

    [Fact]
    public void Run_MoreDifferentTextsThanAreKept_AllAreAnswered()
    {
        for (var round = 0; round < 2; round++)
            foreach (var number in Enumerable.Range(0, 200))
                _database.Run(connection => connection.Scalar(FormattableString.Invariant($"SELECT {number}"))).ShouldBe((long)number);
    }
}
