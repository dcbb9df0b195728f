using System.Net;
using System.Text;
using System.Text.Json;
using Briefing.Conversation.Turns;
using Briefing.Host.Contract;
using Briefing.Host.Serving;
using Briefing.Host.Serving.Doors;
using Briefing.Host.Serving.Doors.Links;

namespace Briefing.Host.Page;

/// <summary>The first page, and the questions it sends.</summary>
internal static class ChatRoutes
{
    internal static void MapChat(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], ShowAsync);
        app.MapMethods("/answer/{token}", [HttpMethods.Get, HttpMethods.Head], ReopenAsync).RequireRateLimiting(RequestLimits.Chat);
        app.MapPost("/api/chat", AnswerAsync).WithMetadata(new BodyLimit(ChatLimits.BodyBytes)).RequireRateLimiting(RequestLimits.Chat);
    }

    /// <summary>The page; with <c>?q=</c> it holds the answer, so that it works without the script and can be linked to.</summary>
    private static async Task<IResult> ShowAsync(HttpContext context, string? q, ServedBriefing briefing, TimeProvider time)
    {
        var model = HomeModel.Of(briefing);
        var question = q?.Trim();
        if (string.IsNullOrEmpty(question)) return Page(model);
        if (question.Length > ChatLimits.QuestionLength) return Page(model with { Notice = ChatLimits.TooLong });
        var turn = PageTurns.Of(context, question, time);
        return Page(model with { Question = question, Reply = await briefing.RespondAsync(turn, context.RequestAborted) });
    }

    /// <summary>The page with an answer that is opened again by its address.</summary>
    private static async Task<IResult> ReopenAsync(HttpContext context, string token, ServedBriefing briefing, TimeProvider time)
    {
        var turn = PageTurns.Of(context, "", time) with { Answer = token };
        var reply = await briefing.RespondAsync(turn, context.RequestAborted);
        if (context.RequestServices.GetRequiredService<Visitor>().LinkUntil is { } until) return Shared(context, reply, until);
        return Page(HomeModel.Of(briefing) with { Question = "An answer, opened by its address", Reply = reply });
    }

    /// <summary>Answers <c>{"q"}</c>: with a piece of the page where that is accepted, else with the object that <c>ask --json</c> prints.</summary>
    private static async Task<IResult> AnswerAsync(HttpContext context, ServedBriefing briefing, TimeProvider time)
    {
        if (!context.Request.HasJsonContentType() || context.Request.GetTypedHeaders().ContentType is { Charset.HasValue: true } type && type.Encoding is not UTF8Encoding)
            return Fault("Send JSON in UTF-8: set Content-Type to application/json.", HttpStatusCode.UnsupportedMediaType);
        var question = await ReadAsync(context);
        if (question is null) return Fault("Send an object with the question as \"q\": {\"q\": \"What did … say about …?\"}.");
        if (question.Length > ChatLimits.QuestionLength) return Fault(ChatLimits.TooLong);
        var began = time.GetTimestamp();
        var turn = PageTurns.Of(context, question, time);
        var reply = await briefing.RespondAsync(turn, context.RequestAborted);
        if (context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
            return new PageResult<AnswerView>(new() { ["Reply"] = reply });
        return Results.Json(AnswerLines.From(null, question, reply, time.GetElapsedTime(began)), ContractJson.Lines.AnswerLine);
    }

    /// <summary>For the bearer of a link: what it was made for, with links to its quotes that end when it does, and nothing to go on with.</summary>
    private static PageResult<SharedAnswerPage> Shared(HttpContext context, Reply reply, DateTimeOffset until)
    {
        var signing = context.RequestServices.GetRequiredService<LinkSigning>();
        var shown = reply.WithAddresses(address => signing.Sign(address, until)) with { Permalink = null, Given = null, Suggestions = [], Actions = [], Sources = [], SourceLines = [], HeldBack = 0 };
        return new PageResult<SharedAnswerPage>(new() { ["Reply"] = shown });
    }

    private static async Task<string?> ReadAsync(HttpContext context)
    {
        try
        {
            var request = await JsonSerializer.DeserializeAsync(context.Request.Body, ContractJson.Default.ChatRequest, context.RequestAborted);
            return request?.Question?.Trim();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static PageResult<HomePage> Page(HomeModel model) => new(new() { ["Model"] = model });

    private static IResult Fault(string message, HttpStatusCode status = HttpStatusCode.BadRequest) =>
        Results.Json(new ErrorLine(null, message), ContractJson.Default.ErrorLine, statusCode: (int)status);
}
