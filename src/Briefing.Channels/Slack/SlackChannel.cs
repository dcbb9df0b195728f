using Briefing.Channels.Doors;
using Briefing.Channels.Doors.Outbound;
using Briefing.Channels.Slack.Api;
using Briefing.Channels.Slack.Installations;
using Briefing.Channels.Slack.Proactive;
using Briefing.Channels.Slack.Requests;
using Briefing.Channels.Slack.Turns;
using Briefing.Channels.Slack.Users;
using Briefing.Channels.Turns;
using Briefing.Conversation.Digests.Sending;
using Briefing.Knowledge.Storage.Databases;
using Briefing.Knowledge.Storage.Keeping;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Briefing.Channels.Slack;

/// <summary>Adds Slack to a host that has the channels and <see cref="IDataProtectionProvider"/> among its services.</summary>
public static class SlackChannel
{
    /// <summary>What all addresses that Slack calls begin with.</summary>
    public const string Path = "/slack";

    /// <summary>Registers the channel; nothing where it is not set up.</summary>
    /// <param name="services">The services.</param>
    /// <param name="options">How the bot meets Slack.</param>
    /// <param name="database">Where installations are kept.</param>
    /// <exception cref="ArgumentException">The options cannot be used; the message says what to change.</exception>
    public static IServiceCollection AddSlack(this IServiceCollection services, SlackOptions options, IDatabase database)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Faults() is { Count: > 0 } faults) throw new ArgumentException(string.Join(" ", faults));
        if (!options.IsEnabled) return services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton(new OpenPath(Path, "Slack's signature"));
        services.TryAddSingleton(host => new ServiceConnection(host.GetRequiredService<TimeProvider>()));
        services.AddSingleton(host => new SlackClient(
            host.GetRequiredService<ServiceConnection>(), options, host.GetRequiredService<TimeProvider>(), Random.Shared.NextDouble, host.GetRequiredService<ILogger<SlackClient>>()));
        services.AddSingleton<ChannelPace>();
        services.AddSingleton<ISlackInstallations>(host => new SqlSlackInstallations(database, host.GetRequiredService<IDataProtectionProvider>()));
        services.AddSingleton<TokenRenewal>();
        services.AddSingleton<SlackWorkspaces>();
        services.AddSingleton<SlackUsers>();
        services.AddSingleton<IForgets, SlackForgetting>();
        services.AddSingleton<SlackTurn>();
        services.AddSingleton<SlackPosting>();
        services.AddSingleton<SlackHome>();
        services.AddSingleton<SlackSharing>();
        services.AddSingleton<SlackTurns>();
        services.AddSingleton<SlackLimits>();
        services.AddSingleton<SlackIntake>();
        services.AddSingleton<ITurnReplay>(host => host.GetRequiredService<SlackIntake>());
        services.AddSingleton<IProactiveChannel, SlackProactive>();
        services.AddSingleton(host => new SignedBody(new SlackSignature(options.SigningSecret!, host.GetRequiredService<TimeProvider>()), options.MaxRequestBytes));
        services.AddSingleton<SlackEndpoints>();
        services.AddSingleton(host => new InstallState(host.GetRequiredService<IDataProtectionProvider>(), options.PublicUrl.StartsWith("https://", StringComparison.OrdinalIgnoreCase)));
        services.AddSingleton<InstallEndpoints>();
        return services;
    }

    /// <summary>Serves the addresses that Slack calls, where it is set up.</summary>
    public static void MapSlack(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        if (app.ServiceProvider.GetService<SlackEndpoints>() is not { } endpoints) return;
        app.Map($"{Path}/events", (RequestDelegate)endpoints.EventsAsync);
        app.Map($"{Path}/commands", (RequestDelegate)endpoints.CommandAsync);
        app.Map($"{Path}/interactivity", (RequestDelegate)endpoints.InteractionAsync);
        var installing = app.ServiceProvider.GetRequiredService<InstallEndpoints>();
        app.Map(InstallEndpoints.InstallPath, (RequestDelegate)installing.InstallAsync);
        app.Map(InstallEndpoints.RedirectPath, (RequestDelegate)installing.RedirectAsync);
    }
}
