using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Tests.Channels.Fixtures;
using Microsoft.AspNetCore.Builder;

namespace Briefing.Tests.Trust;

public sealed class AttachmentTests
{
    [Fact]
    public async Task Attachment_WithAddresses_IsNeverFetched()
    {
        var calls = new ConcurrentQueue<string>();
        var (files, address) = await LocalServer.StartAsync(_ => { }, app => app.Run(context =>
        {
            calls.Enqueue(context.Request.Path);
            return Task.CompletedTask;
        }));
        await using var stop = files;
        await using var host = await ChannelHost.StartAsync();
        var message = host.Message("Read this", channel: "msteams");
        message["attachments"] = new JsonArray(
            new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = address + "picture", ["thumbnailUrl"] = address + "small" },
            new JsonObject { ["contentType"] = "application/vnd.microsoft.teams.file.download.info", ["name"] = "a.txt", ["content"] = new JsonObject { ["downloadUrl"] = address + "file" } });
        message["channelData"] = new JsonObject { ["avatar"] = address + "avatar" };

        using var response = await host.PostAsync(message);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Connector.Messages.ShouldHaveSingleItem();
        calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("value")]
    [InlineData("channelData")]
    [InlineData("unknown")]
    public async Task Activity_WithBytesThatAreNoText_IsRefusedWhereverTheyStand(string field)
    {
        await using var host = await ChannelHost.StartAsync();
        var json = host.Message("hello").ToJsonString();
        var content = new ByteArrayContent([.. Encoding.UTF8.GetBytes(json[..^1] + $",\"{field}\":{{\"a\":\""), 0x93, .. "\"}}"u8]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        using var response = await host.Http.PostAsync(host.Messages, content);

        await Answers.ShouldRefuseAsync(response, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("channelData", "tenant")]
    [InlineData("channelData", "team")]
    [InlineData("value", "briefing")]
    [InlineData("value", "comment")]
    public async Task Activity_WithANameThatIsNoText_IsAnsweredLikeAnyOther(string field, string name)
    {
        await using var host = await ChannelHost.StartAsync();
        var json = host.Message("the harbour", channel: "msteams").ToJsonString();

        using var response = await host.PostAsync(json[..^1] + $",\"{field}\":{{\"{name}\\ud800\":{{}}}}}}");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Bot.Turns.ShouldHaveSingleItem().Utterance.ShouldBe("the harbour");
    }

    [Theory]
    [InlineData(0, HttpStatusCode.OK)]
    [InlineData(1, HttpStatusCode.BadRequest)]
    public async Task Activity_NestedAsDeepAsMayBe_IsAnsweredWithWhatItBrought(int deeper, HttpStatusCode status)
    {
        await using var host = await ChannelHost.StartAsync();
        var arrays = ActivityJson.MaxDepth - 2 + deeper; // the activity and its conversation are two levels
        var message = host.Message("hello");
        message["deliveryMode"] = "expectReplies";
        var json = message.ToJsonString().Replace("\"conversation\":{", "\"conversation\":{\"more\":" + new string('[', arrays) + new string(']', arrays) + ",", StringComparison.Ordinal);

        using var response = await host.PostAsync(json);

        response.StatusCode.ShouldBe(status);
    }
}
