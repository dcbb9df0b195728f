using System.Text.Json.Nodes;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.DirectLine;
using Briefing.Channels.DirectLine.Storage;
using Briefing.Channels.DirectLine.Turns;
using Briefing.Channels.Turns;
using Briefing.Conversation.Digests.Sending;
using Briefing.Knowledge.Storage.Keeping;
using Briefing.Tests.Channels.Fixtures;
using static Briefing.Tests.Channels.DirectLine.DirectLineHost;

namespace Briefing.Tests.Channels.DirectLine;

/// <summary>What becomes of a conversation when no client waits for it: after a crash, for a digest, when its user is forgotten.</summary>
public sealed class KeptTurnTests
{
    [Fact]
    public async Task Turn_ThatACrashCutShort_IsShownAndAnswered_Once()
    {
        await using var host = await StartAsync();
        var (id, token, _) = await host.BeginAsync();
        var turn = Turn(host, id, "cut short");

        (await host.Get<DirectLineTurns>().ReplayAsync(turn, isTooOld: false, CancellationToken.None)).ShouldBeTrue();
        (await host.Get<DirectLineTurns>().ReplayAsync(turn, isTooOld: false, CancellationToken.None)).ShouldBeTrue();

        var said = (await host.ReadAsync(HttpMethod.Get, $"conversations/{id}/activities", token))["activities"]!.AsArray();
        said.Count(activity => (string?)activity!["text"] == "cut short").ShouldBe(1);
        said.Count(activity => IsOfBot((JsonObject)activity!, "cut short")).ShouldBe(1);
    }

    [Fact]
    public async Task Turn_WhoseAnswerWasReady_IsNotAskedAgain()
    {
        await using var host = await StartAsync();
        var (id, token, _) = await host.BeginAsync();
        var turn = Turn(host, id, "ready") with { Answer = """[{"type":"message","text":"as it was written down"}]""" };

        await host.Get<DirectLineTurns>().ReplayAsync(turn, isTooOld: true, CancellationToken.None);

        await host.WaitForAsync(id, token, activity => IsOfBot(activity, "as it was written down"));
        host.Bot.Turns.ShouldNotContain(asked => asked.Utterance == "ready");
    }

    [Fact]
    public async Task Turn_ThatIsTooOld_IsReportedToItsUser()
    {
        await using var host = await StartAsync();
        var (id, token, _) = await host.BeginAsync();

        (await host.Get<DirectLineTurns>().ReplayAsync(Turn(host, id, "long ago"), isTooOld: true, CancellationToken.None)).ShouldBeTrue();

        await host.WaitForAsync(id, token, activity => IsOfBot(activity, "interrupted"));
        host.Bot.Turns.ShouldNotContain(asked => asked.Utterance == "long ago");
    }

    [Fact]
    public async Task Turn_OfAConversationThatIsGone_IsOver()
    {
        await using var host = await StartAsync();
        var (id, _, _) = await host.BeginAsync();
        var turn = Turn(host, id, "nobody there");
        host.Get<DirectLineStore>().End(id);

        (await host.Get<DirectLineTurns>().ReplayAsync(turn, isTooOld: false, CancellationToken.None)).ShouldBeTrue();
    }

    [Fact]
    public async Task Message_WhileTooManyTurnsAreAtWork_IsTurnedAwayAndNotShown()
    {
        await using var host = await StartAsync(channels: ChannelHost.Quick with { MaxTurnsPerConversation = 1 });
        var (id, token, _) = await host.BeginAsync();
        await host.WaitForAsync(id, token, activity => IsOfBot(activity, "Good day"));
        var gate = new TaskCompletionSource();
        host.Bot.Before = (_, _) => gate.Task;
        await host.SayAsync(id, token, "first");

        using var refused = await host.CallAsync(HttpMethod.Post, $"conversations/{id}/activities", token, Message("second"));

        ((int)refused.StatusCode).ShouldBe(429);
        refused.Headers.RetryAfter.ShouldNotBeNull();
        gate.SetResult();
        await host.WaitForAsync(id, token, activity => IsOfBot(activity, "first"));
        (await host.ReadAsync(HttpMethod.Get, $"conversations/{id}/activities", token)).ToJsonString().ShouldNotContain("second");
    }

    [Fact]
    public async Task Digest_ReachesTheConversationItWasSetUpIn_OnceHoweverOftenItIsTried()
    {
        await using var host = await StartAsync();
        var (id, token, stream) = await host.BeginAsync();
        using var socket = await OpenAsync(stream);
        await host.SayAsync(id, token, "remember me");
        await host.WaitForAsync(id, token, activity => IsOfBot(activity, "remember me"));
        var reference = host.Bot.Turns.Single(turn => turn.Utterance == "remember me").Reference.ShouldNotBeNull();

        var message = host.Proactive.Render(reference, SampleReplies.SmallTalk("The ferries sail again."));
        var first = await host.Proactive.SendAsync(reference, message, "delivery-1", CancellationToken.None);
        var second = await host.Proactive.SendAsync(reference, message, "delivery-1", CancellationToken.None);

        (first.Kind, second.Kind).ShouldBe((SendOutcomeKind.Taken, SendOutcomeKind.Taken));
        second.MessageId.ShouldBe(first.MessageId);
        await NextAsync(socket, activity => IsOfBot(activity, "The ferries sail again."));
        host.Get<DirectLineStore>().End(id);
        (await host.Proactive.SendAsync(reference, message, "delivery-2", CancellationToken.None)).Kind.ShouldBe(SendOutcomeKind.Unreachable);
    }

    [Fact]
    public async Task ForgetMe_LeavesTheConversationToShowItsReply_AndNothingElse()
    {
        await using var host = await StartAsync();
        var (id, token, _) = await host.BeginAsync();
        await host.SayAsync(id, token, "something private");
        await host.WaitForAsync(id, token, activity => IsOfBot(activity, "something private"));
        var turn = host.Bot.Turns.Single(asked => asked.Utterance == "something private");

        new DirectLineKeeping(host.Get<DirectLineStore>()).Forget(new ForgottenUser(turn.UserId, turn.ConversationId));

        (await host.ReadAsync(HttpMethod.Get, $"conversations/{id}/activities", token)).ToJsonString().ShouldNotContain("private");
        await host.SayAsync(id, token, "still here");
        await host.WaitForAsync(id, token, activity => IsOfBot(activity, "still here"));
    }

    [Fact]
    public async Task Activity_ThatClaimsTheChannelAtTheOtherDoor_IsRefused()
    {
        await using var host = await StartAsync();
        var activity = Message("in disguise");
        (activity["channelId"], activity["conversation"]) = (HostedWebChat.ChannelId, new JsonObject { ["id"] = "c" });

        using var response = await host.CallAsync(HttpMethod.Post, "/api/messages", body: activity);

        ((int)response.StatusCode).ShouldBe(403);
        host.Bot.Turns.ShouldBeEmpty();
    }

    private static InboxTurn Turn(DirectLineHost host, string conversation, string text)
    {
        var user = host.Get<DirectLineStore>().Find(conversation)!.UserId;
        var message = KeptMessage.Of(conversation, user, "client-1", new Activity { Type = "message", Text = text });
        return InboxTurn.Of(DirectLineTurns.TurnKind, conversation + text, message.Write(), DateTimeOffset.UnixEpoch);
    }
}
