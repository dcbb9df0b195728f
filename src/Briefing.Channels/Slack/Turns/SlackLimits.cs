using Briefing.Channels.Turns;

namespace Briefing.Channels.Slack.Turns;

/// <summary>How much one user, and one conversation, of Slack may ask in a minute.</summary>
internal sealed class SlackLimits(SlackOptions options) : IDisposable
{
    private readonly TurnLimits _limits = new(options.TurnsPerMinuteOfUser, options.TurnsPerMinuteOfConversation);

    /// <summary>Counts a call; what no user did is always within the limits.</summary>
    internal TurnLimit Judge(SlackCall call) =>
        call.User is { } user && call.Kind is not (SlackCallKind.Joined or SlackCallKind.Removed) ? _limits.Judge(SlackAddress.KeyOf(call.Team, user), SlackTurn.ConversationOf(call)).Limit : TurnLimit.Within;

    /// <inheritdoc/>
    public void Dispose() => _limits.Dispose();
}
