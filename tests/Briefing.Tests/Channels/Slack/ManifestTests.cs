using System.Text.Json.Nodes;
using Briefing.Channels.Slack;
using Briefing.Channels.Slack.Installations;
using Briefing.Tests.Channels.Fixtures;

namespace Briefing.Tests.Channels.Slack;

public sealed class ManifestTests
{
    private static readonly JsonObject Manifest =
        (JsonObject)JsonNode.Parse(File.ReadAllText(Path.Combine(Requires.Repository(), "manifest", "slack", "manifest.json")))!;

    [SkippableFact]
    public async Task Manifest_BySlacksOwnTypings_IsOne()
    {
        Clients.Installed("@slack", "web-api", "package.json");

        (await CheckedAsync(Manifest)).ShouldBe("");
        var broken = (JsonObject)Manifest.DeepClone();
        broken["settings"]!["event_subscriptions"]!["bot_events"] = new JsonArray("no_such_event");
        (await CheckedAsync(broken)).ShouldNotBe("");
    }

    [Fact]
    public void Manifest_Scopes_AreThoseThatAnInstallationAsksFor() =>
        Manifest["oauth_config"]!["scopes"]!["bot"]!.AsArray().Select(scope => (string)scope!).ShouldBe(InstallEndpoints.Scopes);

    [Fact]
    public void Manifest_Addresses_AreThoseThatAreServed()
    {
        var addresses = new[]
        {
            Manifest["features"]!["slash_commands"]![0]!["url"], Manifest["oauth_config"]!["redirect_urls"]![0], Manifest["settings"]!["event_subscriptions"]!["request_url"],
            Manifest["settings"]!["interactivity"]!["request_url"],
        }.Select(address => new Uri((string)address!).AbsolutePath);

        addresses.ShouldBe([$"{SlackChannel.Path}/commands", InstallEndpoints.RedirectPath, $"{SlackChannel.Path}/events", $"{SlackChannel.Path}/interactivity"]);
    }

    /// <summary>“App manifest reference”.</summary>
    [Fact]
    public void Manifest_Texts_KeepSlacksBounds()
    {
        var shown = Manifest["display_information"]!;
        ((string)shown["name"]!).Length.ShouldBeLessThanOrEqualTo(35);
        ((string)shown["description"]!).Length.ShouldBeLessThanOrEqualTo(140);
        ((string)shown["long_description"]!).Length.ShouldBeInRange(174, 4_000);
        ((string)Manifest["features"]!["slash_commands"]![0]!["description"]!).Length.ShouldBeLessThanOrEqualTo(2_000);
        ((string)Manifest["features"]!["bot_user"]!["display_name"]!).ShouldMatch("^[a-z0-9._-]{1,80}$");
    }

    private static async Task<string> CheckedAsync(JsonObject manifest)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, new JsonObject { ["type"] = "manifest", ["values"] = new JsonArray(manifest.DeepClone()) }.ToJsonString());
        var problems = await Clients.CheckAsync("check-slack.cjs", "typescript", file);
        File.Delete(file);
        return problems;
    }
}
