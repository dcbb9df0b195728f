using System.Text.Json;
using System.Text.Json.Serialization;

namespace Briefing.Channels.ActivityProtocol.Schema;

/// <summary>Buttons that vanish after use.</summary>
internal sealed class SuggestedActions
{
    /// <summary>Who sees them; all where absent.</summary>
    public IList<string>? To { get; set; }

    /// <summary>The buttons.</summary>
    public IList<CardAction>? Actions { get; set; }

    /// <summary>Fields that are not named here, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
