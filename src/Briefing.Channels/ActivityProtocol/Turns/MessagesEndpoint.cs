using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.DirectLine;
using Briefing.Channels.Doors;
using Briefing.Channels.Doors.Inbound;
using Briefing.Channels.Turns;
using Briefing.Knowledge.Storage;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>The address that channels post activities to. The request stays open until its turn is over.</summary>
internal sealed class MessagesEndpoint(
    RequestDoor door, CallerDoor callers, ChannelOptions options, ActivityDispatcher dispatcher, ILogger<MessagesEndpoint> log,
    IHostApplicationLifetime? lifetime = null)
{
    internal async Task HandleAsync(HttpContext context)
    {
        try
        {
            await WriteAsync(context, await AnswerAsync(context));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has gone; there is nobody to answer.
        }
        catch (ConnectionResetException)
        {
            // The same, in the middle of what was asked.
        }
        catch (BadHttpRequestException fault)
        {
            await WriteAsync(context, ActivityAnswer.Refused(fault.StatusCode, "BadRequest", "The request could not be read."));
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            ChannelLog.RequestFailed(log, fault);
            // A store that is busy or away, and parts that are gone as the host stops, will be there when it is sent again.
            await WriteAsync(context, fault is StoreException || lifetime?.ApplicationStopping.IsCancellationRequested == true
                ? ActivityAnswer.Refused(503, "ServiceUnavailable", "It cannot be taken now; send it again in a moment.", mayRetry: true)
                : ActivityAnswer.Refused(500, "InternalError", "Something went wrong here; the host's log says what."));
        }
    }

    private async Task<ActivityAnswer> AnswerAsync(HttpContext context)
    {
        if (door.Refusal(context.Request) is { } shut) return ActivityAnswer.Refused(403, "Forbidden", shut);
        // Who calls is known before anything of the body is read; what is no POST has none, and is refused by the reader.
        var (caller, denied) = HttpMethods.IsPost(context.Request.Method)
            ? await callers.AuthenticateAsync(context.Request.Headers.Authorization, context.RequestAborted)
            : (Caller.Anonymous, null);
        if (denied is not null) return new ActivityAnswer(denied.Status, Refusal: denied, MayRetry: denied.Status == StatusCodes.Status503ServiceUnavailable);
        var (activity, json, refusal) = await ActivityReader.ReadAsync(context.Request, options.MaxActivityBytes, context.RequestAborted);
        if (refusal is not null) return new ActivityAnswer(refusal.Status, Refusal: refusal);
        if (activity!.ChannelId == HostedWebChat.ChannelId) return ActivityAnswer.Refused(403, "Forbidden", "That channel does not send its activities here.");
        if (callers.Admit(caller!, activity!) is { } foreign) return new ActivityAnswer(foreign.Status, Refusal: foreign);
        var answer = await dispatcher.RunAsync(activity!, json, context.RequestAborted);
        if (answer.Refusal is { } refused) ChannelLog.ActivityRefused(log, WireText.ForLog(activity!.Type), refused.Status, refused.Message);
        return answer;
    }

    private async Task WriteAsync(HttpContext context, ActivityAnswer answer)
    {
        var response = context.Response;
        if (answer.MayRetry) response.Headers.RetryAfter = answer.RetryAfter.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (answer.Status == StatusCodes.Status401Unauthorized) response.Headers.WWWAuthenticate = "Bearer";
        if (answer.Status == StatusCodes.Status405MethodNotAllowed) response.Headers.Allow = HttpMethods.Post;
        if (answer.Refusal is { } refusal)
        {
            ChannelInstruments.CountRefused("bot-framework", refusal.Status);
            await Refusals.WriteAsync(context, refusal);
            return;
        }

        response.StatusCode = answer.Status;
        if (answer.Body is null) return;
        response.ContentType = "application/json; charset=utf-8";
        await response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }
}
