using Briefing.Channels.ActivityProtocol.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace Briefing.Channels.Slack.Installations;

/// <summary>The installation of the app in a workspace (“Installing with OAuth”): sends to Slack, and takes what comes back.</summary>
internal sealed class InstallEndpoints(
    SlackOptions options, InstallState state, TokenRenewal tokens, ISlackInstallations installations, TimeProvider clock, ILogger<InstallEndpoints> log)
{
    internal const string InstallPath = "/slack/install";
    internal const string RedirectPath = "/slack/oauth_redirect";

    /// <summary>What the bot may do in a workspace; the manifest says the same.</summary>
    internal static IReadOnlyList<string> Scopes { get; } = ["app_mentions:read", "channels:read", "chat:write", "commands", "groups:read", "im:history", "im:read", "im:write", "users:read"];

    private string Redirect => options.PublicUrl.TrimEnd('/') + RedirectPath;

    /// <summary>Sends the browser to Slack, where somebody agrees to the installation.</summary>
    internal Task InstallAsync(HttpContext context)
    {
        if (Shut(context) is { } shut) return shut;
        NeverKept(context);
        context.Response.Redirect(QueryHelpers.AddQueryString(options.AuthorizeUrl.AbsoluteUri, new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["client_id"] = options.ClientId, ["scope"] = string.Join(',', Scopes), ["redirect_uri"] = Redirect, ["state"] = state.Begin(context),
        }));
        return Task.CompletedTask;
    }

    /// <summary>Takes the code that the browser brings back, and keeps the token that Slack gives for it.</summary>
    internal async Task RedirectAsync(HttpContext context)
    {
        if (Shut(context) is { } shut)
        {
            await shut;
            return;
        }

        NeverKept(context);
        var query = context.Request.Query;
        if (!state.End(context, query["state"]))
        {
            await TellAsync(context, StatusCodes.Status400BadRequest, "This installation was not begun in this browser, or more than ten minutes ago. Begin it again at /slack/install.");
            return;
        }

        if (query["code"].ToString() is not { Length: > 0 and < 1_000 } code)
        {
            await TellAsync(context, StatusCodes.Status400BadRequest, "Slack gave no permission; nothing was installed.");
            return;
        }

        var (installation, organisation, error) = await tokens.ExchangeAsync(code, Redirect, context.RequestAborted);
        if (installation is null)
        {
            await TellAsync(context, StatusCodes.Status502BadGateway, $"Slack did not give a token ({WireText.ForLog(error)}); nothing was installed. Begin again at /slack/install.");
            return;
        }

        if (!options.Allows(installation.Workspace, organisation))
        {
            SlackLog.WorkspaceNotAllowed(log, WireText.ForLog(installation.Workspace));
            await TellAsync(context, StatusCodes.Status403Forbidden, "This workspace is not among those that may use the bot; whoever runs it can add its id to Slack:Workspaces.");
            return;
        }

        installations.Keep(installation, clock.GetUtcNow());
        SlackLog.Installed(log, WireText.ForLog(installation.Workspace));
        await TellAsync(context, StatusCodes.Status200OK, "Briefing Bot is installed. You can close this window, and write to it in Slack.");
    }

    private Task? Shut(HttpContext context) =>
        !options.IsEnabled || !options.TakesInstallations ? TellAsync(context, StatusCodes.Status404NotFound, "Workspaces do not install the bot here.")
        : !HttpMethods.IsGet(context.Request.Method) ? TellAsync(context, StatusCodes.Status405MethodNotAllowed, "Open this address in a browser.")
        : null;

    private static void NeverKept(HttpContext context) => context.Response.Headers.CacheControl = "no-store";

    private static Task TellAsync(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        if (status == StatusCodes.Status405MethodNotAllowed) context.Response.Headers.Allow = HttpMethods.Get;
        return context.Response.WriteAsync(text, context.RequestAborted);
    }
}
