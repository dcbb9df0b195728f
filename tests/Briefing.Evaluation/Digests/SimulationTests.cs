using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Evaluation.Digests;

/// <summary>The short form of the simulation: the weeks in which clocks are changed, in both halves of the world.</summary>
public sealed class SimulationTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("briefing-simulation-");
    private readonly SqliteDatabase _database;

    public SimulationTests() =>
        _database = new SqliteDatabase(new SqliteConnections(Path.Combine(_folder.FullName, "digests.db"), TimeSpan.FromSeconds(30)));

    [Theory]
    [InlineData("2027-10-20", 20)]
    [InlineData("2028-02-25", 40)]
    public void Run_WeeksWithChangesOfClocks_SendsEachOnceOnTimeAndNothingElse(string start, int days)
    {
        var outcome = Simulate(96, start).Run(days, _ => { });
        (outcome.Missing, outcome.Extra, outcome.OffTime).ShouldBe((0, 0, 0));
        outcome.Sent.ShouldBeGreaterThan(100);
        outcome.Changes.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Run_StoreThatForgetsATimeAndSendsAnother_IsFoundOut()
    {
        var outcome = Simulate(24, "2027-10-20").Run(10, day => _database.Change((connection, _) =>
            day == 3 ? connection.Run("UPDATE subscriptions SET next_due = NULL WHERE id IN ('s00001', 's00004', 's00007')")
            : day == 5 ? connection.Run("UPDATE subscriptions SET next_local = '2027-01-01T01:01', next_due = next_due - 18000000000 WHERE next_due IS NOT NULL") : 0));
        outcome.Missing.ShouldBeGreaterThan(0);
        outcome.Extra.ShouldBeGreaterThan(0);
        outcome.IsGood.ShouldBeFalse();
    }

    public void Dispose()
    {
        _database.Dispose();
        _folder.Delete(recursive: true);
    }

    private Simulation Simulate(int subscriptions, string start) => new(_database, subscriptions, 15, new Random(3),
        new DateTimeOffset(DateOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture), TimeOnly.MinValue, TimeSpan.Zero));
}
