using System.Text.Json;
using Briefing.Channels.ActivityProtocol.Schema;
using Microsoft.AspNetCore.Http;

namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>Why a request is not served.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">A short name.</param>
/// <param name="Message">One sentence that says what to do; it never repeats what the stranger sent.</param>
internal sealed record Refusal(int Status, string Code, string Message);

/// <summary>Writes refusals the way the Bot Framework service does: an <see cref="ErrorResponse"/> in one line.</summary>
internal static class Refusals
{
    internal static async Task WriteAsync(HttpContext context, Refusal refusal)
    {
        context.Response.StatusCode = refusal.Status;
        context.Response.ContentType = "application/json; charset=utf-8";
        var body = new ErrorResponse { Error = new Error { Code = refusal.Code, Message = refusal.Message } };
        await context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(body, ActivityJson.Wire.ErrorResponse), context.RequestAborted);
    }
}
