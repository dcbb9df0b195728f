using System.Text.Json;

namespace Briefing.Channels.ActivityProtocol.Schema;

/// <summary>An entity that says whom the message names with an @.</summary>
internal sealed class Mention
{
    /// <summary>The entity type that marks a mention.</summary>
    internal const string EntityType = "mention";

    /// <summary>Who is named.</summary>
    public ChannelAccount? Mentioned { get; set; }

    /// <summary>The words in the message, usually <c>&lt;at&gt;name&lt;/at&gt;</c>.</summary>
    public string? Text { get; set; }

    /// <summary>Always <c>mention</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Reads an entity as a mention; null where it is none, or is malformed.</summary>
    internal static Mention? From(Entity? entity)
    {
        if (entity is not { Type: EntityType, Properties: { } fields }) return null;
        if (!fields.TryGetValue("mentioned", out var mentioned) || mentioned.ValueKind != JsonValueKind.Object) return null;
        try
        {
            return new Mention
            {
                Type = EntityType,
                Mentioned = mentioned.Deserialize(ActivityJson.Wire.ChannelAccount),
                Text = fields.TryGetValue("text", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null,
            };
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
