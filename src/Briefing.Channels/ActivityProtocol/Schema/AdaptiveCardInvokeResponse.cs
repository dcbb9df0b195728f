using System.Text.Json;

namespace Briefing.Channels.ActivityProtocol.Schema;

/// <summary>The answer to an <c>adaptiveCard/action</c> invoke.</summary>
internal sealed class AdaptiveCardInvokeResponse
{
    /// <summary>The status, as of HTTP.</summary>
    public int StatusCode { get; set; }

    /// <summary>The type of <see cref="Value"/>.</summary>
    public string? Type { get; set; }

    /// <summary>The card that takes the place of the one clicked, or an error.</summary>
    public JsonElement? Value { get; set; }
}
