using Briefing.Channels;
using Briefing.Channels.Doors;
using Briefing.Channels.Slack;
using Briefing.Host.Commands;
using Briefing.Host.Serving.Doors;
using Briefing.Host.Serving.Slack;
using Briefing.Host.Serving.WebChat;

namespace Briefing.Host.Serving;

/// <summary>What is served, and where.</summary>
/// <param name="Choice">The sources and their store.</param>
/// <param name="Urls">The addresses to listen on, parted by semicolons.</param>
/// <param name="PublicUrl">The address that makes links; null for the first one listened on.</param>
/// <param name="AllowedHosts">Further names that requests may call the host by.</param>
/// <param name="AppId">The bot's app id; empty for anonymous requests from this machine alone.</param>
internal sealed record ServeOptions(StoreChoice Choice, string Urls, string? PublicUrl, IReadOnlyList<string> AllowedHosts, string AppId)
{
    /// <summary>How the bot is known at the service, where it has an app id.</summary>
    internal AuthenticationOptions Authentication { get; init; } = new();

    /// <summary>Web Chat; null for the defaults.</summary>
    internal WebChatSettings? WebChat { get; init; }

    /// <summary>Who may manage what any shared conversation has in common.</summary>
    internal IReadOnlyList<string> Administrators { get; init; } = [];

    /// <summary>Whom the host serves.</summary>
    internal DoorSettings Doors { get; init; } = new();

    /// <summary>How many days what is kept is kept, by its name; null for the defaults.</summary>
    internal IReadOnlyDictionary<string, int>? Retention { get; init; }

    /// <summary>Reads a secret by its name; none by default.</summary>
    internal Func<string, string?> Secrets { get; init; } = static _ => null;

    /// <summary>How the bot meets Slack; not at all by default.</summary>
    internal SlackOptions Slack { get; init; } = new();

    /// <summary>How turns are taken.</summary>
    internal Turns.TurnSettings Turns { get; init; } = new();

    /// <summary>Where metrics and traces are sent; null for nowhere.</summary>
    internal Telemetry.TelemetryTarget? Telemetry { get; init; }

    /// <summary>How the channels are served.</summary>
    /// <exception cref="CommandFailure">A setting of turns is out of its bounds.</exception>
    internal ChannelOptions Channels() => Turns.Applied(new ChannelOptions
    {
        PublicUrl = PublicUrl ?? PublicAddress.Default, AppId = AppId, AllowedHosts = AllowedHosts, Authentication = Authentication, Administrators = Administrators,
        AsksVisitors = true, ServesThisMachine = Doors.ServesThisMachine, AllowedTenants = Doors.AllowedTenants,
    });

    /// <summary>What the command line and the settings say, the command line first.</summary>
    internal static ServeOptions Of(StoreChoice choice, string? urls, HostSettings settings) => new(
        choice, urls ?? settings.Urls ?? PublicAddress.Default, PublicAddress.Parse(settings.PublicUrl), settings.AllowedHosts, settings.MicrosoftAppId ?? "")
    {
        Authentication = BotIdentity.Of(settings, Serving.Secrets.Read),
        Doors = settings.Doors ?? new DoorSettings(),
        Secrets = Serving.Secrets.Read,
        Turns = settings.Turns ?? new(),
        Telemetry = (settings.Telemetry ?? new()).Target,
        Retention = settings.Retention,
        WebChat = settings.WebChat,
        Administrators = settings.Administrators,
        Slack = SlackSettings.Options(settings.Slack, PublicAddress.Parse(settings.PublicUrl) ?? PublicAddress.Default, Serving.Secrets.Read),
    };
}
