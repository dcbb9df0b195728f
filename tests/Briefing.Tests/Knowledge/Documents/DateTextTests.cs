using Briefing.Knowledge.Documents;

namespace Briefing.Tests.Knowledge.Documents;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("2025-03-04", "2025-03-04")]
    [InlineData("2025-03-04T10:30:00+01:00", "2025-03-04")]
    [InlineData("2025-03-04 17:45:00-05:00", "2025-03-04")]
    [InlineData("4 March 2025", "2025-03-04")]
    [InlineData("Tuesday, 4 March 2025", "2025-03-04")]
    [InlineData("March 4, 2025", "2025-03-04")]
    [InlineData("MARCH 4TH, 2025", null)]
    [InlineData("March 4th, 2025", "2025-03-04")]
    [InlineData("Sept. 4, 2025", "2025-09-04")]
    [InlineData("23/12/2025", "2025-12-23")]
    [InlineData("12/23/2025", "2025-12-23")]
    [InlineData("04.03.2025", "2025-03-04")]
    [InlineData("05/06/2025", null)]
    [InlineData("31 February 2025", null)]
    [InlineData("March 2025", null)]
    [InlineData("On 4 March 2025 they met", null)]
    [InlineData("", null)]
    public void Parse_ATextThatIsADate_KnowsTheDay(string text, string? expected) =>
        DateText.Parse(text)?.ToString("yyyy-MM-dd").ShouldBe(expected);

    [Theory]
    [InlineData("On 4 March 2025 they met", "2025-03-04")]
    [InlineData("No. 11/2025, 4 MARCH 2025 © X", "2025-03-04")]
    [InlineData("in 2025 and 2026", null)]
    public void Find_InALine_TakesTheFirstDate(string text, string? expected) =>
        DateText.Find(text)?.ToString("yyyy-MM-dd").ShouldBe(expected);
}
