namespace Briefing.Channels.ActivityProtocol.Schema;

/// <summary>What went wrong.</summary>
internal sealed class Error
{
    /// <summary>A short name.</summary>
    public string? Code { get; set; }

    /// <summary>One sentence that says what to do.</summary>
    public string? Message { get; set; }

    /// <summary>The error of another service that led to this one.</summary>
    public InnerHttpError? InnerHttpError { get; set; }
}
