using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Briefing.Tests.Channels.Fixtures;

/// <summary>A connector on loopback that keeps what is posted to it and answers as it is told.</summary>
internal sealed class StandInConnector : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StandInConnector(WebApplication app, Uri address) => (_app, Address) = (app, address);

    internal Uri Address { get; }

    /// <summary>What was posted, in order: the path as it stood on the wire, and the body.</summary>
    internal ConcurrentQueue<(string Path, JsonObject Activity)> Posts { get; } = [];

    /// <summary>Answers a post; by default 201 with an id.</summary>
    internal Func<HttpContext, Task> Answer { get; set; } = async context =>
    {
        context.Response.StatusCode = StatusCodes.Status201Created;
        await context.Response.WriteAsync("{\"id\":\"1\"}");
    };

    /// <summary>The messages among what was posted.</summary>
    internal IReadOnlyList<JsonObject> Messages => [.. Posts.Select(post => post.Activity).Where(activity => (string?)activity["type"] == "message")];

    internal static async Task<StandInConnector> StartAsync()
    {
        StandInConnector? connector = null;
        var (app, address) = await LocalServer.StartAsync(_ => { }, app => app.Run(context => connector!.TakeAsync(context)));
        return connector = new StandInConnector(app, address);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        Posts.Enqueue((context.Features.Get<IHttpRequestFeature>()!.RawTarget, (JsonObject)JsonNode.Parse(body)!));
        await Answer(context);
    }
}
