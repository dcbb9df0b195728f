using Briefing.Conversation.Turns;
using Briefing.Tests.Conversation.Dialogue;

namespace Briefing.Tests.Conversation.Digests.Talk;

/// <summary>What strangers may send: buttons of others, and words that mean harm.</summary>
public sealed class StrangersTests(DialogueFixture fixture) : IClassFixture<DialogueFixture>
{
    [Theory]
    [InlineData("Unsubscribe")]
    [InlineData("PauseSubscription")]
    [InlineData("ChangeSubscription")]
    [InlineData("PreviewDigest")]
    [InlineData("SendDigestNow")]
    [InlineData("More")]
    public async Task Button_OfAnothersSubscription_DoesNothing(string intent)
    {
        var play = new DigestPlay(fixture);
        await play.SayAsync(new ExpectedTurn { User = "digest on the toll every weekday at 8:30 Rome time", By = "Mia" });
        var id = play.Stores.Subscriptions.Of(play.KeyOf("own"))[0].Id;

        var reply = await play.PressAsync("elsewhere", "Mallory", new TurnAction(intent, id), "stop the digest");
        var inTheSame = await play.PressAsync("own", "Mallory", new TurnAction(intent, id), "stop the digest");

        reply.Text.ShouldContain("no longer there");
        inTheSame.Text.ShouldContain("no longer there");
        reply.Quotes.ShouldBeEmpty();
        play.Kept("own").ShouldBe(["toll; Mo Tu We Th Fr 08:30 Europe/Rome"]);
        play.Stores.Deliveries.Of(id, 5).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Acknowledge", "999999999999999999999999")]
    [InlineData("Acknowledge", "-1")]
    [InlineData("Acknowledge", "1; DROP TABLE deliveries")]
    [InlineData("More", "/")]
    [InlineData("More", "a1b2/999999999999")]
    [InlineData("Unsubscribe", "' OR 1=1 --")]
    [InlineData("Subscribe", "a1b2")]
    [InlineData("ForgetMe", "")]
    public async Task Button_WithASubjectOfNobodys_IsToldSo(string intent, string subject)
    {
        var play = new DigestPlay(fixture);
        await play.SayAsync(new ExpectedTurn { User = "digest on the toll every weekday at 8:30 Rome time" });

        await play.PressAsync("own", "Mia", new TurnAction(intent, subject), "x");

        play.Kept("own").ShouldBe(["toll; Mo Tu We Th Fr 08:30 Europe/Rome"]);
        fixture.Events.ShouldNotContain(one => one.Kind == BotEventKind.TurnFailed);
    }

    [Fact]
    public async Task ForgetMe_OfOne_LeavesTheOthers()
    {
        var play = new DigestPlay(fixture);
        await play.SayAsync(new ExpectedTurn { User = "digest on the toll daily at 8:30 Rome time", By = "Mia", In = "mias" });
        await play.SayAsync(new ExpectedTurn { User = "digest on the lock daily at 8:30 Rome time", By = "Oskar", In = "oskars" });

        await play.SayAsync(new ExpectedTurn { User = "yes, forget me", By = "Mia", In = "elsewhere" });

        play.Kept("mias").ShouldBeEmpty();
        play.Kept("oskars").Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("digest on {0} daily at 8:00 Rome time")]
    [InlineData("send me a digest on bay or cod or dam or elm or fir or gull or hull or jib or keel or lamp or mast or net daily at 8:00 Rome time")]
    public async Task Subscribe_ToMoreThanADigestHolds_IsRefused(string words)
    {
        var play = new DigestPlay(fixture);

        var reply = await play.SayAsync(new ExpectedTurn { User = words.Replace("{0}", new string('q', 400)) });

        reply.Text.ShouldContain("more than one digest can hold");
        play.Kept("own").ShouldBeEmpty();
    }

    [Fact]
    public async Task Subscribe_ToMarkup_KeepsItAsWords()
    {
        var play = new DigestPlay(fixture);

        var reply = await play.SayAsync(new ExpectedTurn { User = "digest on ${Greeting(9)} <b>toll</b> daily at 8:00 Rome time" });

        reply.Outcome.ShouldBe(Outcome.Command);
        fixture.Events.ShouldNotContain(one => one.Kind == BotEventKind.TurnFailed);
    }
}
