using Briefing.Channels.Slack.Turns;
using Briefing.Channels.Slack.Users;
using Briefing.Knowledge.Storage.Keeping;

namespace Briefing.Channels.Slack;

/// <summary>Forgets what Slack told of a user. Nothing of it is kept longer than an hour, and nothing in the store.</summary>
internal sealed class SlackForgetting(SlackUsers users) : IForgets
{
    /// <inheritdoc/>
    public int Forget(ForgottenUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (user.UserId?.Split('/') is [SlackAddress.ChannelName, { } team, { } id]) users.Forget(Uri.UnescapeDataString(team), Uri.UnescapeDataString(id));
        return 0;
    }
}
