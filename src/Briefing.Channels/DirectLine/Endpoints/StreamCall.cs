using Briefing.Channels.DirectLine.Storage;
using Briefing.Channels.DirectLine.Streams;
using Briefing.Channels.DirectLine.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Briefing.Channels.DirectLine.Endpoints;

/// <summary><c>GET /conversations/{id}/stream</c>, a web socket.</summary>
internal sealed class StreamCall(
    DirectLineDoor door, DirectLineStore store, OpenStreams streams, ConversationStream stream, DirectLineLimits limits, IHostApplicationLifetime lifetime)
{
    /// <summary>How often the transport asks whether the client is there, and how long it waits for a sign of it.</summary>
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(20);

    /// <summary>Serves the stream to its end, and gives null then; else why there is none.</summary>
    internal async Task<DirectLineAnswer?> RunAsync(HttpContext context, string id)
    {
        if (!context.WebSockets.IsWebSocketRequest) return DirectLineAnswer.Refused(426, "UpgradeRequired", "Open this address as a web socket.");
        var (_, refusal) = door.AuthenticateStream(context.Request.Query["t"], id);
        if (refusal is not null) return DirectLineAnswer.Refused(refusal);
        if (!limits.MayCall(id)) return DirectLineAnswer.TooMany;
        if (ActivitySet.ReadWatermark(context.Request.Query["watermark"]) is not { } watermark) return ActivityCalls.BadWatermark;
        if (store.Find(id) is not { } conversation) return DirectLineAnswer.Gone;
        if (streams.Open(id, conversation.TokenUntil) is not { } entry)
            return DirectLineAnswer.Refused(503, "ServiceUnavailable", "Too many streams are open.");
        try
        {
            entry.Seen = Math.Min(watermark, conversation.Latest);
            using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext { KeepAliveInterval = KeepAlive, KeepAliveTimeout = KeepAlive });
            using var stopping = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping, context.RequestAborted);
            await stream.RunAsync(socket, id, entry, stopping.Token);
            return null;
        }
        finally
        {
            streams.Close(id, entry);
        }
    }
}
