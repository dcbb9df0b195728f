using Briefing.Knowledge.Fetching.Watches;

namespace Briefing.Tests.Knowledge.Fetching.Watches;

public sealed class WatchScheduleTests
{
    private static readonly DateTimeOffset Now = new(2025, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, 0.5, 60)]
    [InlineData(0, 0, 54)]
    [InlineData(0, 1, 66)]
    [InlineData(1, 0.5, 120)]
    [InlineData(3, 0.5, 480)]
    [InlineData(5, 0.5, 1440)]
    [InlineData(1000, 0.5, 1440)]
    public void Next_AfterFailures_IsLaterAndLaterUpToADay(int failures, double random, int minutes) =>
        WatchSchedule.Next(Now, TimeSpan.FromHours(1), failures, null, random).ShouldBe(Now + TimeSpan.FromMinutes(minutes), TimeSpan.FromSeconds(1));

    [Fact]
    public void Next_OfARareSource_IsNoRarerForFailures() =>
        WatchSchedule.Next(Now, TimeSpan.FromDays(7), 9, null, 0.5).ShouldBe(Now + TimeSpan.FromDays(7));

    [Theory]
    [InlineData(10, 60)]
    [InlineData(180, 180)]
    [InlineData(10_000_000, 43_200)]
    public void Next_SiteAsksForPatience_IsNoSooner(int asked, int minutes) =>
        WatchSchedule.Next(Now, TimeSpan.FromHours(1), 0, TimeSpan.FromMinutes(asked), 0.5).ShouldBe(Now + TimeSpan.FromMinutes(minutes), TimeSpan.FromSeconds(1));
}
