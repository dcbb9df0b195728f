using Briefing.Channels.ActivityProtocol.Connector;
using Briefing.Channels.Doors.Inbound;
using Briefing.Channels.Doors.Outbound;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Briefing.Channels.Doors;

/// <summary>Registers who may call the bot, and what the bot may call.</summary>
internal static class DoorServices
{
    /// <summary>The most bytes of an answer of the directory, which holds one token.</summary>
    private const int MaxTokenAnswer = 64 * 1024;

    private static readonly TimeSpan TokenPatience = TimeSpan.FromSeconds(10);

    internal static IServiceCollection AddDoors(this IServiceCollection services, ChannelOptions options)
    {
        if (options.AppId.Length > 0) services.AddSingleton(new OpenPath(BriefingChannels.MessagesPath, "a token of the Bot Framework service"));
        services.AddSingleton(host => new RequestDoor(options, host.GetServices<OpenPath>()));
        services.AddSingleton(new ServiceAddress(options));
        services.TryAddSingleton(host => new ServiceConnection(host.GetRequiredService<TimeProvider>()));
        services.AddSingleton(host => new KnownServices(host.GetRequiredService<IChannelState>(), host.GetRequiredService<TimeProvider>()));
        services.AddSingleton(host => new CallerAuthentication(
            options, new HttpMessageInvoker(host.GetRequiredService<ServiceConnection>(), disposeHandler: false),
            host.GetRequiredService<TimeProvider>(), host.GetRequiredService<ILogger<CallerAuthentication>>()));
        services.AddSingleton(new AllowedTenants(options));
        services.AddSingleton<CallerDoor>();
        return services;
    }

    /// <summary>The wire that activities are sent on: this machine alone without an app id, else known services, with the bot's token.</summary>
    internal static HttpMessageHandler SendingWire(IServiceProvider host, ChannelOptions options)
    {
        if (options.AppId.Length == 0) return LoopbackConnection.Handler();
        var (clock, log) = (host.GetRequiredService<TimeProvider>(), host.GetRequiredService<ILogger<BotTokenHandler>>());
        var connection = host.GetRequiredService<ServiceConnection>();
        var tokens = new BotTokens(Issuance(options, connection), options.Authentication, clock, log);
        return new BotTokenHandler(host.GetRequiredService<KnownServices>(), tokens, log, connection);
    }

    private static ITokenIssuance Issuance(ChannelOptions options, ServiceConnection connection) =>
        options.Authentication.AppType == BotAppType.UserAssignedMsi
            ? new ManagedIdentity(options.AppId)
            : new ClientCredentials(options.AppId, options.Authentication,
                new HttpClient(connection, disposeHandler: false) { Timeout = TokenPatience, MaxResponseContentBufferSize = MaxTokenAnswer });
}
