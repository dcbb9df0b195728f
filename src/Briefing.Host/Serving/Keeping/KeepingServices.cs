using Briefing.Knowledge.Storage.Databases;
using Briefing.Knowledge.Storage.Keeping;

namespace Briefing.Host.Serving.Keeping;

/// <summary>Registers what forgets users and what goes by its age.</summary>
internal static class KeepingServices
{
    internal static void AddKeeping(this IServiceCollection services, IDatabase database, IReadOnlyDictionary<string, int>? days)
    {
        var states = new KeptStates(database);
        services.AddSingleton<IForgets>(states).AddSingleton<IExpires>(states);
        services.AddSingleton(host => Retention.Of(host.GetServices<IExpires>(), days));
        services.AddHostedService<RetentionSweep>();
    }
}
