using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Tests.Channels.Fixtures;

namespace Briefing.Tests.Channels.ActivityProtocol.Schema;

public sealed class ActivityJsonTests
{
    [SkippableTheory]
    [MemberData(nameof(Captures.Names), MemberType = typeof(Captures))]
    public void Activity_OfARealClient_SurvivesARoundTrip(string? capture)
    {
        var before = Captures.Read(capture);

        JsonNode.DeepEquals(Canonical(RoundTrip(before)), Canonical(before)).ShouldBeTrue(RoundTrip(before).ToJsonString());
    }

    [Fact]
    public void Activity_WithUnknownFieldsEverywhere_SurvivesARoundTrip()
    {
        var before = (JsonObject)JsonNode.Parse("""
            {"type":"message","new":{"deep":[1,2.50,null,"x"]},"from":{"id":"u","tier":3},"conversation":{"id":"c","x":true},
             "attachments":[{"contentType":"a/b","content":{"k":1e3},"extra":"e"}],"entities":[{"type":"t","any":[{}]}],
             "suggestedActions":{"to":["u"],"actions":[{"type":"imBack","title":"t","value":"v","y":1}],"z":0},
             "reactionsAdded":[{"type":"like","who":"u"}],"value":[1],"channelData":{"a":{"b":"c"}}}
            """)!;

        var after = RoundTrip(before);

        JsonNode.DeepEquals(after, before).ShouldBeTrue(after.ToJsonString());
    }

    [Fact]
    public void Activity_NestedTooDeep_IsRefused()
    {
        var json = Encoding.UTF8.GetBytes("{\"value\":" + new string('[', 200) + new string(']', 200) + "}");

        Should.Throw<JsonException>(() => JsonSerializer.Deserialize(json, ActivityJson.Wire.Activity));
    }

    [Fact]
    public void Activity_WithLettersOfOtherLanguages_IsWrittenWithoutEscapes() =>
        JsonSerializer.Serialize(new Activity { Text = "Гавань — “так”" }, ActivityJson.Wire.Activity).ShouldBe("{\"text\":\"Гавань — “так”\"}");

    [Fact]
    public void Mention_InAnEntity_IsRead()
    {
        var activity = JsonSerializer.Deserialize(
            """{"entities":[null,{"type":"clientInfo"},{"type":"mention","mentioned":5},{"type":"mention","text":"<at>B</at>","mentioned":{"id":"b","name":"B"}}]}""",
            ActivityJson.Wire.Activity)!;

        var mentions = activity.Entities!.Select(Mention.From).OfType<Mention>().ToArray();

        mentions.ShouldHaveSingleItem().Mentioned!.Id.ShouldBe("b");
        mentions[0].Text.ShouldBe("<at>B</at>");
    }

    private static JsonObject RoundTrip(JsonObject activity) => (JsonObject)JsonNode.Parse(JsonSerializer.Serialize(
        JsonSerializer.Deserialize(activity.ToJsonString(), ActivityJson.Wire.Activity)!, ActivityJson.Wire.Activity))!;

    /// <summary>Times are compared as times: "Z" and "+00:00" are one.</summary>
    private static JsonObject Canonical(JsonObject activity)
    {
        var copy = (JsonObject)activity.DeepClone();
        foreach (var name in new[] { "timestamp", "localTimestamp", "expiration" })
            if (copy[name] is { } time) copy[name] = DateTimeOffset.Parse((string)time!, System.Globalization.CultureInfo.InvariantCulture).ToString("O");
        return copy;
    }
}
