using System.Text.Json;
using System.Text.Json.Serialization;

namespace Briefing.Channels.ActivityProtocol.Schema;

/// <summary>A part of a message to highlight.</summary>
internal sealed class TextHighlight
{
    /// <summary>The words.</summary>
    public string? Text { get; set; }

    /// <summary>Which occurrence of the words, from 1.</summary>
    public int? Occurrence { get; set; }

    /// <summary>Fields that are not named here, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
