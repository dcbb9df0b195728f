using System.Text.Json;
using System.Text.Json.Serialization;

namespace Briefing.Channels.ActivityProtocol.Schema;

/// <summary>An Action.Execute that was clicked.</summary>
internal sealed class AdaptiveCardInvokeAction
{
    /// <summary><c>Action.Execute</c>.</summary>
    public string? Type { get; set; }

    /// <summary>The action's identifier.</summary>
    public string? Id { get; set; }

    /// <summary>What it asks for.</summary>
    public string? Verb { get; set; }

    /// <summary>What the card put into it.</summary>
    public JsonElement? Data { get; set; }

    /// <summary>Fields that are not named here, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
