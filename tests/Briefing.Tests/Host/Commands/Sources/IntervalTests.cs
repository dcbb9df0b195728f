using Briefing.Host.Commands;
using Briefing.Host.Commands.Sources;
using Briefing.Knowledge.Fetching.Watches;

namespace Briefing.Tests.Host.Commands.Sources;

public sealed class IntervalTests
{
    [Theory]
    [InlineData("15m", 15)]
    [InlineData("1h", 60)]
    [InlineData("2D", 2880)]
    [InlineData("600s", 10)]
    [InlineData("30d", 43200)]
    public void Parse_Interval_IsRead(string text, int minutes) => Interval.Parse(text, WatchKind.Page).ShouldBe(TimeSpan.FromMinutes(minutes));

    [Theory]
    [InlineData("")]
    [InlineData("h")]
    [InlineData("5")]
    [InlineData("1w")]
    [InlineData("-1h")]
    [InlineData("1.5h")]
    [InlineData("99999999999h")]
    [InlineData("4m")]
    [InlineData("31d")]
    public void Parse_NoIntervalOrOutOfBounds_SaysWhatToGive(string text) =>
        Should.Throw<CommandFailure>(() => Interval.Parse(text, WatchKind.Page)).Message.ShouldContain("give|write".Split('|')[text is "4m" or "31d" ? 0 : 1]);

    [Theory]
    [InlineData(60, "1h")]
    [InlineData(90, "90m")]
    [InlineData(2880, "2d")]
    public void Text_Interval_IsInItsLargestUnit(int minutes, string text) => Interval.Text(TimeSpan.FromMinutes(minutes)).ShouldBe(text);
}
