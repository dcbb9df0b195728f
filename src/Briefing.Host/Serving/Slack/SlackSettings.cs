using Briefing.Channels.Slack;
using Briefing.Host.Commands;
using Briefing.Host.Serving.Keys;

namespace Briefing.Host.Serving.Slack;

/// <summary>What <c>appsettings.json</c> says of Slack, under the key <c>Slack</c>. Its secrets come from the environment.</summary>
internal sealed record SlackSettings
{
    /// <summary>What Slack signs its requests with.</summary>
    internal const string SigningSecretVariable = "SLACK_SIGNING_SECRET";

    /// <summary>The bot's token where the app belongs to one workspace.</summary>
    internal const string BotTokenVariable = "SLACK_BOT_TOKEN";

    /// <summary>The secret of the client id.</summary>
    internal const string ClientSecretVariable = "SLACK_CLIENT_SECRET";

    /// <summary>The app's client id, where workspaces install it; null for one workspace with a token.</summary>
    public string? ClientId { get; init; }

    /// <summary>The ids of the workspaces or organisations that may install it; <c>*</c> for any.</summary>
    public string[]? Workspaces { get; init; }

    /// <summary>The options that the settings and secrets mean; those of a host without Slack have no signing secret.</summary>
    /// <param name="settings">The settings; null where there are none.</param>
    /// <param name="publicUrl">The address that users reach the host at.</param>
    /// <param name="secrets">Reads a secret by its name.</param>
    /// <exception cref="CommandFailure">Something is missing or contradicts itself; the message says what to do.</exception>
    internal static SlackOptions Options(SlackSettings? settings, string publicUrl, Func<string, string?> secrets)
    {
        var options = new SlackOptions
        {
            SigningSecret = secrets(SigningSecretVariable), BotToken = secrets(BotTokenVariable), ClientSecret = secrets(ClientSecretVariable),
            ClientId = string.IsNullOrWhiteSpace(settings?.ClientId) ? null : settings.ClientId, Workspaces = settings?.Workspaces ?? [],
            CanSealTokens = secrets(SealingSecret.Variable) is not null, PublicUrl = publicUrl,
        };
        return options.Faults() is { Count: > 0 } faults ? throw new CommandFailure(string.Join(" ", faults), CommandFailure.WrongUsage) : options;
    }
}
