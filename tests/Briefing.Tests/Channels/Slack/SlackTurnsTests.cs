using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Briefing.Channels.Slack.Turns;
using Briefing.Channels.Turns;
using Briefing.Tests.Channels.Slack.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Tests.Channels.Slack;

/// <summary>What becomes of turns when there are too many of them, when Slack fails, and when the host does.</summary>
public sealed class SlackTurnsTests : IAsyncLifetime
{
    private SlackHost _host = null!;

    public async Task InitializeAsync() => _host = await SlackHost.StartAsync(options => options with { TryAgainAfter = TimeSpan.Zero });

    public async Task DisposeAsync() => await _host.DisposeAsync();

    private SlackIntake Intake => _host.Services.GetRequiredService<SlackIntake>();

    private ITurnInbox Inbox => _host.Services.GetRequiredService<ITurnInbox>();

    [Fact]
    public async Task Events_MoreThanMayWait_AreSentAgainLaterAndCommandsToldSo()
    {
        var answering = new TaskCompletionSource();
        _host.Bot.Before = (_, _) => answering.Task;
        HttpResponseMessage? full = null;
        for (var at = 0; at < 20 && full is null; at++)
            if (await _host.EventAsync(SlackEvents.Direct($"question {at}")) is { StatusCode: HttpStatusCode.ServiceUnavailable } refused) full = refused;
        for (var at = 0; at < 17; at++)
        {
            var command = await _host.CommandAsync(SlackEvents.Command("question", _host.Slack.ResponseUrl(), trigger: $"1.1.{at}"));
            if (at == 16) (await command.Content.ReadAsStringAsync()).ShouldContain("Too many questions");
        }

        full.ShouldNotBeNull();
        (full.Headers.RetryAfter!.Delta, full.Headers.Contains("X-Slack-No-Retry")).ShouldBe((TimeSpan.FromSeconds(1), false));
        answering.SetResult();
    }

    [Fact]
    public async Task Events_TurnedAway_AreAnsweredWhenSentAgain()
    {
        var answering = new TaskCompletionSource();
        _host.Bot.Before = (_, _) => answering.Task;
        for (var at = 0; at < 16; at++) await _host.EventAsync(SlackEvents.Direct($"question {at}"));
        var late = SlackEvents.Direct("the late one");
        (await _host.EventAsync(late)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answering.SetResult();
        await _host.CalledAsync("chat.postMessage", 16);

        (await _host.EventAsync(late)).StatusCode.ShouldBe(HttpStatusCode.OK);

        await _host.CalledAsync("chat.postMessage", 17);
        _host.Bot.Turns.Count(turn => turn.Utterance == "the late one").ShouldBe(1);
    }

    [Fact]
    public async Task Replay_AnswerThatWasHalfSent_IsSentFromThereAndNotMadeAnew()
    {
        var answer = new JsonArray(new JsonObject { ["text"] = "first" }, new JsonObject { ["text"] = "second" });

        (await Intake.ReplayAsync(Kept() with { Answer = answer.ToJsonString(), Sent = 1, Attempt = 2 }, isTooOld: false, CancellationToken.None)).ShouldBeTrue();

        _host.Slack.Posts.Select(post => (string)post["text"]!).ShouldBe(["second"]);
        _host.Bot.Turns.ShouldBeEmpty();
    }

    [Fact]
    public async Task Replay_TurnThatWasCutShort_IsAnswered()
    {
        var kept = Kept();
        await Inbox.AcceptAsync(kept, CancellationToken.None);

        (await Intake.ReplayAsync(kept, isTooOld: false, CancellationToken.None)).ShouldBeTrue();

        SlackHost.Words(_host.Slack.Posts.Single()["blocks"]).ShouldContain("pier 0");
    }

    [Fact]
    public async Task Replay_TurnThatIsTooOld_IsToldNotAnswered()
    {
        var kept = Kept();
        await Inbox.AcceptAsync(kept, CancellationToken.None);

        (await Intake.ReplayAsync(kept, isTooOld: true, CancellationToken.None)).ShouldBeTrue();

        SlackHost.Words(_host.Slack.Posts.Single()["blocks"]).ShouldContain("was not answered");
        _host.Bot.Turns.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("null")]
    public async Task Replay_PayloadThatCannotBeRead_IsOver(string payload) =>
        (await Intake.ReplayAsync(Kept() with { Payload = payload }, isTooOld: false, CancellationToken.None)).ShouldBeTrue();

    [Fact]
    public async Task Posting_SlackThatFailsForLong_IsTriedAgainAndNotAskedAgain()
    {
        var isDown = true;
        _host.Slack.Script = (method, _) => isDown && method == "chat.postMessage" ? new JsonObject { ["ok"] = false, ["error"] = "internal_error" } : null;
        var kept = Kept();
        await Inbox.AcceptAsync(kept, CancellationToken.None);
        (await Intake.ReplayAsync(kept, isTooOld: false, CancellationToken.None)).ShouldBeFalse();
        await Inbox.PutBackAsync(kept.Id, DateTimeOffset.UtcNow);
        isDown = false;

        var again = (await Inbox.ClaimAsync("slack", 16)).Single();
        (await Intake.ReplayAsync(again, isTooOld: false, CancellationToken.None)).ShouldBeTrue();

        _host.Slack.Posts.Count.ShouldBe(1);
        _host.Bot.Turns.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Posting_BlocksThatSlackDoesNotTake_ArePostedAsWords()
    {
        _host.Slack.Script = (_, fields) => fields.ContainsKey("blocks") ? new JsonObject { ["ok"] = false, ["error"] = "invalid_blocks" } : null;

        await _host.EventAsync(SlackEvents.Direct("What about the harbour?"));

        var post = (await _host.CalledAsync("chat.postMessage")).Single();
        var text = (string)post["text"]!;
        ((bool)post["mrkdwn"]!).ShouldBeFalse();
        text.ShouldContain("pier 1 of the harbour would be dredged");
        text.ShouldContain("http://localhost:3978/sources/note-1/");
    }

    [Fact]
    public async Task Users_WhoAskTooMuch_AreToldOnce()
    {
        await using var host = await SlackHost.StartAsync(options => options with { TurnsPerMinuteOfUser = 3 });
        host.Slack.Burst = 100;
        for (var at = 0; at < 8; at++) (await host.EventAsync(SlackEvents.Direct($"question {at}"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await host.EventAsync(SlackEvents.Direct("mine", user: "U0BEN"));

        await host.CalledAsync("chat.postMessage", 5);

        host.Bot.Turns.Select(turn => turn.Utterance).Order().ShouldBe(["mine", "question 0", "question 1", "question 2"]);
        host.Slack.Posts.Count(post => SlackHost.Words(post["blocks"]).Contains("wait a little", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Token_ThatCannotBeLookedUp_IsTriedAgainNotDropped()
    {
        _host.Slack.Script = (method, _) => method == "auth.test" ? new JsonObject { ["ok"] = false, ["error"] = "fatal_error" } : null;
        var kept = Kept();
        await Inbox.AcceptAsync(kept, CancellationToken.None);

        await Should.ThrowAsync<Exception>(() => Intake.ReplayAsync(kept, isTooOld: false, CancellationToken.None));

        _host.Bot.Turns.ShouldBeEmpty();
    }

    private static InboxTurn Kept()
    {
        var call = new SlackCall { Kind = SlackCallKind.Message, Key = "event/EV1", Team = StandInSlack.Team, Channel = "D0ADA", User = "U0ADA", IsDirect = true, Text = "What about the harbour?" };
        return InboxTurn.Of("slack", "slack/1", JsonSerializer.Serialize(call, SlackCallJson.Default.SlackCall), DateTimeOffset.UtcNow);
    }
}
