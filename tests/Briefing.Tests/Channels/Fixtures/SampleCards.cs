using System.Text.Json.Nodes;
using Briefing.Channels.ActivityProtocol;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.Teams;
using Briefing.Conversation.Turns;

namespace Briefing.Tests.Channels.Fixtures;

/// <summary>The cards of a reply, and what stands on them.</summary>
internal static class SampleCards
{
    /// <summary>Every card of a reply in JSON, in order.</summary>
    internal static string[] AllRaw(Reply reply, string channel = ChannelIds.Msteams) =>
        [.. ReplyCard.Pages(reply, ChannelCapabilities.Of(channel)).Select(page => ReplyCard.Card(page).Content!.Value.GetRawText())];

    internal static JsonObject[] All(Reply reply, string channel = ChannelIds.Msteams) =>
        [.. AllRaw(reply, channel).Select(raw => (JsonObject)JsonNode.Parse(raw)!)];

    /// <summary>The only card of a reply.</summary>
    internal static JsonObject Only(Reply reply, string channel = ChannelIds.Msteams) => All(reply, channel).ShouldHaveSingleItem();

    /// <summary>The texts that are shown; those behind a button only where asked for.</summary>
    internal static List<string> TextsIn(JsonNode node, bool withHidden = false)
    {
        var copy = node.DeepClone();
        if (!withHidden)
            foreach (var hidden in copy.Objects().Where(one => one["isVisible"] is { } visible && !(bool)visible).ToArray()) hidden["items"] = new JsonArray();
        return [.. copy.Objects().Where(one => (string?)one["type"] == "TextRun").Select(one => (string)one["text"]!)];
    }

    internal static List<string> UrlsIn(JsonNode node) => [.. node.Objects().Where(one => (string?)one["type"] == "Action.OpenUrl").Select(one => (string)one["url"]!)];

    internal static List<string> KindsIn(JsonNode node) => [.. node.Objects().Select(one => one["type"]?.ToString()).OfType<string>()];

    /// <summary>What the buttons that speak for the user say, which is what Teams writes in the user's name.</summary>
    internal static List<string> QuestionsIn(JsonNode node) =>
    [
        .. node.Objects().Where(one => (string?)one["type"] == "Action.Submit" && one["data"]!["msteams"] is not null).Where(one => one["data"]!["briefing"]!["intent"] is null).Select(one =>
        {
            ((string?)one["data"]!["msteams"]!["text"]).ShouldBe((string?)one["data"]!["briefing"]!["question"]);
            return (string)one["data"]!["briefing"]!["question"]!;
        }),
    ];
}
