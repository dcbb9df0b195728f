using System.Text.Json;

namespace Briefing.Channels.ActivityProtocol.Schema;

/// <summary>An error that another service told.</summary>
internal sealed class InnerHttpError
{
    /// <summary>The status it answered with.</summary>
    public int? StatusCode { get; set; }

    /// <summary>The body it answered with.</summary>
    public JsonElement? Body { get; set; }
}
