using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Briefing.Evaluation.Turns;

/// <summary>A connector on loopback that notes which question each reply answers, and takes a moment to say so.</summary>
internal sealed class ReplyStandIn : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ReplyStandIn(WebApplication app) => _app = app;

    internal Uri Address => new(_app.Urls.Single());

    internal static async Task<ReplyStandIn> StartAsync(TurnsLedger ledger, int seed)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        var app = builder.Build();
        var randomness = new Random(seed);
        app.Run(async context =>
        {
            using var activity = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            if (activity.RootElement.GetProperty("type").ValueEquals("message")) ledger.NoteArrived(activity.RootElement.GetProperty("replyToId").GetString()!);
            int wait;
            lock (randomness) wait = randomness.Next(25);
            await Task.Delay(wait);
            context.Response.StatusCode = StatusCodes.Status201Created;
            await context.Response.WriteAsync("{\"id\":\"1\"}");
        });
        await app.StartAsync();
        return new ReplyStandIn(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
