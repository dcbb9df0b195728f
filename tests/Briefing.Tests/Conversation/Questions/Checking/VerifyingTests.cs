using Briefing.Conversation.Turns;

namespace Briefing.Tests.Conversation.Questions.Checking;

public sealed class VerifyingTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    [Theory]
    [InlineData("Did Lindqvist say 'a quay that sinks is not a quay'?", QuoteVerdict.Exact)]
    [InlineData("“A quay that sinks is not a quay,” said Lindqvist.", QuoteVerdict.Exact)]
    [InlineData("\"a quay that floats is not a quay\" (Lindqvist)", QuoteVerdict.Altered)]
    [InlineData("Is it true that Brandt said “a quay that sinks is not a quay”", QuoteVerdict.SomebodyElses)]
    [InlineData("verify: \"Captain Ruben Falk steered the ferry for nineteen years\"", QuoteVerdict.Narration)]
    [InlineData("Did Brandt say “the island of Varholm depends on the ferry”?", QuoteVerdict.Reported)]
    [InlineData("Did Sorrel really say “the keeper would be dismissed”?", QuoteVerdict.Narration)]
    [InlineData("Did Lindqvist say “every gull in Norrvik shall wear a bell”?", QuoteVerdict.NotFound)]
    public async Task Quote_Checked_GetsItsVerdict(string asked, QuoteVerdict verdict)
    {
        var reply = await fixture.Ask(asked);

        reply.Intent.ShouldBe("Verify");
        reply.Verification.ShouldNotBeNull(reply.Text).Verdict.ShouldBe(verdict, reply.Text);
        (reply.Outcome == Outcome.Answer).ShouldBe(verdict != QuoteVerdict.NotFound);
    }

    [Fact]
    public async Task Difference_OfAnAlteredQuote_MakesUpTheSourcesWords()
    {
        var reply = await fixture.Ask("Did Lindqvist say “a quay that floats is not a quay”?");

        var part = reply.Verification!.Parts.ShouldHaveSingleItem();
        foreach (var piece in part.Difference.Where(piece => piece.Kind != Briefing.Knowledge.Facts.Versions.DifferenceKind.Added))
            reply.Quotes[part.Quote - 1].Text.ShouldContain(piece.Text);
    }

    [Theory]
    [InlineData("What did Brandt say about \"the fast boat\"?", "WhatSaid")]
    [InlineData("Did Lindqvist say that the quay will close?", "WhetherSaid")]
    public async Task Question_WithMarksOrThat_IsNoQuoteToCheck(string asked, string intent) => (await fixture.Ask(asked)).Intent.ShouldBe(intent);
}
