using System.Globalization;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Briefing.Channels.DirectLine;
using Briefing.Channels.DirectLine.Streams;
using Briefing.Tests.Conversation.Digests.Storage;
using Microsoft.AspNetCore.DataProtection;
using static Briefing.Tests.Channels.DirectLine.DirectLineHost;

namespace Briefing.Tests.Channels.DirectLine;

public sealed class StreamTests
{
    private static readonly DirectLineOptions Open = new() { IsOpen = true };

    [Fact]
    public async Task Stream_BringsEchoAndReply_WithWatermarksThatGrow()
    {
        await using var host = await StartAsync();
        var (id, token, stream) = await host.BeginAsync();
        using var socket = await OpenAsync(stream);

        await host.SayAsync(id, token, "over the stream", "s-1");

        var (seen, watermark) = (new List<JsonObject>(), 0L);
        while (!seen.Any(activity => IsOfBot(activity, "over the stream")))
        {
            var set = (await NextAsync(socket))!;
            seen.AddRange(set["activities"]!.AsArray().OfType<JsonObject>());
            if ((string?)set["watermark"] is not { } mark) continue; // a typing
            long.Parse(mark, CultureInfo.InvariantCulture).ShouldBeGreaterThan(watermark);
            watermark = long.Parse(mark, CultureInfo.InvariantCulture);
        }

        seen.FindIndex(activity => (string?)activity["channelData"]?["clientActivityID"] == "s-1").ShouldBeInRange(0, seen.Count - 2);
    }

    [Fact]
    public async Task Stream_ShowsTyping_ThatNoPollSees()
    {
        await using var host = await StartAsync();
        var (id, token, stream) = await host.BeginAsync();
        using var socket = await OpenAsync(stream);
        var gate = new TaskCompletionSource();
        host.Bot.Before = (turn, _) => turn.Utterance == "slowly" ? gate.Task : Task.CompletedTask;

        await host.SayAsync(id, token, "slowly");

        await NextAsync(socket, activity => (string?)activity["type"] == "typing");
        gate.SetResult();
        await NextAsync(socket, activity => IsOfBot(activity, "slowly"));
        var polled = await host.ReadAsync(HttpMethod.Get, $"conversations/{id}/activities", token);
        polled.ToJsonString().ShouldNotContain("\"typing\"");
    }

    [Fact]
    public async Task Stream_OpenedAgain_GoesOnAfterTheWatermark()
    {
        await using var host = await StartAsync();
        var (id, token, _) = await host.BeginAsync();
        await host.SayAsync(id, token, "before");
        await host.WaitForAsync(id, token, activity => IsOfBot(activity, "before"));
        var watermark = (string?)(await host.ReadAsync(HttpMethod.Get, $"conversations/{id}/activities", token))["watermark"];

        var again = await host.ReadAsync(HttpMethod.Get, $"conversations/{id}?watermark={watermark}", token);
        using var socket = await OpenAsync(new Uri((string)again["streamUrl"]!));
        await host.SayAsync(id, (string)again["token"]!, "after");

        var first = await NextAsync(socket);
        first!["activities"]![0]!["text"]!.ToString().ShouldBe("after");
    }

    [Fact]
    public async Task Stream_OfOneProcess_BringsWhatAnotherAnswers()
    {
        using var shared = new OwnSqlite();
        var keys = new EphemeralDataProtectionProvider();
        var quick = Open with { LookPeriod = TimeSpan.FromMilliseconds(50) };
        await using var one = await StartAsync(quick, shared.Database, keys);
        await using var other = await StartAsync(quick, shared.Database, keys);
        var (id, token, stream) = await one.BeginAsync();
        using var socket = await OpenAsync(stream);

        await other.SayAsync(id, token, "across");

        await NextAsync(socket, activity => IsOfBot(activity, "across"));
        other.Bot.Turns.ShouldContain(turn => turn.Utterance == "across");
        one.Bot.Turns.ShouldNotContain(turn => turn.Utterance == "across");
    }

    [Fact]
    public async Task Stream_OfAConversation_IsShutWithoutItsAddress()
    {
        await using var host = await StartAsync();
        var (one, two) = (await host.BeginAsync(), await host.BeginAsync());
        var foreign = new Uri(one.Stream.ToString().Replace(one.Id, two.Id));
        var byToken = new Uri(one.Stream.ToString().Split("&t=")[0] + "&t=" + one.Token);

        await Should.ThrowAsync<WebSocketException>(() => OpenAsync(foreign));
        await Should.ThrowAsync<WebSocketException>(() => OpenAsync(byToken));
    }

    [Fact]
    public async Task Stream_WhoseTokenRunsOut_Closes_UnlessItWasRenewed()
    {
        await using var host = await StartAsync(Open with { TokenLifetime = TimeSpan.FromSeconds(2) });
        var (left, kept) = (await host.BeginAsync(), await host.BeginAsync());
        using var leftOpen = await OpenAsync(left.Stream);
        using var keptOpen = await OpenAsync(kept.Stream);
        var renewing = Task.Run(async () =>
        {
            for (var token = kept.Token; ; await Task.Delay(200))
                token = (string)(await host.ReadAsync(HttpMethod.Post, "tokens/refresh", token))["token"]!;
        });

        while (await NextAsync(leftOpen) is not null)
        {
            // The greeting comes first.
        }

        leftOpen.CloseStatus.ShouldBe(WebSocketCloseStatus.PolicyViolation);
        renewing.IsFaulted.ShouldBeFalse();
        keptOpen.State.ShouldBe(WebSocketState.Open);
    }

    [Fact]
    public async Task Stream_OfAClientThatTalks_IsClosed()
    {
        await using var host = await StartAsync();
        var (_, _, stream) = await host.BeginAsync();
        using var socket = await OpenAsync(stream);

        await socket.SendAsync(""u8.ToArray(), WebSocketMessageType.Text, true, CancellationToken.None); // what Web Chat sends as a sign of life
        await socket.SendAsync(Encoding.UTF8.GetBytes(new string('x', 10_000)), WebSocketMessageType.Text, true, CancellationToken.None);

        while (await NextAsync(socket) is not null)
        {
            // The greeting comes first.
        }

        await EventuallyAsync(() => host.Get<OpenStreams>().Count == 0);
    }

    [Fact]
    public async Task Streams_BeyondThoseOfOneConversation_AreRefused()
    {
        await using var host = await StartAsync(Open with { MaxStreamsPerConversation = 1 });
        var (_, _, stream) = await host.BeginAsync();
        using (await OpenAsync(stream)) await Should.ThrowAsync<WebSocketException>(() => OpenAsync(stream));

        await EventuallyAsync(() => host.Get<OpenStreams>().Count == 0);
        using var again = await OpenAsync(stream);
        again.State.ShouldBe(WebSocketState.Open);
    }

    [Fact]
    public async Task Streams_BeyondAllThatMayBeOpen_AreTold503()
    {
        await using var host = await StartAsync(Open with { MaxStreams = 40 });
        var sockets = new List<ClientWebSocket>();
        try
        {
            for (var at = 0; at < 40; at++) sockets.Add(await OpenAsync((await host.BeginAsync()).Stream));
            var (_, _, stream) = await host.BeginAsync();
            using var refused = new ClientWebSocket { Options = { CollectHttpResponseDetails = true } };

            await Should.ThrowAsync<WebSocketException>(() => refused.ConnectAsync(stream, CancellationToken.None));

            refused.HttpStatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            host.Get<OpenStreams>().Count.ShouldBe(40);
        }
        finally
        {
            foreach (var socket in sockets) socket.Dispose();
        }

        await EventuallyAsync(() => host.Get<OpenStreams>().Count == 0);
        var (_, _, again) = await host.BeginAsync();
        using var opened = await OpenAsync(again);
        opened.State.ShouldBe(WebSocketState.Open);
    }

    [Fact]
    public async Task Host_ThatStops_SaysGoodbyeOnItsStreams()
    {
        await using var host = await StartAsync();
        var (_, _, stream) = await host.BeginAsync();
        using var socket = await OpenAsync(stream);

        var stopped = host.StopAsync();
        while (await NextAsync(socket) is not null)
        {
            // The greeting comes first.
        }

        socket.CloseStatus.ShouldBe(WebSocketCloseStatus.EndpointUnavailable); // 1001: going away
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
        await stopped.WaitAsync(Patience);
        socket.State.ShouldBe(WebSocketState.Closed);
        host.Get<OpenStreams>().Count.ShouldBe(0);
    }

    [Fact]
    public async Task Host_ThatStops_WaitsForNoClientThatDoesNotAnswerAGoodbye()
    {
        await using var host = await StartAsync(Open with { Farewell = TimeSpan.FromMilliseconds(50) });
        var (_, _, stream) = await host.BeginAsync();
        using var socket = await OpenAsync(stream);

        await host.StopAsync().WaitAsync(Patience);

        host.Get<OpenStreams>().Count.ShouldBe(0);
    }

    [Fact]
    public async Task Stream_AskedForWithoutASocket_SaysSo()
    {
        await using var host = await StartAsync();
        var (_, _, stream) = await host.BeginAsync();

        using var response = await host.Http.GetAsync(stream.PathAndQuery);

        response.StatusCode.ShouldBe(HttpStatusCode.UpgradeRequired);
    }

    private static async Task EventuallyAsync(Func<bool> holds)
    {
        using var timeout = new CancellationTokenSource(Patience);
        while (!holds()) await Task.Delay(20, timeout.Token);
    }
}
