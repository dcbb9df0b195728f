using System.Text.Json;

namespace Briefing.Channels.ActivityProtocol.Schema;

/// <summary>What an invoke is answered with.</summary>
internal sealed class InvokeResponse
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; set; }

    /// <summary>The body; none where null.</summary>
    public JsonElement? Body { get; set; }
}
