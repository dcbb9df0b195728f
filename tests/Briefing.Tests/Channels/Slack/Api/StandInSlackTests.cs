using System.Diagnostics;
using Briefing.Tests.Channels.Fixtures;
using Briefing.Tests.Channels.Slack.Fixtures;

namespace Briefing.Tests.Channels.Slack.Api;

/// <summary>That the stand-in, which the channel is tested against, is what Slack's own client takes for Slack.</summary>
public sealed class StandInSlackTests
{
    [SkippableFact]
    public async Task StandIn_SlacksOwnClient_IsAnsweredAndHeldToTheLimits()
    {
        Clients.Installed("@slack", "web-api", "package.json");
        await using var slack = await StandInSlack.StartAsync();
        var start = new ProcessStartInfo(Requires.Program("node"), [Path.Combine(Clients.Folder(), "slack-client.cjs"), slack.Api.ToString(), StandInSlack.Token, "C0PIER"]) { RedirectStandardOutput = true };
        using var node = Process.Start(start)!;

        var lines = (await node.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines.ShouldBe(
        [
            "auth ok", "post ok with ts", "too many blocks invalid_blocks: 51 blocks.", "nobody user_not_found",
            "burst 0 ok with ts", "burst 1 ok with ts", "burst 2 ok with ts", "burst 3 ok with ts", "waited as told", "stranger invalid_auth",
        ]);
        slack.Refused.ShouldContain(refused => refused.Error == "ratelimited");
    }
}
