using System.Net;
using System.Text.Json;
using Briefing.Host.Contract;
using Briefing.Host.Page;
using Microsoft.AspNetCore.Connections;

namespace Briefing.Host.Serving;

/// <summary>How faults are told: as <c>{"error"}</c> to programs, as a page to browsers; never with what went wrong inside.</summary>
internal static class Faults
{
    internal static Task WriteAsync(HttpContext context, HttpStatusCode status, string message)
    {
        if (IsForBrowser(context))
            return new PageResult<MessagePage>(new() { ["Heading"] = Heading(status), ["Message"] = message }, (int)status).ExecuteAsync(context);
        context.Response.StatusCode = (int)status;
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(JsonSerializer.Serialize(new ErrorLine(null, message), ContractJson.Default.ErrorLine));
    }

    /// <summary>Tells a request that nothing answered, and one that failed inside.</summary>
    internal static void UseFaults(this WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (ConnectionResetException)
            {
                return; // whoever asked has gone; there is nobody to answer
            }
            catch (BadHttpRequestException fault) when (!context.Response.HasStarted)
            {
                await WriteAsync(context, (HttpStatusCode)fault.StatusCode, fault.StatusCode == StatusCodes.Status413PayloadTooLarge
                    ? "The request is too large; send a shorter one."
                    : "The request cannot be read; check that it is complete and well formed.");
            }
            catch (Exception fault) when (fault is not OperationCanceledException && !context.Response.HasStarted)
            {
                ServeLog.RequestFailed(app.Logger, fault, context.Request.Method, Route(context));
                await WriteAsync(context, HttpStatusCode.InternalServerError, "The bot failed at this request; the log says why. Try another one.");
            }

            if (context.Response is { HasStarted: false, ContentLength: null, ContentType: null } response && Untold(response.StatusCode) is { } message)
                await WriteAsync(context, (HttpStatusCode)response.StatusCode, message);
        });
    }

    /// <summary>The address as the program knows it. As it was called it may hold a question, or the end of a line.</summary>
    private static string Route(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(no route)";

    private static string? Untold(int status) => status switch
    {
        StatusCodes.Status404NotFound => "There is nothing at this address. The sources are listed under /sources.",
        StatusCodes.Status405MethodNotAllowed => "This address does not take that method.",
        StatusCodes.Status429TooManyRequests => "Too many requests; wait a minute.",
        _ => null,
    };

    private static string Heading(HttpStatusCode status) => status switch
    {
        HttpStatusCode.NotFound => "Not found",
        HttpStatusCode.Unauthorized => "For people who are known here",
        HttpStatusCode.InternalServerError => "Something went wrong",
        _ => "That did not work",
    };

    /// <summary>Whether a browser asks for a page, and no program for an answer.</summary>
    internal static bool IsForBrowser(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/api") && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
}
