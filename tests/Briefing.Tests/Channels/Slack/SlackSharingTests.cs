using System.Net;
using System.Text.Json.Nodes;
using Briefing.Channels.Slack.Turns;
using Briefing.Tests.Channels.Slack.Fixtures;

namespace Briefing.Tests.Channels.Slack;

/// <summary>Answers that one user has seen, posted for others; and what users think of answers.</summary>
public sealed class SlackSharingTests : IAsyncLifetime
{
    private static readonly string Share = new SlackButton { Share = "answer-token" }.Write()!;

    private SlackHost _host = null!;

    public async Task InitializeAsync() => _host = await SlackHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Share_AnswerOfACommand_IsPostedThereForAllAndTakenFromTheUser()
    {
        await _host.InteractAsync(SlackEvents.Press(Share, "C0FOREIGN", _host.Slack.ResponseUrl(), isEphemeral: true));

        var posts = await _host.CalledAsync("response", 2);
        ((string?)posts[0]["response_type"], (bool?)posts[1]["delete_original"]).ShouldBe(("in_channel", true));
        posts[0]["blocks"]!.ToJsonString().ShouldContain("U0ADA");
        var turn = _host.Bot.Turns.Single();
        (turn.Answer, turn.Place, turn.MayManage).ShouldBe(("answer-token", "slack/T0HARBOUR/C0FOREIGN", false));
    }

    [Fact]
    public async Task Share_AnswerInTheUsersOwnChannel_AsksWhereAndPostsThere()
    {
        await _host.InteractAsync(SlackEvents.Press(Share, "D0ADA", _host.Slack.ResponseUrl()));
        var form = (JsonObject)(await _host.CalledAsync("views.open")).Single()["view"]!;
        _host.Bot.Turns.ShouldBeEmpty();

        var sent = new JsonObject
        {
            ["type"] = "view_submission", ["team"] = new JsonObject { ["id"] = StandInSlack.Team }, ["user"] = new JsonObject { ["id"] = "U0ADA" }, ["trigger_id"] = "7.7.abc",
            ["view"] = new JsonObject { ["callback_id"] = form["callback_id"]!.DeepClone(), ["private_metadata"] = form["private_metadata"]!.DeepClone() },
            ["response_urls"] = new JsonArray(new JsonObject { ["channel_id"] = "C0PIER", ["response_url"] = _host.Slack.ResponseUrl("two") }),
        };
        var answer = await _host.InteractAsync(sent);

        // Slack closes the form only where the answer is empty.
        (answer.StatusCode, await answer.Content.ReadAsStringAsync()).ShouldBe((HttpStatusCode.OK, ""));
        ((string?)(await _host.CalledAsync("response")).Single()["response_type"]).ShouldBe("in_channel");
        var turn = _host.Bot.Turns.Single();
        (turn.Answer, turn.Place).ShouldBe(("answer-token", "slack/T0HARBOUR/C0PIER"));
    }

    [Fact]
    public async Task Share_WhileAnotherAnswerIsMade_DoesNotWaitForIt()
    {
        var answering = new TaskCompletionSource();
        _host.Bot.Before = (_, _) => answering.Task;
        await _host.EventAsync(SlackEvents.Direct("What about the harbour?"));

        await _host.InteractAsync(SlackEvents.Press(Share, "D0ADA", _host.Slack.ResponseUrl()));

        await _host.CalledAsync("views.open");
        answering.SetResult();
        await _host.CalledAsync("chat.postMessage");
    }

    [Fact]
    public async Task Feedback_InAChannel_IsTakenAndThankedForPrivately()
    {
        var button = new SlackButton { Utterance = "", Intent = "Feedback", Subject = "wrong-speaker abc" }.Write()!;

        await _host.InteractAsync(SlackEvents.Press(button, "C0PIER", _host.Slack.ResponseUrl(), thread: "1740000001.000200"));

        ((string?)(await _host.CalledAsync("response")).Single()["response_type"]).ShouldBe("ephemeral");
        var turn = _host.Bot.Turns.Single();
        (turn.Action!.Intent, turn.Action.Subject, turn.UserId).ShouldBe(("Feedback", "wrong-speaker abc", "slack/T0HARBOUR/U0ADA"));
        _host.Slack.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Command_InAChannel_KeepsToItsSourcesAndMayManageOnlyForAdministrators()
    {
        var fields = SlackEvents.Command("answer from all sources again", _host.Slack.ResponseUrl());
        fields["user_id"] = "U0BEN";
        await _host.CommandAsync(fields);

        await _host.CalledAsync("response");
        var turn = _host.Bot.Turns.Single();
        (turn.Place, turn.MayManage).ShouldBe(("slack/T0HARBOUR/C0FOREIGN", false));
    }

    [Fact]
    public async Task Home_ButtonOfAPart_GoesOnInItsPlace()
    {
        var press = SlackEvents.Press(new SlackButton { Utterance = "more" }.Write()!, "C0PIER");
        (press["container"], press["channel"], press["message"]) = (new JsonObject { ["type"] = "view", ["view_id"] = "V1" }, null, null);
        press["actions"]![0]!["block_id"] = "home.1.7";

        await _host.InteractAsync(press);

        await _host.CalledAsync("views.publish");
        _host.Bot.Turns.Select(turn => (turn.ConversationId, turn.Utterance)).ShouldBe(
        [
            ("slack/T0HARBOUR/home%3AU0ADA%3A1", "more"), ("slack/T0HARBOUR/home%3AU0ADA%3A0", "show my digests"), ("slack/T0HARBOUR/home%3AU0ADA%3A2", "help"),
        ]);
    }
}
