namespace Briefing.Evaluation.Chaos;

/// <summary>The small form of <c>chaos</c>; how long it takes is measured by the command alone.</summary>
public sealed class ChaosTests
{
    private static readonly ChaosPlan Small = new()
    {
        Recipients = 400, Kills = 3, Lease = TimeSpan.FromSeconds(14), AttemptTimeout = TimeSpan.FromSeconds(8), Seed = 7,
    };

    [Fact]
    public Task Chaos_OneSenderOnSqlite_LosesNothingAndDoublesOnlyWhatGotNoAnswer() => CheckAsync(Small);

    [Fact]
    public Task Chaos_WithAConnectorThatKnowsKeys_ShowsEachMessageOnce() => CheckAsync(Small with { KnowsKeys = true, Kills = 4 });

    [SkippableFact]
    public Task Chaos_ThreeSendersOnPostgreSql_LoseNothingAndDoubleOnlyWhatGotNoAnswer()
    {
        Requires.PostgreSql();
        return CheckAsync(Small with { OnPostgreSql = true, Senders = 3 });
    }

    private static async Task CheckAsync(ChaosPlan plan)
    {
        using var run = new ChaosRun(plan);

        var report = await run.RunAsync();

        report.ShouldSatisfyAllConditions(
            () => report.Kills.ShouldBe(plan.Kills), () => report.Lost.ShouldBe(0, report.ToString()), () => report.Marked.ShouldBe(plan.Recipients, report.ToString()),
            () => report.Unexplained.ShouldBe(0, report.ToString()), () => report.Dropped.ShouldBeGreaterThan(0, "nothing went wrong"));
        if (plan.KnowsKeys) report.Doubled.ShouldBe(0, report.ToString());
    }
}
