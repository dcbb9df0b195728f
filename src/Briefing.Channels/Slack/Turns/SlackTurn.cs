using Briefing.Channels.Slack.Installations;
using Briefing.Channels.Slack.Users;
using Briefing.Conversation.Turns;

namespace Briefing.Channels.Slack.Turns;

/// <summary>Makes a turn of what Slack tells: all that the conversation may know of it, and nothing of Slack's form.</summary>
internal sealed class SlackTurn(SlackUsers users, SlackOptions options, TimeProvider clock)
{
    /// <summary>The most others whose names are looked up in one message.</summary>
    private const int MostNames = 4;

    /// <summary>
    /// The conversation whose turns go one after the other: a thread, the user's own channel with the bot, and for what the user
    /// alone sees, the user in that channel.
    /// </summary>
    internal static string ConversationOf(SlackCall call) => SlackAddress.KeyOf(call.Team, call switch
    {
        { Kind: SlackCallKind.Home } or { Channel: null } => HomeOf(call.User!, call.Part),
        { IsEphemeral: true } => $"{call.Channel}:{call.User}",
        { Thread: { } thread } => $"{call.Channel}:{thread}",
        _ => call.Channel!,
    });

    /// <summary>A part of the App Home is a conversation of its own, so that its buttons go on from it.</summary>
    internal static string HomeOf(string user, int? part) => part is { } at ? FormattableString.Invariant($"home:{user}:{at}") : "home:" + user;

    /// <summary>The turn of a message, a command or a button.</summary>
    internal async Task<Turn> OfAsync(SlackCall call, SlackInstallation installation, CancellationToken cancellation)
    {
        var user = await users.FindAsync(installation, call.User!, cancellation);
        var isShared = IsShared(call);
        return new Turn(ConversationOf(call), await UtteranceAsync(call, installation, cancellation), clock.GetUtcNow())
        {
            Asker = isShared ? call.User : null,
            UserId = SlackAddress.KeyOf(call.Team, call.User!),
            UserName = user.Name,
            TimeZone = user.Zone,
            MayManage = call.Channel is null || call is { IsDirect: true, IsEphemeral: false } || user.Manages,
            // What a channel is tied to holds for what one of its members alone is shown there, too.
            Place = call.Channel is { } place && call.Kind != SlackCallKind.Home ? SlackAddress.KeyOf(call.Team, place) : null,
            Reference = await ReachedAsync(call, installation, cancellation) is { } channel ? new SlackAddress(call.Team, call.Enterprise, channel).Reference(isShared, clock.GetUtcNow()) : null,
            Action = call.Button?.Action,
            MessageId = call.Key,
        };
    }

    /// <summary>Whether several people read the answer.</summary>
    internal static bool IsShared(SlackCall call) => call is { IsDirect: false, IsEphemeral: false, Channel: not null, Kind: not SlackCallKind.Home };

    /// <summary>Where what is sent later goes: into the channel, or of what a user did alone into the user's own with the bot.</summary>
    private async Task<string?> ReachedAsync(SlackCall call, SlackInstallation installation, CancellationToken cancellation) =>
        IsShared(call) || call is { IsDirect: true, IsEphemeral: false, Channel: not null } ? call.Channel : await users.ChannelOfAsync(installation, call.User!, cancellation);

    private async Task<string> UtteranceAsync(SlackCall call, SlackInstallation installation, CancellationToken cancellation)
    {
        if (call.Button is { } button) return button.Utterance ?? "";
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var mentioned in SlackUtterance.Mentioned(call.Text).Where(user => user != installation.Bot).Take(MostNames))
            if (await users.FindAsync(installation, mentioned, cancellation) is { Name: { } name }) names[mentioned] = name;
        return SlackUtterance.Of(call.Text, installation.Bot, names) is { Length: > 0 } said ? said : options.HelpUtterance;
    }
}
