using System.Net;
using Briefing.Channels.ActivityProtocol.Turns;
using Briefing.Channels.Turns;
using Briefing.Tests.Channels.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Tests.Channels.Turns;

/// <summary>Ten thousand open conversations hold nothing in memory that is not bounded.</summary>
public sealed class ManyConversationsTests
{
    private const int Conversations = 10_000;

    [Fact]
    public async Task Conversations_ThatHaveAskedOnce_LeaveLittleBehind()
    {
        await using var host = await ChannelHost.StartAsync(ChannelHost.Quick with { TurnsPerMinuteOfUser = 30, TurnsPerMinuteOfConversation = 30 });
        await AskAsync(host, "warm", 200);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await AskAsync(host, "c", Conversations);

        host.Services.GetRequiredService<TurnLanes>().Turns.ShouldBe(0);
        host.Services.GetRequiredService<TurnsAtWork>().Count.ShouldBe(0);
        host.Bot.Turns.Clear();
        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(60L * 1024 * 1024);
    }

    [Fact]
    public async Task Inbox_WithoutADatabase_ForgetsTheOldest()
    {
        var inbox = new RecentTurnInbox(new ManualClock(), capacity: 100);
        for (var n = 0; n < 1000; n++) (await inbox.AcceptAsync(InboxTurn.Of("test", $"m-{n}", "{}", default), CancellationToken.None)).ShouldBe(Acceptance.New);

        inbox.CountUnfinished().ShouldBe(100);
    }

    private static Task AskAsync(ChannelHost host, string prefix, int conversations) => Parallel.ForAsync(0, conversations, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (n, _) =>
    {
        var message = host.Message("the tide", conversation: $"{prefix}-{n}");
        (message["deliveryMode"], message["from"]) = ("expectReplies", new System.Text.Json.Nodes.JsonObject { ["id"] = $"{prefix}-user-{n}" });
        using var response = await host.PostAsync(message);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    });
}
