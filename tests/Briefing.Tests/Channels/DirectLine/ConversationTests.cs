using System.Net;
using System.Text.Json.Nodes;
using static Briefing.Tests.Channels.DirectLine.DirectLineHost;

namespace Briefing.Tests.Channels.DirectLine;

public sealed class ConversationTests
{
    [Fact]
    public async Task Conversation_Begun_IsGreetedOnce()
    {
        await using var host = await StartAsync();
        var (id, token, _) = await host.BeginAsync();

        await host.WaitForAsync(id, token, activity => IsOfBot(activity, "Good day"));
        var again = await host.ReadAsync(HttpMethod.Post, "conversations", token);

        ((string?)again["conversationId"]).ShouldBe(id);
        await host.SayAsync(id, token, "one more");
        await host.WaitForAsync(id, token, activity => IsOfBot(activity, "one more"));
        host.Bot.Turns.Select(turn => turn.Utterance).ShouldBe(["hello", "one more"]);
    }

    [Fact]
    public async Task Message_IsAcknowledgedBeforeItsTurnEnds_AndEchoedWithTheClientsName()
    {
        await using var host = await StartAsync();
        var (id, token, _) = await host.BeginAsync();
        var gate = new TaskCompletionSource();
        host.Bot.Before = (turn, _) => turn.Utterance == "hello" ? Task.CompletedTask : gate.Task;

        var taken = await host.SayAsync(id, token, "what now", "mine-1");

        var echo = await host.WaitForAsync(id, token, activity => (string?)activity["id"] == (string?)taken["id"]);
        ((string?)echo["channelData"]!["clientActivityID"]).ShouldBe("mine-1");
        ((string?)echo["from"]!["id"]).ShouldBe("r_guest");
        ((string?)echo["from"]!["role"]).ShouldBe("user");
        ((string?)echo["text"]).ShouldBe("what now");
        gate.SetResult();
        var reply = await host.WaitForAsync(id, token, activity => IsOfBot(activity, "what now"));
        ((string?)reply["replyToId"]).ShouldBe((string?)taken["id"]);
        reply.ContainsKey("serviceUrl").ShouldBeFalse();
    }

    [Fact]
    public async Task Message_SentTwiceUnderOneName_IsAnsweredOnce()
    {
        await using var host = await StartAsync();
        var (id, token, _) = await host.BeginAsync();

        var first = await host.SayAsync(id, token, "twice", "same");
        var second = await host.SayAsync(id, token, "twice", "same");
        await host.SayAsync(id, token, "last");

        ((string?)second["id"]).ShouldBe((string?)first["id"]);
        await host.WaitForAsync(id, token, activity => IsOfBot(activity, "last"));
        host.Bot.Turns.Count(turn => turn.Utterance == "twice").ShouldBe(1);
    }

    [Fact]
    public async Task Question_IsAnsweredWithACardThatSubmits()
    {
        await using var host = await StartAsync();
        var (id, token, _) = await host.BeginAsync();

        await host.SayAsync(id, token, "What did the minister say about the harbour?");

        var reply = await host.WaitForAsync(id, token, activity => activity["attachments"] is JsonArray { Count: > 0 });
        ((string?)reply["attachments"]![0]!["contentType"]).ShouldBe("application/vnd.microsoft.card.adaptive");
        reply.ToJsonString().ShouldNotContain("Action.Execute");
    }

    [Fact]
    public async Task Watermark_GivesWhatCameAfterIt()
    {
        await using var host = await StartAsync();
        var (id, token, _) = await host.BeginAsync();
        await host.WaitForAsync(id, token, activity => IsOfBot(activity, "Good day"));
        var before = await host.ReadAsync(HttpMethod.Get, $"conversations/{id}/activities", token);

        await host.SayAsync(id, token, "later");
        var after = await host.ReadAsync(HttpMethod.Get, $"conversations/{id}/activities?watermark={before["watermark"]}", token);

        after["activities"]!.AsArray().ShouldAllBe(activity => !activity!.ToJsonString().Contains("Good day"));
        ((string?)after["activities"]![0]!["text"]).ShouldBe("later");
        (await host.CallAsync(HttpMethod.Get, $"conversations/{id}/activities?watermark=x", token)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Conversation_ThatItsClientEnded_IsGone()
    {
        await using var host = await StartAsync();
        var (id, token, _) = await host.BeginAsync();

        await host.ReadAsync(HttpMethod.Post, $"conversations/{id}/activities", token, new JsonObject { ["type"] = "endOfConversation" });

        (await host.CallAsync(HttpMethod.Get, $"conversations/{id}", token)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await host.CallAsync(HttpMethod.Post, $"conversations/{id}/activities", token, Message("anyone"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Upload_IsAMessageWithNamesOfFiles_OfWhichNothingIsKept()
    {
        await using var host = await StartAsync();
        var (id, token, _) = await host.BeginAsync();
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Message("see this", "up-1").ToJsonString(), System.Text.Encoding.UTF8, "application/vnd.microsoft.activity"), "activity" },
            { new ByteArrayContent("secret tide table"u8.ToArray()) { Headers = { ContentType = new("text/plain") } }, "file", "tides.txt" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"conversations/{id}/upload?userId=r_guest") { Content = form, Headers = { Authorization = new("Bearer", token) } };

        var response = await host.Http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var echo = await host.WaitForAsync(id, token, activity => (string?)activity["text"] == "see this");
        ((string?)echo["attachments"]![0]!["name"]).ShouldBe("tides.txt");
        echo.ToJsonString().ShouldNotContain("tide table");
        await host.WaitForAsync(id, token, activity => IsOfBot(activity, "see this"));
    }

    [Fact]
    public async Task Turn_KnowsTheUserByTheTokenAlone()
    {
        await using var host = await StartAsync();
        var (first, second) = (await host.BeginAsync(), await host.BeginAsync());

        await host.SayAsync(first.Id, first.Token, "from one");
        await host.SayAsync(second.Id, second.Token, "from two");
        await host.WaitForAsync(first.Id, first.Token, activity => IsOfBot(activity, "from one"));
        await host.WaitForAsync(second.Id, second.Token, activity => IsOfBot(activity, "from two"));

        var turns = host.Bot.Turns.Where(turn => turn.Utterance.StartsWith("from", StringComparison.Ordinal)).ToList();
        turns.Select(turn => turn.UserId).Distinct().Count().ShouldBe(2); // both clients say they are r_guest
        turns.ShouldAllBe(turn => turn.UserId != null && !turn.UserId.Contains("r_guest") && turn.TimeZone == "Europe/Tallinn");
        turns.Select(turn => turn.ConversationId).Distinct().Count().ShouldBe(2);
    }
}
