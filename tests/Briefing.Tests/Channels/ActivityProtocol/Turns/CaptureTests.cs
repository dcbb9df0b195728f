using System.Net;
using System.Text.Json.Nodes;
using Briefing.Tests.Channels.Fixtures;

namespace Briefing.Tests.Channels.ActivityProtocol.Turns;

/// <summary>Replays what real clients sent.</summary>
public sealed class CaptureTests
{
    [SkippableTheory]
    [MemberData(nameof(Captures.Names), MemberType = typeof(Captures))]
    public async Task Post_OfARealClient_IsHandled(string? capture)
    {
        var activity = Captures.Read(capture);
        await using var host = await ChannelHost.StartAsync();
        activity["serviceUrl"] = host.Connector.Address.ToString().TrimEnd('/') + "/_connector" + (((string)activity["serviceUrl"]!).EndsWith('/') ? "/" : "");
        var type = (string)activity["type"]!;
        var inline = (string?)activity["deliveryMode"] == "expectReplies";

        using var response = await host.PostAsync(activity);

        // Feedback is taken; the other invokes were captured from cards of others.
        var isTaken = type != "invoke" || (string?)activity["name"] == "message/submitAction";
        response.StatusCode.ShouldBe(isTaken ? HttpStatusCode.OK : HttpStatusCode.NotImplemented);
        var isGreeted = (string?)activity["action"] == "add" || activity["membersAdded"] is JsonArray { Count: > 0 };
        var replies = inline ? (JsonArray)(await Answers.ReadAsync(response))["activities"]! : [.. host.Connector.Messages.Select(message => message.DeepClone())];
        replies.Count.ShouldBe(type == "message" || isGreeted ? 1 : 0);
        if (inline) host.Connector.Posts.ShouldBeEmpty();
        foreach (var reply in replies.OfType<JsonObject>()) Answers.ShouldAnswer(reply, activity);
        foreach (var (path, _) in host.Connector.Posts)
            path.ShouldBe($"/_connector/v3/conversations/{Uri.EscapeDataString((string)activity["conversation"]!["id"]!)}/activities/{activity["id"]}");
    }
}
