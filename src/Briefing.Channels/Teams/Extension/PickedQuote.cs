using System.Text.Json;
using System.Text.Json.Nodes;
using Briefing.Channels.ActivityProtocol.Turns;
using Briefing.Conversation.Turns;

namespace Briefing.Channels.Teams.Extension;

/// <summary>What a result says when it is picked: where its quote stands. It comes back from a stranger, and grants nothing.</summary>
internal static class PickedQuote
{
    /// <summary>The most characters of each part.</summary>
    private const int Longest = 512;

    private const string Field = "briefingQuote";

    internal static JsonObject Write(QuotePlace place) => new()
    {
        [Field] = new JsonObject { ["document"] = place.DocumentId, ["hash"] = place.Hash, ["locator"] = place.Locator, ["speaker"] = place.Speaker },
    };

    /// <summary>The place; null where it is not one of ours.</summary>
    internal static QuotePlace? Read(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } picked || !picked.TryGetMember(Field, out var place) || place.ValueKind != JsonValueKind.Object) return null;
        return Part(place, "document") is { } document && Part(place, "hash") is { Length: >= 6 } hash && Part(place, "locator") is { } locator
            ? new QuotePlace(document, hash, locator, Part(place, "speaker")) : null;
    }

    private static string? Part(JsonElement place, string name) =>
        place.TryGetMember(name, out var part) && WireText.Of(part) is { Length: > 0 and <= Longest } text ? text : null;
}
