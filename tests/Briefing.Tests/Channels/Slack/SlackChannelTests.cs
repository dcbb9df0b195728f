using System.Net;
using System.Text.Json.Nodes;
using Briefing.Channels.Slack.Turns;
using Briefing.Tests.Channels.Slack.Fixtures;

namespace Briefing.Tests.Channels.Slack;

/// <summary>The channel from Slack's requests to Slack's calls.</summary>
public sealed class SlackChannelTests : IAsyncLifetime
{
    private SlackHost _host = null!;

    public async Task InitializeAsync() => _host = await SlackHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Events_UrlVerification_IsAnsweredWithTheChallenge()
    {
        var answer = await _host.EventAsync(new JsonObject { ["type"] = "url_verification", ["challenge"] = "abc123", ["token"] = "x" });

        (await answer.Content.ReadAsStringAsync()).ShouldBe("abc123");
    }

    [Fact]
    public async Task Events_DirectMessage_IsAnsweredInTheChannel()
    {
        (await _host.EventAsync(SlackEvents.Direct("What about the harbour?"))).StatusCode.ShouldBe(HttpStatusCode.OK);

        var post = (await _host.CalledAsync("chat.postMessage")).Single();
        ((string?)post["channel"], post.ContainsKey("thread_ts"), (bool)post["unfurl_links"]!).ShouldBe(("D0ADA", false, false));
        SlackHost.Words(post["blocks"]).ShouldContain("pier 0 of the harbour");
        var turn = _host.Bot.Turns.Single();
        (turn.ConversationId, turn.UserId, turn.UserName, turn.TimeZone, turn.MayManage, turn.Asker).ShouldBe(("slack/T0HARBOUR/D0ADA", "slack/T0HARBOUR/U0ADA", "Ada", "Europe/Warsaw", true, null));
        (turn.Reference!.Key, turn.Reference.IsShared).ShouldBe(("slack/T0HARBOUR/D0ADA", false));
    }

    [Fact]
    public async Task Events_Mention_IsAnsweredInItsThread()
    {
        await _host.EventAsync(SlackEvents.Mention("<@U0BOT> What about the harbour?", user: "U0BEN"));

        var post = (await _host.CalledAsync("chat.postMessage")).Single();
        ((string?)post["channel"], (string?)post["thread_ts"]).ShouldBe(("C0PIER", "1740000001.000200"));
        var turn = _host.Bot.Turns.Single();
        (turn.Utterance, turn.ConversationId, turn.Asker, turn.MayManage).ShouldBe(("What about the harbour?", "slack/T0HARBOUR/C0PIER%3A1740000001.000200", "U0BEN", false));
        (turn.Reference!.Key, turn.Reference.IsShared).ShouldBe(("slack/T0HARBOUR/C0PIER", true));
    }

    [Fact]
    public async Task Events_AdministratorInAChannel_MayManage()
    {
        await _host.EventAsync(SlackEvents.Mention("<@U0BOT> hello", user: "U0ADA"));

        await _host.CalledAsync("chat.postMessage");
        _host.Bot.Turns.Single().MayManage.ShouldBeTrue();
    }

    [Fact]
    public async Task Events_SentAgain_AreAnsweredOnce()
    {
        var message = SlackEvents.Direct("What about the harbour?");
        for (var at = 0; at < 4; at++) (await _host.EventAsync(message)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await _host.EventAsync(SlackEvents.Direct("and then?"));

        await _host.CalledAsync("chat.postMessage", 2);
        _host.Bot.Turns.Select(turn => turn.Utterance).ShouldBe(["What about the harbour?", "and then?"]);
    }

    [Fact]
    public async Task Events_BotThatTakesItsTime_AreAcknowledgedBeforeIt()
    {
        var answering = new TaskCompletionSource();
        _host.Bot.Before = (_, _) => answering.Task;

        (await _host.EventAsync(SlackEvents.Direct("What about the harbour?"))).StatusCode.ShouldBe(HttpStatusCode.OK);

        _host.Slack.Posts.ShouldBeEmpty();
        answering.SetResult();
        await _host.CalledAsync("chat.postMessage");
    }

    [Fact]
    public async Task Events_OfOneConversation_AreAnsweredInTheOrderTheyCame()
    {
        var first = new TaskCompletionSource();
        _host.Bot.Before = (turn, _) => turn.Utterance == "first" ? first.Task : Task.CompletedTask;
        foreach (var text in new[] { "first", "second", "third" }) await _host.EventAsync(SlackEvents.Direct(text));
        await _host.EventAsync(SlackEvents.Direct("aside", user: "U0BEN"));

        (await _host.CalledAsync("chat.postMessage")).Single()["channel"]!.ToString().ShouldBe("D0BEN");
        first.SetResult();

        await _host.CalledAsync("chat.postMessage", 4);
        _host.Bot.Turns.Where(turn => turn.UserName == "Ada").Select(turn => turn.Utterance).ShouldBe(["first", "second", "third"]);
    }

    [Fact]
    public async Task Posting_RateLimited_IsTriedAgainAsTold()
    {
        var refusals = 2;
        _host.Slack.Script = (method, _) => method == "chat.postMessage" && Interlocked.Decrement(ref refusals) >= 0 ? new JsonObject { ["ok"] = false, ["error"] = "ratelimited" } : null;

        await _host.EventAsync(SlackEvents.Direct("What about the harbour?"));

        await _host.CalledAsync("chat.postMessage");
        _host.Slack.Refused.Count(refused => refused.Error == "ratelimited").ShouldBe(2);
        _host.Bot.Turns.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Events_BotThatFails_TellTheUserSoAndNotWhy()
    {
        _host.Bot.Before = (_, _) => throw new InvalidOperationException("secret reason");

        await _host.EventAsync(SlackEvents.Direct("What about the harbour?"));

        var words = SlackHost.Words((await _host.CalledAsync("chat.postMessage")).Single()["blocks"]);
        words.ShouldContain("Please ask it again");
        words.ShouldNotContain("secret");
    }

    [Theory]
    [InlineData("events")]
    [InlineData("commands")]
    [InlineData("interactivity")]
    public async Task Requests_NotSignedBySlack_AreRefusedAndReadByNobody(string path)
    {
        var address = new Uri(_host.Address, "slack/" + path);
        var body = SlackEvents.Direct("What about the harbour?").ToJsonString();
        using var unsigned = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body) };
        using var forged = SlackSigner.Request(address, body, "application/json", DateTimeOffset.UtcNow, secret: "fedcba9876543210");
        using var old = SlackSigner.Request(address, body, "application/json", DateTimeOffset.UtcNow.AddMinutes(-6));
        using var doubled = SlackSigner.Request(address, body, "application/json", DateTimeOffset.UtcNow);
        doubled.Headers.Add("X-Slack-Signature", "v0=" + new string('0', 64));
        using var get = new HttpRequestMessage(HttpMethod.Get, address);

        foreach (var request in new[] { unsigned, forged, old, doubled }) (await _host.Http.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await _host.Http.SendAsync(get)).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await _host.SendAsync(path, new string('x', 300 * 1024), "application/json")).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        _host.Bot.Turns.ShouldBeEmpty();
        _host.Slack.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Commands_Question_IsAnsweredForItsUserAlone()
    {
        var answer = await _host.CommandAsync(SlackEvents.Command("What about the harbour?", _host.Slack.ResponseUrl()));

        (answer.StatusCode, await answer.Content.ReadAsStringAsync()).ShouldBe((HttpStatusCode.OK, ""));
        var response = (await _host.CalledAsync("response")).Single();
        ((string?)response["response_type"]).ShouldBe("ephemeral");
        SlackHost.Words(response["blocks"]).ShouldContain("pier 0 of the harbour");
        _host.Slack.Posts.ShouldBeEmpty();
        var turn = _host.Bot.Turns.Single();
        (turn.ConversationId, turn.Asker, turn.Reference!.Key, turn.Reference.IsShared).ShouldBe(("slack/T0HARBOUR/C0FOREIGN%3AU0ADA", null, "slack/T0HARBOUR/D0ADA", false));
    }

    [Fact]
    public async Task Commands_WithoutWords_AreHelp()
    {
        await _host.CommandAsync(SlackEvents.Command("", _host.Slack.ResponseUrl()));

        await _host.CalledAsync("response");
        _host.Bot.Turns.Single().Utterance.ShouldBe("help");
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("nonsense")]
    public async Task Commands_ResponseAddressElsewhere_IsNeverCalled(string address)
    {
        await _host.CommandAsync(SlackEvents.Command("What about the harbour?", address));
        await _host.CommandAsync(SlackEvents.Command("What about the harbour?", _host.Slack.ResponseUrl(), trigger: "1.2.next"));

        (await _host.CalledAsync("response")).Count.ShouldBe(1);
        _host.Bot.Turns.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Buttons_Question_IsAskedAndShownAboveItsAnswer()
    {
        await _host.InteractAsync(SlackEvents.Press(new SlackButton { Utterance = "What about the harbour?" }.Write()!, "C0PIER", thread: "1740000001.000200"));

        var post = (await _host.CalledAsync("chat.postMessage")).Single();
        ((string?)post["thread_ts"]).ShouldBe("1740000001.000200");
        SlackHost.Words(post["blocks"]).ShouldStartWith("Ada: What about the harbour?");
    }

    [Theory]
    [InlineData("not ours")]
    [InlineData("{\"q\":7}")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task Buttons_ValueThatIsNotOurs_IsAcknowledgedAndLeftAlone(string value)
    {
        (await _host.InteractAsync(SlackEvents.Press(value, "C0PIER"))).StatusCode.ShouldBe(HttpStatusCode.OK);

        _host.Bot.Turns.ShouldBeEmpty();
    }

    [Fact]
    public async Task Home_Opened_ShowsDigestsNewsAndHelp()
    {
        await _host.EventAsync(SlackEvents.Of(new JsonObject { ["type"] = "app_home_opened", ["user"] = "U0ADA", ["channel"] = "D0ADA", ["tab"] = "home" }));

        var view = (await _host.CalledAsync("views.publish")).Single();
        ((string?)view["user_id"]).ShouldBe("U0ADA");
        _host.Bot.Turns.Select(turn => turn.Utterance).ShouldBe(["show my digests", "what is new", "help"]);
        _host.Bot.Turns.ShouldAllBe(turn => turn.Reference!.Key == "slack/T0HARBOUR/D0ADA");
    }

    [Fact]
    public async Task Joined_Channel_IsGreetedOnce()
    {
        var joined = SlackEvents.Of(new JsonObject { ["type"] = "member_joined_channel", ["user"] = StandInSlack.Bot, ["channel"] = "C0PIER" });
        await _host.EventAsync(joined);
        await _host.EventAsync(joined);
        await _host.EventAsync(SlackEvents.Direct("and then?"));

        await _host.CalledAsync("chat.postMessage", 2);
        _host.Bot.Turns.Count(turn => turn.Utterance == "hello").ShouldBe(1);
    }

    [Fact]
    public async Task Events_OfAnotherWorkspace_AreNotAnswered()
    {
        var foreign = SlackEvents.Direct("What about the harbour?");
        foreign["authorizations"]![0]!["team_id"] = "T0STRANGER";
        (await _host.EventAsync(foreign)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await _host.EventAsync(SlackEvents.Direct("and then?"));

        await _host.CalledAsync("chat.postMessage");
        _host.Bot.Turns.Select(turn => turn.Utterance).ShouldBe(["and then?"]);
    }
}
