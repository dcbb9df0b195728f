using System.Text.Json.Nodes;
using Briefing.Channels.ActivityProtocol.Turns;
using Briefing.Channels.Slack.Api;
using Briefing.Channels.Slack.Requests;
using Microsoft.Extensions.Logging;

namespace Briefing.Channels.Slack.Installations;

/// <summary>The token to speak to a workspace with: that of the environment, or the one it installed, renewed before it ends.</summary>
internal sealed class SlackWorkspaces(SlackOptions options, SlackClient client, ISlackInstallations installations, TokenRenewal renewal, TimeProvider clock, ILogger<SlackWorkspaces> log)
{
    /// <summary>How long before its end a token is renewed.</summary>
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(10);

    /// <summary>How long a failed look at whose token it is, is believed.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _looking = new(1, 1);
    private SlackInstallation? _own;
    private string? _organisation;
    private DateTimeOffset _lookAgain;

    /// <summary>The installation; null where the workspace has none or may not use the app, and then it is not answered.</summary>
    /// <exception cref="SlackUnavailableException">Slack does not say whose the token of the environment is; it may a little later.</exception>
    internal async Task<SlackInstallation?> FindAsync(string workspace, string? organisation, CancellationToken cancellation)
    {
        if (!string.IsNullOrEmpty(options.BotToken))
        {
            var own = await OwnAsync(options.BotToken, cancellation);
            if (own.Workspace == workspace || _organisation == workspace || (organisation is not null && _organisation == organisation)) return own;
            SlackLog.WorkspaceNotAllowed(log, WireText.ForLog(workspace));
            return null;
        }

        if (!options.Allows(workspace, organisation))
        {
            SlackLog.WorkspaceNotAllowed(log, WireText.ForLog(workspace));
            return null;
        }

        return installations.Find(workspace, organisation) is { } found ? found.Expires - Early > clock.GetUtcNow() || found.Expires is null ? found : await renewal.RenewAsync(found, organisation, cancellation) : null;
    }

    /// <summary>Forgets a workspace that has removed the app.</summary>
    internal void Remove(string workspace)
    {
        if (options.TakesInstallations) installations.Remove(workspace);
        SlackLog.Removed(log, WireText.ForLog(workspace));
    }

    /// <summary>Whose the token of the environment is, asked once (“auth.test”).</summary>
    private async Task<SlackInstallation> OwnAsync(string token, CancellationToken cancellation)
    {
        if (_own is not null) return _own;
        await _looking.WaitAsync(cancellation);
        try
        {
            if (_own is not null) return _own;
            if (clock.GetUtcNow() < _lookAgain) throw new SlackUnavailableException();
            var answer = await client.CallAsync("auth.test", token, new JsonObject(), cancellation);
            _lookAgain = clock.GetUtcNow() + Patience;
            if (!answer.IsOk || answer.Body.Id("team_id") is not { } team || answer.Body.Id("user_id") is not { } bot) throw new SlackUnavailableException();
            _organisation = answer.Body.Id("enterprise_id");
            return _own = new SlackInstallation { Workspace = team, Bot = bot, Token = token };
        }
        finally
        {
            _looking.Release();
        }
    }
}

/// <summary>Slack could not be asked something that must be known; it is tried again a little later.</summary>
internal sealed class SlackUnavailableException() : Exception("Slack could not be asked whose the bot's token is: see that SLACK_BOT_TOKEN is right and that slack.com can be reached.");
