using Briefing.Conversation.Replies;
using Briefing.Conversation.Scopes;
using Briefing.Conversation.Turns;

namespace Briefing.Tests.Conversation.Scopes;

/// <summary>A place that is tied to some sources is answered as if the store had no others.</summary>
public sealed class ScopedAnswersTests(ScopedBot fixture) : IClassFixture<ScopedBot>
{
    /// <summary>Names and words of the two documents that the place is not tied to, and of nothing in the one it is.</summary>
    private static readonly string[] Elsewhere = ["Lighthouse", "Sorrel", "Crow Point", "Marsh", "Dace", "Herald", "Okafor", "Adeyemi", "48 million"];

    [Theory]
    [InlineData("What did Edvard Sorrel say about the lamp?")]
    [InlineData("Who is Edvard Sorrel?")]
    [InlineData("What did Sofia Adeyemi say about the ice?")]
    [InlineData("What do the sources say about the lamp?")]
    [InlineData("What did Lindqvist say about the quay?")]
    [InlineData("How much would the repair of the quay cost?")]
    [InlineData("Did Lindqvist say “A quay that sinks is not a quay”?")]
    [InlineData("list sources")]
    [InlineData("what are the topics?")]
    [InlineData("how fresh are your sources?")]
    [InlineData("What is new?")]
    [InlineData("help")]
    [InlineData("Compare Lindqvist and Sorrel")]
    [InlineData("Summarise what the Lighthouse Post says")]
    public async Task Respond_InATiedPlace_TellsNothingOfOtherSources(string utterance)
    {
        var channel = ScopedBot.Fresh();
        fixture.Scopes.Set(new SourceScope($"msteams/harbour/{channel}", ["Island Review"], ScopedBot.Now));

        var reply = await fixture.SayAsync(channel, utterance);

        var text = ReplyText.Render(reply) + string.Join(' ', reply.Actions.Select(action => action.Title));
        foreach (var word in Elsewhere.Where(word => !utterance.Contains(word, StringComparison.OrdinalIgnoreCase))) text.ShouldNotContain(word, Case.Insensitive);
        reply.Quotes.Concat(reply.Nearby).ShouldAllBe(quote => quote.Source.Id == "island-review");
        reply.Sources.ShouldAllBe(source => source.Id == "island-review");
        reply.Quotes.SelectMany(quote => quote.Reports).ShouldBeEmpty();
    }

    [Fact]
    public async Task Respond_AboutSomebodyOfOtherSources_SaysWhatItSaysOfSomebodyWhomNobodyKnows()
    {
        var channel = ScopedBot.Fresh();
        fixture.Scopes.Set(new SourceScope($"msteams/harbour/{channel}", ["Island Review"], ScopedBot.Now));

        var known = await fixture.SayAsync(channel, "What did Edvard Sorrel say about the fast boat?");
        var unknown = await fixture.SayAsync(channel, "What did Ulrik Tamber say about the fast boat?");

        known.Outcome.ShouldBe(Outcome.Abstain);
        ReplyText.Render(known).Replace("Edvard Sorrel", "N", StringComparison.OrdinalIgnoreCase)
            .ShouldBe(ReplyText.Render(unknown).Replace("Ulrik Tamber", "N", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Respond_InATiedPlace_SaysSoOnceInItsLastLine()
    {
        var channel = ScopedBot.Fresh();
        fixture.Scopes.Set(new SourceScope($"msteams/harbour/{channel}", ["Island Review"], ScopedBot.Now));

        var reply = await fixture.SayAsync(channel, "What did Brandt say about the fast boat?");

        reply.Outcome.ShouldBe(Outcome.Answer);
        reply.Closing.ShouldHaveSingleItem().ShouldContain("Island Review");
        (await fixture.SayAsync(channel, "thanks")).Closing.ShouldBeEmpty();
        (await fixture.SayAsync(ScopedBot.Fresh(), "What did Brandt say about the fast boat?")).Closing.ShouldBeEmpty();
    }

    [Fact]
    public async Task Respond_WhereSeveralTiesHold_UsesWhatAllOfThemAdmit()
    {
        var (channel, team) = (ScopedBot.Fresh(), ScopedBot.Fresh());
        fixture.Scopes.Set(new SourceScope($"msteams/harbour/team%2F{team}", ["Island Review", "Harbour Herald"], ScopedBot.Now));
        fixture.Scopes.Set(new SourceScope($"msteams/harbour/{channel}", ["Harbour Herald", "Lighthouse Post"], ScopedBot.Now));

        var reply = await fixture.SayAsync(channel, "list sources", team: team);

        reply.Sources.Select(source => source.Publisher).ShouldBe(["Harbour Herald"]);
    }

    [Fact]
    public async Task Respond_WhereTheSourcesAreGone_AnswersWithNothing()
    {
        var channel = ScopedBot.Fresh();
        fixture.Scopes.Set(new SourceScope($"msteams/harbour/{channel}", ["Vanished Gazette"], ScopedBot.Now));

        var reply = await fixture.SayAsync(channel, "What did Lindqvist say about the quay?");

        reply.Quotes.ShouldBeEmpty();
        reply.Nearby.ShouldBeEmpty();
        (await fixture.SayAsync(channel, "list sources")).Sources.ShouldBeEmpty();
    }

    [Fact]
    public async Task Respond_ToAnAddressMadeElsewhere_ShowsOnlyWhatThePlaceMaySee()
    {
        var whole = await fixture.SayAsync(ScopedBot.Fresh(), "What did Edvard Sorrel say about the lamp?");
        var channel = ScopedBot.Fresh();
        fixture.Scopes.Set(new SourceScope($"msteams/harbour/{channel}", ["Island Review"], ScopedBot.Now));

        var reply = await fixture.SayAsync(channel, whole.Permalink.ShouldNotBeNull());

        reply.Quotes.Concat(reply.Nearby).ShouldAllBe(quote => quote.Source.Id == "island-review");
        ReplyText.Render(reply).ShouldNotContain("electrified");
    }

    [Fact]
    public async Task Respond_AfterThePlaceWasTied_ForgetsNothingThatItShowedButShowsItNoMore()
    {
        var channel = ScopedBot.Fresh();
        (await fixture.SayAsync(channel, "What did Edvard Sorrel say about the lamp?")).Outcome.ShouldBe(Outcome.Answer);
        fixture.Scopes.Set(new SourceScope($"msteams/harbour/{channel}", ["Island Review"], ScopedBot.Now));

        foreach (var utterance in new[] { "more", "why this answer?", "who else reports that?", "link to this answer", "the first one" })
            ReplyText.Render(await fixture.SayAsync(channel, utterance)).ShouldNotContain("electrified", Case.Insensitive, utterance);
    }
}
