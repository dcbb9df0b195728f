using System.Text.Json;
using System.Text.Json.Serialization;

namespace Briefing.Channels.ActivityProtocol.Schema;

/// <summary>The argument of an <c>adaptiveCard/action</c> invoke.</summary>
internal sealed class AdaptiveCardInvokeValue
{
    /// <summary>The Action.Execute that was clicked.</summary>
    public AdaptiveCardInvokeAction? Action { get; set; }

    /// <summary>A token from a sign-in.</summary>
    public JsonElement? Authentication { get; set; }

    /// <summary>A code from a sign-in.</summary>
    public string? State { get; set; }

    /// <summary>Fields that are not named here, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
