namespace Briefing.Channels.ActivityProtocol.Schema;

/// <summary>What the connector answers to a post.</summary>
internal sealed class ResourceResponse
{
    /// <summary>The identifier of the activity that was made.</summary>
    public string? Id { get; set; }
}
