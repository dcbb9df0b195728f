using System.Globalization;
using Briefing.Conversation.Replies;
using Briefing.Knowledge.Quotations;

namespace Briefing.Tests.Conversation.Replies;

public sealed class SaidWordsTests
{
    [Theory]
    [InlineData("2025-03-03", "2025-03-03", "on 3 March 2025")]
    [InlineData("2025-03-01", "2025-03-31", "in March 2025")]
    [InlineData("2014-01-01", "2014-12-31", "in 2014")]
    [InlineData("2025-03-03", "2025-03-09", "between 3 and 9 March 2025")]
    [InlineData("2025-02-27", "2025-03-02", "between 27 February and 2 March 2025")]
    [InlineData("2024-12-30", "2025-01-05", "between 30 December 2024 and 5 January 2025")]
    [InlineData("2025-02-01", "2025-03-31", "between 1 February and 31 March 2025")]
    public void Of_Days_ReadsAfterSaid(string first, string last, string words) =>
        SaidWords.Of(new SaidDate(DateOnly.Parse(first, CultureInfo.InvariantCulture), DateOnly.Parse(last, CultureInfo.InvariantCulture), SaidBasis.Stated)).ShouldBe(words);
}
