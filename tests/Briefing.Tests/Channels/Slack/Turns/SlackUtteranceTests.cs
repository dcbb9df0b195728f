using Briefing.Channels.Slack.Turns;

namespace Briefing.Tests.Channels.Slack.Turns;

public sealed class SlackUtteranceTests
{
    private static readonly Dictionary<string, string> Names = new() { ["U0ADA"] = "Ada Harbour" };

    [Theory]
    [InlineData("<@U0BOT> What about the pier?", "What about the pier?")]
    [InlineData("<@U0BOT|briefing-bot> hello", "hello")]
    [InlineData("What did <@U0ADA> say?", "What did Ada Harbour say?")]
    [InlineData("What did <@U0BEN|ben> say?", "What did ben say?")]
    [InlineData("What did <@U0NOBODY> say?", "What did  say?")]
    [InlineData("in <#C0PIER|pier> <!here> now", "in pier  now")]
    [InlineData("see <http://gazette.example|gazette.example> or <https://gazette.example/a?b=1&amp;c=2>", "see gazette.example or https://gazette.example/a?b=1&c=2")]
    [InlineData("profits &gt; losses &amp; &lt;b&gt;", "profits > losses & <b>")]
    [InlineData("&amp;lt;", "&lt;")]
    [InlineData("a < b and c > d", "a < b and c > d")]
    [InlineData("<>", "<>")]
    [InlineData("", "")]
    public void Of_Marks_LeavesWhatTheUserWrote(string text, string utterance) => SlackUtterance.Of(text, "U0BOT", Names).ShouldBe(utterance);

    [Fact]
    public void Of_EndlessText_IsBounded() => SlackUtterance.Of(string.Concat(Enumerable.Repeat("<@U0ADA>", 100_000)), "U0BOT", Names).Length.ShouldBeLessThan(20_000);

    [Fact]
    public void Mentioned_Users_EachOnce() => SlackUtterance.Mentioned("<@U0ADA> and <@U0ADA|ada> and <@U0BEN>").ShouldBe(["U0ADA", "U0BEN"]);
}
