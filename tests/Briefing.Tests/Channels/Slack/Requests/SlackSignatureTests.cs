using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Briefing.Channels.Slack.Requests;
using Briefing.Tests.Channels.Fixtures;
using Briefing.Tests.Channels.Slack.Fixtures;

namespace Briefing.Tests.Channels.Slack.Requests;

public sealed class SlackSignatureTests
{
    private static readonly DateTimeOffset Now = new ManualClock().GetUtcNow();

    private sealed record Sent(string Name, string Timestamp, string Signature, string Body);

    [Fact]
    public void Refusal_SignedBySlack_IsNone() => Judge(Good("{\"type\":\"event_callback\"}")).ShouldBeNull();

    [Theory]
    [InlineData(-299, true)]
    [InlineData(299, true)]
    [InlineData(-301, false)]
    [InlineData(301, false)]
    public void Refusal_TimeOff_AllowsFiveMinutesEitherWay(int seconds, bool isTaken)
    {
        var timestamp = Stamp(Now.AddSeconds(seconds));

        (Judge(new Sent("", timestamp, SlackSigner.Sign(timestamp, "body"), "body")) is null).ShouldBe(isTaken);
    }

    [Fact]
    public void Refusal_AnyByteOrSignatureOfAnother_IsRefused() => Forged().ShouldAllBe(sent => Judge(sent) != null);

    [Theory]
    [InlineData("99999999999")]
    [InlineData("999999999999")]
    [InlineData("-1")]
    [InlineData("1e9")]
    [InlineData(" 1740830400")]
    [InlineData("")]
    public void Refusal_TimeThatIsNone_IsRefused(string timestamp) =>
        new SlackSignature(SlackSigner.Secret, new ManualClock()).Refusal(timestamp, SlackSigner.Sign(timestamp, "body"), "body"u8).ShouldNotBeNull();

    /// <summary>Slack's own server library decides the same, but for requests from the future, which it does not look at.</summary>
    [SkippableFact]
    public async Task Refusal_BesideSlacksOwnBolt_DecidesTheSame()
    {
        Clients.Installed("@slack", "bolt", "package.json");
        Sent[] all = [Good("{\"a\":1}"), Good("payload=%7B%7D&x=é"), Good(""), Old(), .. Forged()];
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, new JsonObject
        {
            ["secret"] = SlackSigner.Secret, ["now"] = Now.ToUnixTimeMilliseconds(),
            ["requests"] = new JsonArray([.. all.Select(sent => new JsonObject { ["timestamp"] = sent.Timestamp, ["signature"] = sent.Signature, ["body"] = sent.Body })]),
        }.ToJsonString());

        var verdicts = (await Clients.CheckAsync("slack-verdicts.cjs", "@slack/bolt", file)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        File.Delete(file);

        verdicts.ShouldBe(all.Select(sent => Judge(sent) is null ? "true" : "false"));
        verdicts.Count(verdict => verdict == "true").ShouldBe(3);
    }

    private static string? Judge(Sent sent) =>
        new SlackSignature(SlackSigner.Secret, new ManualClock()).Refusal(sent.Timestamp, sent.Signature, Encoding.UTF8.GetBytes(sent.Body));

    private static Sent Good(string body) => new("good", Stamp(Now), SlackSigner.Sign(Stamp(Now), body), body);

    private static Sent Old() => new("old", Stamp(Now.AddMinutes(-6)), SlackSigner.Sign(Stamp(Now.AddMinutes(-6)), "body"), "body");

    private static IEnumerable<Sent> Forged()
    {
        var good = Good("{\"user\":\"U0ADA\"}");
        yield return good with { Name = "body", Body = good.Body.Replace("ADA", "BEN", StringComparison.Ordinal) };
        yield return good with { Name = "space", Body = good.Body + " " };
        yield return good with { Name = "time", Timestamp = Stamp(Now.AddSeconds(1)) };
        yield return good with { Name = "secret", Signature = SlackSigner.Sign(good.Timestamp, good.Body, "another secret") };
        yield return good with { Name = "version", Signature = "v1" + good.Signature[2..] };
        yield return good with { Name = "short", Signature = good.Signature[..^2] };
        yield return good with { Name = "nothing", Signature = "v0=" };
        yield return good with { Name = "no hexadecimal", Signature = "v0=" + new string('z', 64) };
        yield return good with { Name = "last letter", Signature = good.Signature[..^1] + (good.Signature[^1] == '0' ? '1' : '0') };
    }

    private static string Stamp(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
