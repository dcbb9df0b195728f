using System.Text.Json;
using System.Text.Json.Serialization;

namespace Briefing.Channels.ActivityProtocol.Schema;

/// <summary>A reaction to a message.</summary>
internal sealed class MessageReaction
{
    /// <summary>Which, e.g. <c>like</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Fields that are not named here, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
