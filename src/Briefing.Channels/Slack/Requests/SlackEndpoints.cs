using System.Text;
using System.Text.Json.Nodes;
using Briefing.Channels.Slack.Turns;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Briefing.Channels.Slack.Requests;

/// <summary>The addresses that Slack calls. Each is acknowledged before it is dealt with.</summary>
internal sealed class SlackEndpoints(SignedBody signed, SlackIntake intake, SlackOptions options, ILogger<SlackEndpoints> log)
{
    internal Task EventsAsync(HttpContext context) => TakenAsync(context, "events", async body =>
    {
        using var envelope = SlackJson.Parse(body);
        if (envelope is null) return Answer.Malformed;
        if (EventReader.Challenge(envelope.RootElement) is { } challenge) return new Answer(StatusCodes.Status200OK, challenge, "text/plain; charset=utf-8");
        return EventReader.Read(envelope.RootElement) is not { } call ? Answer.Done
            : await intake.TakeAsync(call, context.RequestAborted) == SlackTaken.Full ? Answer.Later : Answer.Done;
    });

    internal Task CommandAsync(HttpContext context) => TakenAsync(context, "commands", async body =>
        FormBody.Read(body) is not { } fields ? Answer.Malformed
        : fields.ContainsKey("ssl_check") ? Answer.Done
        : CommandReader.Read(fields) is not { } call ? Answer.Malformed
        // Slack sends a command once: where it cannot be taken, its user is told at once.
        : await intake.TakeAsync(call, context.RequestAborted) == SlackTaken.Full ? Answer.Telling(options.BusyText) : Answer.Done);

    internal Task InteractionAsync(HttpContext context) => TakenAsync(context, "interactivity", async body =>
    {
        if (FormBody.Read(body)?.GetValueOrDefault("payload") is not { Length: > 0 } text) return Answer.Malformed;
        using var payload = SlackJson.Parse(Encoding.UTF8.GetBytes(text));
        if (payload is null) return Answer.Malformed;
        return InteractionReader.Read(payload.RootElement) is not { } call ? Answer.Done
            : await intake.TakeAsync(call, context.RequestAborted) == SlackTaken.Full ? Answer.Later : Answer.Done;
    });

    private async Task TakenAsync(HttpContext context, string path, Func<byte[], Task<Answer>> take)
    {
        try
        {
            var (body, status, reason) = await signed.ReadAsync(context.Request);
            if (body is null) SlackLog.Refused(log, path, reason);
            await WriteAsync(context, body is null ? Answer.Refused(status) : await take(body));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has gone.
        }
        catch (ConnectionResetException)
        {
            // The same, in the middle of what was asked.
        }
        catch (BadHttpRequestException fault)
        {
            await WriteAsync(context, Answer.Refused(fault.StatusCode));
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            ChannelLog.RequestFailed(log, fault);
            await WriteAsync(context, Answer.Refused(StatusCodes.Status500InternalServerError));
        }
    }

    private static async Task WriteAsync(HttpContext context, Answer answer)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        if (answer.Status == StatusCodes.Status503ServiceUnavailable) response.Headers.RetryAfter = "1";
        // What was refused is refused again: Slack need not try.
        else if (answer.Status >= StatusCodes.Status400BadRequest) response.Headers["X-Slack-No-Retry"] = "1";
        if (answer.Status == StatusCodes.Status405MethodNotAllowed) response.Headers.Allow = HttpMethods.Post;
        response.ContentType = answer.Type;
        await response.WriteAsync(answer.Body, context.RequestAborted);
    }

    /// <summary>What is answered: nothing more than that it was taken, but for what Slack wants to be told.</summary>
    private sealed record Answer(int Status, string Body = "", string Type = "text/plain; charset=utf-8")
    {
        internal static Answer Done { get; } = new(StatusCodes.Status200OK);

        internal static Answer Malformed { get; } = new(StatusCodes.Status400BadRequest, "The request cannot be read.");

        internal static Answer Later { get; } = new(StatusCodes.Status503ServiceUnavailable, "Too many are waiting.");

        internal static Answer Refused(int status) => new(status, "Refused.");

        internal static Answer Telling(string text) => new(StatusCodes.Status200OK,
            new JsonObject { ["response_type"] = "ephemeral", ["text"] = Blocks.SlackMessage.Escaped(text) }.ToJsonString(), "application/json; charset=utf-8");
    }
}
