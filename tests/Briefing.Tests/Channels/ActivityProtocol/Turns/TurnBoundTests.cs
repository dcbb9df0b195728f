using System.Net;
using Briefing.Tests.Channels.Fixtures;

namespace Briefing.Tests.Channels.ActivityProtocol.Turns;

/// <summary>How many turns are let in.</summary>
public sealed class TurnBoundTests
{
    [Fact]
    public async Task Turns_BeyondWhatAConversationMayHaveWaiting_AreTurnedAwayAndTheRestGoInOrder()
    {
        await using var host = await ChannelHost.StartAsync(ChannelHost.Quick with { MaxTurnsPerConversation = 2, MaxTurns = 3 });
        var release = new TaskCompletionSource();
        host.Bot.Before = (_, _) => release.Task;
        var first = host.PostAsync(host.Message("first"));
        while (host.Bot.Turns.IsEmpty) await Task.Yield();
        var crowd = Enumerable.Range(0, 3).Select(_ => host.PostAsync(host.Message("next"))).ToList();
        var turnedAway = new List<HttpResponseMessage>();
        while (turnedAway.Count < 2)
        {
            var done = await Task.WhenAny(crowd);
            crowd.Remove(done);
            turnedAway.Add(await done);
        }

        foreach (var response in turnedAway)
        {
            await Answers.ShouldRefuseAsync(response, HttpStatusCode.TooManyRequests);
            response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        }

        var elsewhere = host.PostAsync(host.Message("elsewhere", conversation: "d"));
        while (host.Bot.Turns.Count < 2) await Task.Yield();
        await Answers.ShouldRefuseAsync(await host.PostAsync(host.Message("full", conversation: "e")), HttpStatusCode.ServiceUnavailable);

        release.SetResult();
        foreach (var served in new[] { await first, await crowd.Single(), await elsewhere }) served.StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Bot.Turns.Select(turn => turn.Utterance).ShouldBe(["first", "elsewhere", "next"]);
    }
}
