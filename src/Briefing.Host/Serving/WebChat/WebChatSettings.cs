namespace Briefing.Host.Serving.WebChat;

/// <summary>The section <c>WebChat</c> of the settings: Direct Line served by this host, and the page that shows it.</summary>
internal sealed record WebChatSettings
{
    /// <summary>The secret that a site exchanges for tokens: from the environment or the user secrets alone.</summary>
    internal const string SecretName = "BRIEFING_WEBCHAT_SECRET";

    /// <summary>Whether it is served; null for yes where the host serves its own machine alone, else no.</summary>
    public bool? Enabled { get; init; }

    /// <summary>Origins whose pages may embed Web Chat, beside the host's own.</summary>
    public string[] AllowedOrigins { get; set; } = []; // the generated reader would leave an init-only one null

    /// <summary>The path of Web Chat's script, as npm installs it; null, and then the page says how to get it.</summary>
    public string? Script { get; init; }

    /// <summary>How many minutes a token lasts.</summary>
    public int TokenMinutes { get; init; } = 30;
}
