using Briefing.Host.Commands;

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

    /// <summary>The settings of the file, with what the environment says in their place.</summary>
    /// <exception cref="CommandFailure"><c>BRIEFING_WEBCHAT_ENABLED</c> is neither true nor false.</exception>
    internal static WebChatSettings? WithEnvironment(WebChatSettings? read, Func<string, string?> variable)
    {
        if (variable("BRIEFING_WEBCHAT_SCRIPT") is { Length: > 0 } script) read = (read ?? new()) with { Script = script };
        if (variable("BRIEFING_WEBCHAT_ENABLED") is not { Length: > 0 } enabled) return read;
        return bool.TryParse(enabled, out var on)
            ? (read ?? new()) with { Enabled = on }
            : throw new CommandFailure("BRIEFING_WEBCHAT_ENABLED is neither true nor false: give one of them, or leave it out.", CommandFailure.WrongUsage);
    }
}
