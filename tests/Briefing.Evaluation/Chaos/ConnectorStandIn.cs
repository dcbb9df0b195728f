using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Briefing.Evaluation.Chaos;

/// <summary>A connector on loopback that keeps Teams' limits, fails in every way that is known of connectors, and remembers what it showed.</summary>
internal sealed class ConnectorStandIn : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ChaosLedger _ledger;
    private readonly StandInFaults _faults;
    private readonly StandInLimits _limits = new(TimeProvider.System);
    private readonly CancellationTokenSource _end = new();
    private TaskCompletionSource _heard = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _posts;
    private int _overLimit;

    private ConnectorStandIn(WebApplication app, ChaosLedger ledger, int seed) => (_app, _ledger, _faults) = (app, ledger, new StandInFaults(seed));

    internal Uri Address => new(_app.Urls.Single());

    /// <summary>How many messages were posted, refused ones included.</summary>
    internal int Posts => _posts;

    /// <summary>How many were refused because a window was full.</summary>
    internal int OverLimit => _overLimit;

    /// <summary>Over when the next message is posted.</summary>
    internal Task NextPostAsync()
    {
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _heard, heard);
        return heard.Task;
    }

    internal static async Task<ConnectorStandIn> StartAsync(ChaosLedger ledger, int seed)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        var app = builder.Build();
        var connector = new ConnectorStandIn(app, ledger, seed);
        app.Run(connector.TakeAsync);
        await app.StartAsync();
        return connector;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _app.DisposeAsync();
        _end.Dispose();
    }

    private async Task TakeAsync(HttpContext context)
    {
        Interlocked.Increment(ref _posts);
        Volatile.Read(ref _heard).TrySetResult();
        var conversation = Uri.UnescapeDataString(context.Request.Path.Value!.Split('/')[3]);
        var key = (string?)context.Request.Headers["Idempotency-Key"] ?? "";
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        if (_limits.TryEnter(conversation.Split(':')[0], conversation)) await TakeAsync(context, conversation, key, _faults.Next());
        else
        {
            Interlocked.Increment(ref _overLimit);
            Refuse(context, 429, 1);
        }
    }

    private async Task TakeAsync(HttpContext context, string conversation, string key, StandInFault fault)
    {
        switch (fault)
        {
            case StandInFault.Silence:
                await SilenceAsync(context);
                return;
            case StandInFault.PreconditionFailed:
                Refuse(context, 412);
                return;
            case StandInFault.TooManyRequests:
                Refuse(context, 429, 2);
                return;
            case StandInFault.BadGateway:
                Refuse(context, 502);
                return;
            case StandInFault.GatewayTimeout:
                Refuse(context, 504);
                return;
        }

        _ledger.Take(conversation, key, TimeProvider.System.GetUtcNow());
        switch (fault)
        {
            case StandInFault.DropAfterTaking:
                _ledger.NoteDropped(conversation);
                context.Abort();
                return;
            case StandInFault.SilenceAfterTaking:
                _ledger.NoteDropped(conversation);
                await SilenceAsync(context);
                return;
            case StandInFault.Slow:
                await Task.Delay(TimeSpan.FromSeconds(1 + (2 * Random.Shared.NextDouble())), CancellationToken.None);
                break;
        }

        context.Response.StatusCode = StatusCodes.Status201Created;
        await context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $$"""{"id":"{{key}}"}"""), CancellationToken.None);
        await context.Response.CompleteAsync();
        if (context.RequestAborted.IsCancellationRequested) _ledger.NoteDropped(conversation);
    }

    private async Task SilenceAsync(HttpContext context)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _end.Token);
        await Task.Delay(Timeout.InfiniteTimeSpan, ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        context.Abort();
    }

    private static void Refuse(HttpContext context, int status, int? retryAfter = null)
    {
        context.Response.StatusCode = status;
        if (retryAfter is { } seconds) context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
    }
}
