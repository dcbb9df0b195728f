using System.Text.Json;
using System.Text.Json.Serialization;
using Briefing.Channels.ActivityProtocol.Schema.Writing;

namespace Briefing.Channels.ActivityProtocol.Schema;

/// <summary>A card or a file.</summary>
internal sealed class Attachment
{
    /// <summary>Its media type.</summary>
    public string? ContentType { get; set; }

    /// <summary>Where the file is.</summary>
    public string? ContentUrl { get; set; }

    /// <summary>The card itself.</summary>
    [JsonConverter(typeof(RawElementConverter))]
    public JsonElement? Content { get; set; }

    /// <summary>The file's name.</summary>
    public string? Name { get; set; }

    /// <summary>Where its small picture is.</summary>
    public string? ThumbnailUrl { get; set; }

    /// <summary>Fields that are not named here, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
