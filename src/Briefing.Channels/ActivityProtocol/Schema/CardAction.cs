using System.Text.Json;
using System.Text.Json.Serialization;

namespace Briefing.Channels.ActivityProtocol.Schema;

/// <summary>A button of a card or a suggested action.</summary>
internal sealed class CardAction
{
    /// <summary>What a click does, e.g. <c>imBack</c>, <c>messageBack</c>, <c>openUrl</c>.</summary>
    public string? Type { get; set; }

    /// <summary>What stands on it.</summary>
    public string? Title { get; set; }

    /// <summary>Its picture.</summary>
    public string? Image { get; set; }

    /// <summary>For <c>messageBack</c>: the text sent to the bot.</summary>
    public string? Text { get; set; }

    /// <summary>For <c>messageBack</c>: the text shown in the chat.</summary>
    public string? DisplayText { get; set; }

    /// <summary>What is sent or opened.</summary>
    public JsonElement? Value { get; set; }

    /// <summary>Whatever the channel needs.</summary>
    public JsonElement? ChannelData { get; set; }

    /// <summary>What its picture shows, in words.</summary>
    public string? ImageAltText { get; set; }

    /// <summary>Fields that are not named here, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
