using System.Net.WebSockets;
using System.Text;
using Briefing.Channels.DirectLine.Storage;

namespace Briefing.Channels.DirectLine.Streams;

/// <summary>Sends a client what is said in its conversation, as it is said, until one of them goes or the token runs out.</summary>
/// <param name="store">Where what was said is read from.</param>
/// <param name="options">How long the client is given to answer a good-bye.</param>
/// <param name="clock">The time.</param>
internal sealed class ConversationStream(DirectLineStore store, DirectLineOptions options, TimeProvider clock)
{
    /// <summary>The most activities of one message.</summary>
    private const int MaxBatch = 20;

    /// <summary>Clients send empty messages to see that the stream is alive, and nothing else.</summary>
    private const int MaxReceived = 4096;

    /// <summary>How long a client that has stopped reading is waited for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Runs until the stream ends.</summary>
    /// <param name="socket">The client.</param>
    /// <param name="conversation">The conversation.</param>
    /// <param name="entry">What the stream is told through; it has the number of the last activity that the client has seen.</param>
    /// <param name="stopping">The host stops, or the connection is gone.</param>
    internal async Task RunAsync(WebSocket socket, string conversation, OpenStreams.Entry entry, CancellationToken stopping)
    {
        // What is received has an end of its own: one who stops receiving breaks the connection, and could not say good-bye.
        using var received = new CancellationTokenSource();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var receiving = ReceiveAsync(socket, ended, received.Token);
        try
        {
            var isExpired = await SendAsync(socket, conversation, entry, ended.Token);
            if (isExpired) await CloseAsync(socket, WebSocketCloseStatus.PolicyViolation, "The token has run out.");
        }
        catch (OperationCanceledException)
        {
            // The client has closed it, or the host stops; either is told below.
        }
        catch (WebSocketException)
        {
            // The connection broke; the client opens another.
        }

        // Both say good-bye before the connection goes, or the client takes the end for a fault of the network.
        await CloseAsync(socket, stopping.IsCancellationRequested ? WebSocketCloseStatus.EndpointUnavailable : WebSocketCloseStatus.NormalClosure, "");
        received.CancelAfter(options.Farewell);
        await receiving;
    }

    /// <summary>Sends until it is cancelled or the token has run out; then gives true.</summary>
    private async Task<bool> SendAsync(WebSocket socket, string conversation, OpenStreams.Entry entry, CancellationToken cancellation)
    {
        await SendNewAsync(socket, conversation, entry, cancellation);
        while (await WaitAsync(conversation, entry, cancellation))
        {
            while (entry.Passing.Reader.TryRead(out var passing))
                if (passing.Length > 0) await SendAsync(socket, passing, cancellation);
            if (entry.TakeLook()) await SendNewAsync(socket, conversation, entry, cancellation);
        }

        return true;
    }

    /// <summary>Waits for a signal; false where the token runs out first, also one that another process has renewed meanwhile.</summary>
    private async Task<bool> WaitAsync(string conversation, OpenStreams.Entry entry, CancellationToken cancellation)
    {
        while (true)
        {
            var left = entry.Until - clock.GetUtcNow();
            if (left <= TimeSpan.Zero && !IsRenewed(conversation, entry)) return false;
            if (left <= TimeSpan.Zero) continue;
            using var timeout = new CancellationTokenSource(left, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
            try
            {
                return await entry.Passing.Reader.WaitToReadAsync(either.Token);
            }
            catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellation.IsCancellationRequested)
            {
                // The token may have been renewed; the loop looks at it again.
            }
        }
    }

    private bool IsRenewed(string conversation, OpenStreams.Entry entry)
    {
        if (store.Find(conversation) is not { } found || found.TokenUntil <= clock.GetUtcNow()) return false;
        entry.Until = found.TokenUntil;
        return true;
    }

    private async Task SendNewAsync(WebSocket socket, string conversation, OpenStreams.Entry entry, CancellationToken cancellation)
    {
        while (true)
        {
            var found = store.After(conversation, entry.Seen, MaxBatch);
            if (found.IsEmpty) return;
            await SendAsync(socket, ActivitySet.Write(found, entry.Seen), cancellation);
            entry.Seen = found[^1].Number;
        }
    }

    private async Task SendAsync(WebSocket socket, string json, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        await socket.SendAsync(Encoding.UTF8.GetBytes(json), WebSocketMessageType.Text, endOfMessage: true, either.Token);
    }

    /// <summary>Reads past what clients send, and ends the stream when they close it or send more than a sign of life.</summary>
    private static async Task ReceiveAsync(WebSocket socket, CancellationTokenSource ended, CancellationToken cancellation)
    {
        var buffer = new byte[256];
        var length = 0;
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(), cancellation);
                length = part.EndOfMessage ? 0 : length + part.Count;
                if (part.MessageType == WebSocketMessageType.Close || length > MaxReceived) break;
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or WebSocketException)
        {
            // It is over, one way or the other.
        }

        await ended.CancelAsync();
    }

    private static async Task CloseAsync(WebSocket socket, WebSocketCloseStatus status, string reason)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived)) return; // said already, or broken
        try
        {
            using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await socket.CloseOutputAsync(status, reason, timeout.Token);
        }
        catch (Exception fault) when (fault is OperationCanceledException or WebSocketException)
        {
            socket.Abort();
        }
    }
}
