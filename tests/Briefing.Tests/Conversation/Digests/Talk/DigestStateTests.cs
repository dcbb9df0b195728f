using Briefing.Conversation.Turns;
using Briefing.Tests.Conversation.Dialogue;

namespace Briefing.Tests.Conversation.Digests.Talk;

/// <summary>How a digest stands, as the card under it asks.</summary>
public sealed class DigestStateTests(DialogueFixture fixture) : IClassFixture<DialogueFixture>
{
    [Fact]
    public async Task State_AfterEachChange_TellsItAndOffersWhatCanBeDone()
    {
        var play = new DigestPlay(fixture);
        await play.SayAsync(new ExpectedTurn { User = "digest on the toll every weekday at 8:30 Rome time", By = "Mia" });
        var id = play.Stores.Subscriptions.Of(play.KeyOf("own"))[0].Id;

        var active = await StateAsync(play, "own", "Mia", id);
        (await play.PressAsync("own", "Mia", new TurnAction("PauseSubscription", id), "pause this digest")).Outcome.ShouldBe(Outcome.Command);
        var paused = await StateAsync(play, "own", "Mia", id);
        await play.PressAsync("own", "Mia", new TurnAction("Unsubscribe", id), "stop this digest");
        var stopped = await StateAsync(play, "own", "Mia", id);

        active.Text.ShouldContain("toll");
        active.Actions.Select(action => action.Intent).ShouldContain("PauseSubscription");
        paused.Text.ShouldContain("paused");
        paused.Actions.Select(action => action.Intent).ShouldContain("ResumeSubscription");
        stopped.Text.ShouldContain("stopped");
        stopped.Actions.ShouldBeEmpty();
    }

    [Fact]
    public async Task State_ForAStranger_TellsNothingOfIt()
    {
        var play = new DigestPlay(fixture);
        await play.SayAsync(new ExpectedTurn { User = "digest on the toll every weekday at 8:30 Rome time", By = "Mia" });
        var id = play.Stores.Subscriptions.Of(play.KeyOf("own"))[0].Id;

        foreach (var (place, user, subject) in new[] { ("elsewhere", "Mallory", id), ("own", "Mallory", id), ("own", "Mia", "nothing"), ("own", "Mia", ""), ("own", "Mia", new string('x', 5_000)) })
        {
            var reply = await StateAsync(play, place, user, subject);
            reply.Text.ShouldNotContain("toll");
            reply.Actions.ShouldBeEmpty();
        }
    }

    private static Task<Reply> StateAsync(DigestPlay play, string place, string user, string id) => play.PressAsync(place, user, new TurnAction("DigestState", id + "/"), "");
}
