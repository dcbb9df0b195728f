using Briefing.Conversation.Turns;

namespace Briefing.Tests.Conversation.Turns;

/// <summary>A turn that is asked again, as its answer was cut short after its conversation had gone on: it is answered as before.</summary>
public sealed class RepeatedTurnTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    private const string Question = "What do the sources say about the ferry?";

    private readonly string _conversation = Guid.NewGuid().ToString();

    [Fact]
    public async Task More_AskedAgainUnderItsOwnName_SkipsNoPage()
    {
        await AskAsync(Question, "m1");
        var more = await AskAsync("more", "m2");

        var again = await AskAsync("more", "m2");
        var next = await AskAsync("more", "m3");

        more.ShouldNotBeEmpty();
        again.ShouldBe(more);
        next.Intersect(more).ShouldBeEmpty();
    }

    [Fact]
    public async Task Question_AskedAgain_LeavesWhatItLeftTheFirstTime()
    {
        var first = await AskAsync(Question, "m1");

        (await AskAsync(Question, "m1")).ShouldBe(first);

        (await AskAsync("more", "m2")).Intersect(first).ShouldBeEmpty();
    }

    [Fact]
    public async Task Message_ThatSaysSomethingElseUnderAKnownName_GoesOn()
    {
        var first = await AskAsync(Question, "same");

        var more = await AskAsync("more", "same");

        more.ShouldNotBeEmpty();
        more.Intersect(first).ShouldBeEmpty();
    }

    [Fact]
    public async Task More_OfAChannelThatTellsNoMessagesApart_GoesOnEachTime()
    {
        await AskAsync(Question, null);
        var more = await AskAsync("more", null);

        (await AskAsync("more", null)).Intersect(more).ShouldBeEmpty();
    }

    private async Task<string[]> AskAsync(string utterance, string? message)
    {
        var reply = await fixture.Bot.RespondAsync(new Turn(_conversation, utterance, TimeProvider.System.GetUtcNow()) { MessageId = message }, CancellationToken.None);
        return [.. reply.Quotes.Select(quote => quote.Link)];
    }
}
