using Briefing.Channels.ActivityProtocol.Connector;
using Briefing.Channels.ActivityProtocol.Proactive;
using Briefing.Channels.ActivityProtocol.Turns;
using Briefing.Channels.Doors;
using Briefing.Channels.Turns;
using Briefing.Channels.Teams;
using Briefing.Channels.Teams.Extension;
using Briefing.Conversation.Digests.Sending;
using Briefing.Conversation.Turns;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Keeping;
using Briefing.Knowledge.Storage.Databases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Briefing.Channels;

/// <summary>Adds the channels to a host that has an <see cref="IBot"/> among its services.</summary>
public static class BriefingChannels
{
    /// <summary>The address that channels post activities to.</summary>
    public const string MessagesPath = "/api/messages";

    /// <summary>
    /// Registers the channels. What they remember goes to the host's <see cref="IChannelState"/>, else to its
    /// <see cref="IFactStore"/>, else lasts as long as the process.
    /// </summary>
    /// <exception cref="ArgumentException">The options cannot be used; the message says what to change.</exception>
    public static IServiceCollection AddBriefingChannels(this IServiceCollection services, ChannelOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Faults() is { Count: > 0 } faults) throw new ArgumentException(string.Join(" ", faults));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IChannelState>(host =>
            host.GetService<IFactStore>() is { } store ? new StoredChannelState(store) : new RecentChannelState());
        services.AddSingleton(options);
        services.AddDoors(options);
        services.AddSingleton(host => new ConnectorClient(
            DoorServices.SendingWire(host, options), options.Connector, host.GetRequiredService<TimeProvider>(), Random.Shared.NextDouble,
            host.GetRequiredService<ILogger<ConnectorClient>>()));
        services.AddTurns(options);
        services.AddSingleton<BotTurn>();
        services.AddSingleton<Greeting>();
        services.AddSingleton<GreetingHandler>();
        services.AddSingleton<MessageHandler>();
        services.AddSingleton<SentAnswers>();
        services.AddSingleton(host => new SentAnswersKeeping(host.GetService<IDatabase>()));
        services.AddSingleton<IForgets>(host => host.GetRequiredService<SentAnswersKeeping>());
        services.AddSingleton<IExpires>(host => host.GetRequiredService<SentAnswersKeeping>());
        services.AddSingleton<IInvokeHandler, CardActionHandler>();
        services.AddSingleton<IInvokeHandler, ExtensionHandler>();
        services.AddSingleton<IInvokeHandler, FeedbackHandler>();
        services.AddSingleton<InvokeHandler>();
        services.AddSingleton<ActivityDispatcher>();
        services.AddSingleton<MessagesEndpoint>();
        services.AddSingleton<IProactiveChannel, BotFrameworkProactive>();
        return services;
    }

    /// <summary>Serves <see cref="MessagesPath"/>.</summary>
    public static IEndpointConventionBuilder MapBriefingMessages(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var endpoint = app.ServiceProvider.GetRequiredService<MessagesEndpoint>();
        return app.Map(MessagesPath, endpoint.HandleAsync);
    }
}
