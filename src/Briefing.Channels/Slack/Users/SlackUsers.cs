using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Briefing.Channels.Slack.Api;
using Briefing.Channels.Slack.Installations;
using Briefing.Channels.Slack.Requests;

namespace Briefing.Channels.Slack.Users;

/// <summary>Looks up users, and the channel that each has with the bot, and remembers both for an hour.</summary>
internal sealed class SlackUsers(SlackClient client, TimeProvider clock)
{
    private const int MostRemembered = 10_000;
    private const int LongestName = 200;
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, (SlackUser User, DateTimeOffset Until)> _users = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _channels = new(StringComparer.Ordinal);

    /// <summary>The user; <see cref="SlackUser.Unknown"/> where Slack does not tell.</summary>
    internal async Task<SlackUser> FindAsync(SlackInstallation installation, string user, CancellationToken cancellation)
    {
        var (key, now) = ($"{installation.Workspace}/{user}", clock.GetUtcNow());
        if (_users.TryGetValue(key, out var known) && known.Until > now) return known.User;
        var answer = await client.FormAsync("users.info", new AuthenticationHeaderValue("Bearer", installation.Token), new Dictionary<string, string>(StringComparer.Ordinal) { ["user"] = user }, cancellation);
        if (!answer.IsOk) return SlackUser.Unknown;
        var found = Read(answer.Body.At("user"));
        if (_users.Count >= MostRemembered) _users.Clear();
        _users[key] = (found, now + Remembered);
        return found;
    }

    /// <summary>The channel of a user with the bot, which is opened where there is none yet; null where Slack does not let it.</summary>
    internal async Task<string?> ChannelOfAsync(SlackInstallation installation, string user, CancellationToken cancellation)
    {
        var key = $"{installation.Workspace}/{user}";
        if (_channels.TryGetValue(key, out var known)) return known;
        var answer = await client.CallAsync("conversations.open", installation.Token, new JsonObject { ["users"] = user }, cancellation);
        if (!answer.IsOk || answer.Body.Id("channel", "id") is not { } channel) return null;
        if (_channels.Count >= MostRemembered) _channels.Clear();
        return _channels[key] = channel;
    }

    /// <summary>Forgets what is remembered of a user.</summary>
    internal void Forget(string workspace, string user)
    {
        _users.TryRemove($"{workspace}/{user}", out _);
        _channels.TryRemove($"{workspace}/{user}", out _);
    }

    private static SlackUser Read(JsonElement user)
    {
        var name = new[] { user.Text("profile", "display_name"), user.Text("profile", "real_name"), user.Text("real_name"), user.Text("name") }.FirstOrDefault(name => name is { Length: > 0 and <= LongestName });
        // A guest of another workspace manages nothing here, whatever it is at home.
        var isStranger = user.IsTrue("is_stranger") || user.IsTrue("is_restricted") || user.IsTrue("deleted") || user.IsTrue("is_bot");
        return new SlackUser(name, user.Text("tz") is { Length: > 0 and <= 64 } zone ? zone : null, !isStranger && (user.IsTrue("is_admin") || user.IsTrue("is_owner")));
    }
}
