using System.Net;
using Briefing.Channels;
using Briefing.Channels.Turns;
using Briefing.Tests.Channels.Fixtures;

namespace Briefing.Tests.Channels.Turns;

/// <summary>What becomes of a message that is sent twice, or whose answer does not arrive.</summary>
public sealed class KeptTurnsTests
{
    private static readonly ChannelOptions Watchful = ChannelHost.Quick with
    {
        Inbox = new InboxOptions { Renewal = TimeSpan.FromMilliseconds(20), Lease = TimeSpan.FromMilliseconds(40), Pause = TimeSpan.FromMilliseconds(20) },
    };

    [Fact]
    public async Task Message_ThatIsSentAgain_IsAnsweredOnce()
    {
        await using var host = await ChannelHost.StartAsync();
        var message = host.Message("the harbour");

        using var first = await host.PostAsync(message);
        using var again = await host.PostAsync(message);

        (first.StatusCode, again.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK));
        host.Bot.Turns.ShouldHaveSingleItem();
        host.Connector.Messages.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Message_ThatIsSentAgainWhileItIsAnswered_IsAnsweredOnce()
    {
        await using var host = await ChannelHost.StartAsync();
        var release = new TaskCompletionSource();
        host.Bot.Before = (_, _) => release.Task;
        var message = host.Message("the harbour");

        var first = host.PostAsync(message);
        while (host.Bot.Turns.IsEmpty) await Task.Yield();
        var again = host.PostAsync(message);
        release.SetResult();

        foreach (var response in await Task.WhenAll(first, again)) response.StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Bot.Turns.ShouldHaveSingleItem();
        host.Connector.Messages.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Message_ThatExpectsRepliesAndIsSentAgain_GetsTheSameAnswer()
    {
        await using var host = await ChannelHost.StartAsync();
        var message = host.Message("the harbour");
        message["deliveryMode"] = "expectReplies";

        using var first = await host.PostAsync(message);
        using var again = await host.PostAsync(message);

        (await again.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        host.Bot.Turns.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Messages_OfOneIdentifierThatSayDifferentThings_AreAllAnswered()
    {
        await using var host = await ChannelHost.StartAsync();
        foreach (var text in new[] { "the harbour", "the ferry", "the tide" })
        {
            var message = host.Message(text);
            message["id"] = "always the same";
            using var response = await host.PostAsync(message);
        }

        host.Bot.Turns.Select(turn => turn.Utterance).ShouldBe(["the harbour", "the ferry", "the tide"]);
    }

    [Fact]
    public async Task Messages_WithoutAnIdentifier_AreAllAnswered()
    {
        await using var host = await ChannelHost.StartAsync();
        var message = host.Message("the harbour");
        message.Remove("id");

        using var first = await host.PostAsync(message);
        using var again = await host.PostAsync(message);

        host.Bot.Turns.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Message_WhoseSenderGivesUp_IsAnsweredAllTheSame()
    {
        await using var host = await ChannelHost.StartAsync();
        var release = new TaskCompletionSource();
        host.Bot.Before = (_, _) => release.Task;
        using var impatient = new CancellationTokenSource();
        var first = host.PostAsync(host.Message("first"));
        while (host.Bot.Turns.IsEmpty) await Task.Yield();

        using var body = new StringContent(host.Message("second").ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        var second = host.Http.PostAsync(host.Messages, body, impatient.Token);
        await Task.Delay(100);
        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(second);
        release.SetResult();
        (await first).Dispose();
        while (host.Bot.Turns.Count < 2) await Task.Delay(5);
        while (host.Connector.Messages.Count < 2) await Task.Delay(5);

        host.Bot.Turns.Select(turn => turn.Utterance).ShouldBe(["first", "second"]);
    }

    [Fact]
    public async Task Answer_ThatTheConnectorDoesNotTake_IsSentAgainAndTheBotIsNotAskedAgain()
    {
        await using var host = await ChannelHost.StartAsync(Watchful);
        var taken = host.Connector.Answer;
        host.Connector.Answer = context =>
        {
            context.Response.StatusCode = 400;
            return Task.CompletedTask;
        };

        using var response = await host.PostAsync(host.Message("the harbour"));
        host.Connector.Posts.ShouldHaveSingleItem();
        host.Connector.Answer = taken;
        while (host.Connector.Posts.Count < 2) await Task.Delay(5);

        host.Bot.Turns.ShouldHaveSingleItem();
        host.Connector.Posts.Count.ShouldBe(2);
        host.Connector.Messages[0].ToJsonString().ShouldBe(host.Connector.Messages[1].ToJsonString());
    }

    [Fact]
    public async Task Answer_ThatTheConnectorNeverTakes_IsGivenUp()
    {
        await using var host = await ChannelHost.StartAsync(Watchful);
        host.Connector.Answer = context =>
        {
            context.Response.StatusCode = 400;
            return Task.CompletedTask;
        };

        using var response = await host.PostAsync(host.Message("the harbour"));
        while (host.Inbox.CountUnfinished() > 0) await Task.Delay(5);

        // The first attempt, two more, and the word that it was not answered.
        host.Connector.Posts.Count.ShouldBe(4);
        ((string?)host.Connector.Messages[^1]["text"]).ShouldBe(new ChannelOptions().InterruptedText);
        host.Bot.Turns.ShouldHaveSingleItem();
    }
}
