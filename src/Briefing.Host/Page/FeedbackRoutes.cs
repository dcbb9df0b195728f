using Briefing.Conversation.Feedback;
using Briefing.Conversation.Turns;
using Briefing.Host.Serving;
using Briefing.Host.Serving.Doors;

namespace Briefing.Host.Page;

/// <summary>Takes what readers of the page say of an answer, as the buttons of other channels do.</summary>
internal static class FeedbackRoutes
{
    /// <summary>Where the form is sent.</summary>
    internal const string Path = "/feedback";

    /// <summary>The most characters of a reader's own words, in UTF-16 code units.</summary>
    internal const int CommentLength = 1000;

    /// <summary>The largest body: a token and a comment, each unit of which may be nine bytes in a form.</summary>
    private const int BodyBytes = 16 * 1024;

    /// <summary>The intent that feedback comes under.</summary>
    private const string Intent = "Feedback";

    internal static void MapFeedback(this IEndpointRouteBuilder app) =>
        app.MapPost(Path, TakeAsync).WithMetadata(new BodyLimit(BodyBytes)).RequireRateLimiting(RequestLimits.Chat);

    /// <summary>Answers with a sentence where the script asks for it, else with a page.</summary>
    private static async Task<IResult> TakeAsync(HttpContext context, ServedBriefing briefing, TimeProvider time)
    {
        if (!OwnOrigin.IsOf(context.Request)) return Told(context, "Send feedback with the buttons under an answer.", StatusCodes.Status403Forbidden);
        if (!context.Request.HasFormContentType) return Told(context, "Send the fields kind, answer and comment as a form.", StatusCodes.Status415UnsupportedMediaType);
        if (await ReadAsync(context) is not var (kind, answer, comment)) return Told(context, "Choose one of the buttons under an answer.", StatusCodes.Status400BadRequest);
        var turn = PageTurns.Of(context, comment, time) with { Action = new TurnAction(Intent, answer.Length > 0 ? $"{kind} {answer}" : kind) };
        var reply = await briefing.RespondAsync(turn, context.RequestAborted);
        return Told(context, reply.Text, StatusCodes.Status200OK);
    }

    /// <summary>The fields; null where the form is none of ours.</summary>
    private static async Task<(string Kind, string Answer, string Comment)?> ReadAsync(HttpContext context)
    {
        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            var (kind, answer, comment) = (form["kind"].ToString(), form["answer"].ToString(), form["comment"].ToString().Trim());
            return FeedbackKinds.Of(kind) is not null && comment.Length <= CommentLength && (answer.Length == 0 || GivenAnswer.Read(answer) is not null) ? (kind, answer, comment) : null;
        }
        catch (InvalidDataException)
        {
            return null; // too many fields, or no form at all
        }
    }

    private static IResult Told(HttpContext context, string text, int status) => context.Request.Headers.Accept.ToString().StartsWith("text/plain", StringComparison.Ordinal)
        ? Results.Text(text, "text/plain; charset=utf-8", statusCode: status)
        : new PageResult<MessagePage>(new() { ["Heading"] = "Feedback", ["Message"] = text }, status);
}
