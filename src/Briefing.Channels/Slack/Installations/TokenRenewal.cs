using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Briefing.Channels.Slack.Api;
using Briefing.Channels.Slack.Requests;

namespace Briefing.Channels.Slack.Installations;

/// <summary>Gets tokens: for the code of an installation, and in place of one that ends (“Token rotation”).</summary>
internal sealed class TokenRenewal(SlackOptions options, SlackClient client, ISlackInstallations installations, TimeProvider clock)
{
    private const string Method = "oauth.v2.access";

    private readonly ConcurrentDictionary<string, SemaphoreSlim> _renewing = new(StringComparer.Ordinal);

    /// <summary>The installation that a code stands for; null, with the error, where Slack does not take it.</summary>
    internal async Task<(SlackInstallation? Installation, string? Organisation, string? Error)> ExchangeAsync(string code, string redirect, CancellationToken cancellation)
    {
        var answer = await client.FormAsync(Method, Proof(), new Dictionary<string, string>(StringComparer.Ordinal) { ["code"] = code, ["redirect_uri"] = redirect }, cancellation);
        if (!answer.IsOk) return (null, null, answer.Error);
        var organisation = answer.Body.Id("enterprise", "id");
        // An installation for a whole organisation names no workspace.
        var workspace = answer.Body.IsTrue("is_enterprise_install") ? organisation : answer.Body.Id("team", "id");
        return workspace is null || Read(answer.Body, workspace, 0) is not { } installation ? (null, null, "no_bot_token") : (installation, organisation, null);
    }

    /// <summary>The installation with a token that lasts; as it is where Slack gives no new one, since the old one may last a little.</summary>
    internal async Task<SlackInstallation?> RenewAsync(SlackInstallation installation, string? organisation, CancellationToken cancellation)
    {
        if (installation.RefreshToken is null) return installation;
        var gate = _renewing.GetOrAdd(installation.Workspace, _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(cancellation);
        try
        {
            // Somebody else may have renewed it meanwhile, here or in another host over the same store.
            if (installations.Find(installation.Workspace, organisation) is not { } kept) return null;
            if (kept.Revision != installation.Revision) return kept;
            var answer = await client.FormAsync(Method, Proof(), new Dictionary<string, string>(StringComparer.Ordinal) { ["grant_type"] = "refresh_token", ["refresh_token"] = kept.RefreshToken! }, cancellation);
            if (!answer.IsOk || Read(answer.Body, kept.Workspace, kept.Revision) is not { } renewed) return installations.Find(installation.Workspace, organisation);
            renewed = renewed with { Bot = kept.Bot };
            return installations.Change(renewed, clock.GetUtcNow()) ? renewed : installations.Find(installation.Workspace, organisation);
        }
        finally
        {
            gate.Release();
        }
    }

    private SlackInstallation? Read(JsonElement body, string workspace, long revision) =>
        body.Text("access_token") is { Length: > 0 and < 4_000 } token && !token.Contains('\n', StringComparison.Ordinal) ? new SlackInstallation
        {
            Workspace = workspace, Bot = body.Id("bot_user_id") ?? "", Token = token, Revision = revision,
            RefreshToken = body.Text("refresh_token") is { Length: > 0 and < 4_000 } refresh && !refresh.Contains('\n', StringComparison.Ordinal) ? refresh : null,
            Expires = body.At("expires_in") is { ValueKind: JsonValueKind.Number } seconds && seconds.TryGetInt32(out var lasts) && lasts > 0 ? clock.GetUtcNow().AddSeconds(lasts) : null,
        } : null;

    private AuthenticationHeaderValue Proof() =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(options.ClientId ?? "")}:{Uri.EscapeDataString(options.ClientSecret ?? "")}")));
}
