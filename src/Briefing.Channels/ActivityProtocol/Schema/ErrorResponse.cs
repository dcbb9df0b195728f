namespace Briefing.Channels.ActivityProtocol.Schema;

/// <summary>How a refusal is told.</summary>
internal sealed class ErrorResponse
{
    /// <summary>What went wrong.</summary>
    public Error? Error { get; set; }
}
