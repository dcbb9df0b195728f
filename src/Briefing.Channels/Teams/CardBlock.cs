using System.Text.Json;
using System.Text.Json.Nodes;
using Briefing.Channels.ActivityProtocol.Schema;

namespace Briefing.Channels.Teams;

/// <summary>An element of a card that stays whole on one card where it can.</summary>
/// <param name="Element">The element.</param>
/// <param name="Quote">The number of the quote that it shows, from 1; 0 for what is no quote of the answer.</param>
/// <param name="IsHeading">Whether it belongs to what comes after it.</param>
internal sealed record CardBlock(JsonObject Element, int Quote = 0, bool IsHeading = false)
{
    private byte[]? _json;
    private string? _text;

    /// <summary>The same with less that can be asked for, where the block is too large for any card; null where it has nothing to spare.</summary>
    internal Func<JsonObject>? Leaner { get; init; }

    /// <summary>The element in JSON, UTF-8.</summary>
    internal byte[] Json => _json ??= JsonSerializer.SerializeToUtf8Bytes(Element, ActivityJson.Wire.JsonObject);

    /// <summary>What it says in plain text.</summary>
    internal string Text => _text ??= string.Join('\n', CardText.Lines(Element));

    /// <summary>The bytes that it takes on a card: itself, a comma, and its words once more in the card's text.</summary>
    internal int Bytes => Json.Length + 3 + JsonSerializer.SerializeToUtf8Bytes(Text, ActivityJson.Wire.String).Length;
}
