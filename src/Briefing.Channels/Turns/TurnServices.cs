using System.Globalization;
using Briefing.Channels.ActivityProtocol.Turns;
using Briefing.Knowledge.Storage.Databases;
using Briefing.Knowledge.Storage.Keeping;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Briefing.Channels.Turns;

/// <summary>Registers what keeps turns from being lost or doubled.</summary>
internal static class TurnServices
{
    /// <summary>Adds the inbox (in the host's <see cref="IDatabase"/>, else in memory), the limits, and what takes up turns that were cut short.</summary>
    internal static void AddTurns(this IServiceCollection services, ChannelOptions options)
    {
        services.TryAddSingleton<ITurnInbox>(host => host.GetService<IDatabase>() is { } database
            ? new SqlTurnInbox(database, host.GetRequiredService<TimeProvider>(), options.Inbox, HolderName())
            : new RecentTurnInbox(host.GetRequiredService<TimeProvider>()));
        services.AddSingleton(new TurnLanes(options.MaxTurns, options.MaxTurnsPerConversation));
        var isOpen = options.AppId.Length > 0;
        services.AddSingleton(_ => new TurnLimits(options.TurnsPerMinuteOfUser ?? (isOpen ? 60 : 0), options.TurnsPerMinuteOfConversation ?? (isOpen ? 300 : 0)));
        services.AddSingleton<TurnGauges>();
        services.AddSingleton<TurnGate>();
        services.AddSingleton(host => new TurnsAtWork(host.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ActivityTurns>();
        services.AddSingleton<ITurnReplay>(host => host.GetRequiredService<ActivityTurns>());
        services.AddSingleton<KeptTurns>();
        services.AddSingleton<IForgets>(host => host.GetRequiredService<KeptTurns>());
        services.AddSingleton<IExpires>(host => host.GetRequiredService<KeptTurns>());
        services.AddHostedService<TurnRecovery>();
    }

    /// <summary>No two processes have the same, also where all of them are the first of their machine.</summary>
    private static string HolderName() => string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}");
}
