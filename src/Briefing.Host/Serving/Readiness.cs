using System.Text.Json.Serialization;
using Briefing.Channels.Doors;
using Briefing.Channels.Turns;
using Briefing.Host.Contract;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Host.Serving;

/// <summary>
/// <c>/healthz</c> says that the process is alive, and what it has read; <c>/readyz</c> whether turns may be sent to it now. Whoever
/// asks from elsewhere gets one word: reasons may name paths.
/// </summary>
internal static class Readiness
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    internal static void AddReadiness(this IServiceCollection services)
    {
        services.AddSingleton(new OpenPath("/healthz", "one word for anybody") { IsForAnybody = true });
        services.AddSingleton(new OpenPath("/readyz", "one word for anybody") { IsForAnybody = true });
    }

    internal static void MapReadiness(this WebApplication app)
    {
        app.MapGet("/healthz", (HttpContext context, ServedBriefing served) => IsFromElsewhere(context)
            ? Results.Json(new ReadinessReport(served.Health.Status, null), ContractJson.Default.ReadinessReport)
            : Results.Json(served.Health, ContractJson.Default.HealthReport));
        app.MapGet("/readyz", async (HttpContext context, ServedBriefing served, IDatabase database, ITurnInbox inbox, IHostApplicationLifetime lifetime) =>
        {
            var reasons = await ReasonsAsync(served, database, inbox, lifetime);
            context.Response.Headers.CacheControl = "no-store";
            return Results.Json(
                new ReadinessReport(reasons.Count == 0 ? "ready" : "not ready", reasons.Count == 0 || IsFromElsewhere(context) ? null : reasons), ContractJson.Default.ReadinessReport,
                statusCode: reasons.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        });
    }

    private static async Task<IReadOnlyList<string>> ReasonsAsync(ServedBriefing served, IDatabase database, ITurnInbox inbox, IHostApplicationLifetime lifetime)
    {
        var reasons = new List<string>();
        if (lifetime.ApplicationStopping.IsCancellationRequested) reasons.Add("The host is being stopped.");
        if (!served.IsReady) reasons.Add(served.Notice ?? "The index over the documents is not ready yet.");
        if (await DatabaseFaultAsync(database) is { } fault) reasons.Add(fault);
        else if (!inbox.IsHeld) reasons.Add("The inbox of turns was out of reach for longer than its lease.");
        return reasons;
    }

    private static async Task<string?> DatabaseFaultAsync(IDatabase database)
    {
        try
        {
            await Task.Run(() => database.Run(connection => connection.Scalar("SELECT 1"))).WaitAsync(Patience);
            return null;
        }
        catch (StoreException fault)
        {
            return fault.Message;
        }
        catch (TimeoutException)
        {
            return "The database does not answer.";
        }
    }

    private static bool IsFromElsewhere(HttpContext context) => context.Features.Get<Visit>() is { IsFromElsewhere: true };
}

/// <summary>What <c>/readyz</c> answers.</summary>
/// <param name="Status"><c>ready</c> or <c>not ready</c>; of <c>/healthz</c> for others that of <see cref="HealthReport"/>.</param>
/// <param name="Reasons">Why not, one sentence each; told to this machine alone.</param>
internal sealed record ReadinessReport(string Status, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Reasons);
