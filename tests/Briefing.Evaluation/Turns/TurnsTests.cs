namespace Briefing.Evaluation.Turns;

/// <summary>The small forms of <c>turns</c>.</summary>
public sealed class TurnsTests
{
    private static readonly TurnsPlan Small = new() { Turns = 120, Kills = 3, Stops = 1, Talkers = 8, Seed = 7 };

    [Fact]
    public Task Turns_WhileTheHostIsKilled_AreAnsweredAndDoubledOnlyWhereItDiedAtWork() => CheckAsync(Small);

    [Fact]
    public Task TurnsOfSlack_WhileTheHostIsKilled_AreAnsweredAndDoubledOnlyWhereItDiedAtWork() => CheckAsync(Small with { OverSlack = true });

    [SkippableFact]
    public Task Turns_WhileReplicasAreKilled_AreAnsweredAndDoubledOnlyWhereOneDiedAtWork()
    {
        Requires.PostgreSql();
        return CheckAsync(Small with { OnPostgreSql = true, Hosts = 2 });
    }

    private static async Task CheckAsync(TurnsPlan plan)
    {
        using var run = new TurnsRun(plan);

        var report = await run.RunAsync();

        report.ShouldSatisfyAllConditions(
            () => report.Taken.ShouldBeGreaterThanOrEqualTo(plan.Turns, report.ToString()), () => report.Lost.ShouldBe(0, report.ToString()),
            () => report.Unexplained.ShouldBe(0, report.ToString()), () => report.LeftByStops.ShouldBe(0, report.ToString()),
            () => report.CutShort.ShouldBeGreaterThan(0, "no kill met a turn at work"));
    }
}
