using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Briefing.Evaluation.Turns;

/// <summary>A Web API of Slack on loopback that notes which question each message answers, by its channel, and takes a moment to say so.</summary>
internal sealed class SlackStandIn : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SlackStandIn(WebApplication app) => _app = app;

    internal Uri Api => new(new Uri(_app.Urls.Single()), "/api/");

    internal static async Task<SlackStandIn> StartAsync(TurnsLedger ledger, int seed)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        var app = builder.Build();
        var randomness = new Random(seed);
        app.Run(async context =>
        {
            if (context.Request.Path.Value!.EndsWith("/chat.postMessage", StringComparison.Ordinal))
            {
                using var message = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
                ledger.NoteArrived(message.RootElement.GetProperty("channel").GetString()!);
            }

            int wait;
            lock (randomness) wait = randomness.Next(25);
            await Task.Delay(wait);
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync($$$"""{"ok":true,"ts":"1700000000.000100","team_id":"{{{SlackServing.Workspace}}}","user_id":"UBOT","user":{"id":"U1","tz":"Europe/Rome"},"channel":{"id":"C1"}}""");
        });
        await app.StartAsync();
        return new SlackStandIn(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
