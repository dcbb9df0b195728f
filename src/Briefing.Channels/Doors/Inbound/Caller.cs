using System.Collections.Immutable;
using Briefing.Channels.ActivityProtocol.Schema;

namespace Briefing.Channels.Doors.Inbound;

/// <summary>Who a token proves to be calling.</summary>
/// <param name="Kind">What kind of caller.</param>
/// <param name="AppId">The caller's app id; of the Emulator the bot's own, since it holds the bot's secret; empty otherwise.</param>
/// <param name="ServiceUrl">The service address that the token is for; null where it names none.</param>
/// <param name="Endorsements">The channels that the signing key may speak for; empty where it is not limited to some.</param>
internal sealed record Caller(CallerKind Kind, string AppId, string? ServiceUrl, ImmutableArray<string> Endorsements)
{
    /// <summary>Whoever calls a bot that has no app id.</summary>
    internal static Caller Anonymous { get; } = new(CallerKind.Anonymous, "", null, []);

    /// <summary>The caller as the SDK writes it into an activity; null where it writes nothing.</summary>
    internal string? CallerId => Kind switch
    {
        CallerKind.Channel => "urn:botframework:azure",
        CallerKind.Skill => "urn:botframework:aadappid:" + AppId,
        _ => null,
    };

    /// <summary>Why this caller may not send that activity, one sentence for the log; null where it may.</summary>
    internal string? Fault(Activity activity)
    {
        if (Kind == CallerKind.Emulator && activity.ChannelId == ChannelIds.Msteams) return "A token of the Emulator came with an activity that claims to be of Teams.";
        if (Kind != CallerKind.Channel) return null;
        if (!string.IsNullOrEmpty(activity.ChannelId) && Endorsements.Length > 0 && !Endorsements.Contains(activity.ChannelId, StringComparer.Ordinal))
            return "The key that signed the token may not speak for the activity's channel.";
        if (ServiceUrl is null) return "The token names no service address.";
        // Compared letter by letter: a token for one address is none for another, be it by a slash.
        return string.IsNullOrEmpty(activity.ServiceUrl) || activity.ServiceUrl == ServiceUrl ? null : "The token is for another serviceUrl than the activity's.";
    }
}

/// <summary>What kind of caller a token is of.</summary>
internal enum CallerKind
{
    /// <summary>Nobody knows, as the bot has no app id.</summary>
    Anonymous,

    /// <summary>The Bot Framework service.</summary>
    Channel,

    /// <summary>The Emulator, or whoever else holds the bot's own secret.</summary>
    Emulator,

    /// <summary>Another bot, which uses this one as a skill.</summary>
    Skill,
}
