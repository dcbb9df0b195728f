using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Briefing.Channels.ActivityProtocol.Turns;
using Briefing.Channels.DirectLine.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Briefing.Channels.DirectLine.Endpoints;

/// <summary>What a call is answered with: a JSON body, or why it is refused.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The JSON body; null where there is a refusal.</param>
/// <param name="Refusal">Why the call is refused, where it is.</param>
internal sealed record DirectLineAnswer(int Status, byte[]? Body, Refusal? Refusal = null)
{
    /// <summary>The conversation has ended, was removed, or never was: clients stop.</summary>
    internal static DirectLineAnswer Gone { get; } = Refused(new Refusal(404, "BotNotAvailable", "The conversation has ended; begin a new one."));

    /// <summary>More calls than one caller may make.</summary>
    internal static DirectLineAnswer TooMany { get; } = Refused(new Refusal(429, "TooManyRequests", "Too many calls; go on in a moment."));

    internal static DirectLineAnswer Of<T>(T body, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK) => new(status, JsonSerializer.SerializeToUtf8Bytes(body, type));

    internal static DirectLineAnswer OfJson(string body) => new(StatusCodes.Status200OK, Encoding.UTF8.GetBytes(body));

    internal static DirectLineAnswer Taken(string id) => Of(new DirectLineActivityId { Id = id }, DirectLineJson.Default.DirectLineActivityId);

    internal static DirectLineAnswer Refused(Refusal refusal) => new(refusal.Status, null, refusal);

    internal static DirectLineAnswer Refused(int status, string code, string message) => Refused(new Refusal(status, code, message));

    /// <summary>Writes it. No answer may be kept by anybody on the way: it holds a token, or what one person was told.</summary>
    internal async Task WriteAsync(HttpContext context, ILogger log)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (Refusal is { } refusal)
        {
            DirectLineLog.Refused(log, refusal.Status, refusal.Message);
            if (refusal.Status is 429 or 503) context.Response.Headers.RetryAfter = "2";
            if (refusal.Status == 401) context.Response.Headers.WWWAuthenticate = "Bearer";
            await Refusals.WriteAsync(context, refusal);
            return;
        }

        context.Response.StatusCode = Status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.Body.WriteAsync(Body, context.RequestAborted);
    }
}
