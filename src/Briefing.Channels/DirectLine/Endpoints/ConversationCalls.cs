using System.Text.Json;
using Briefing.Channels.DirectLine.Schema;
using Briefing.Channels.DirectLine.Storage;
using Briefing.Channels.DirectLine.Streams;
using Briefing.Channels.DirectLine.Tokens;
using Briefing.Channels.DirectLine.Turns;
using Microsoft.AspNetCore.Http;

namespace Briefing.Channels.DirectLine.Endpoints;

/// <summary>Tokens, and the beginning and taking up of conversations.</summary>
internal sealed class ConversationCalls(
    DirectLineDoor door, DirectLineTokens tokens, DirectLineStore store, OpenStreams streams, DirectLineTurns turns, DirectLineLimits limits,
    StreamAddress addresses, DirectLineOptions options, TimeProvider clock)
{
    private const int MaxBody = 4096;

    /// <summary><c>POST /tokens/generate</c>: a token for a conversation that is yet to begin.</summary>
    internal async Task<DirectLineAnswer> GenerateAsync(HttpContext context)
    {
        var (body, fault) = await ReadAsync(context);
        if (fault is not null) return fault;
        var (user, isSite, refusal) = door.Beginner(context, body.User);
        if (refusal is not null) return DirectLineAnswer.Refused(refusal);
        if (!isSite && !limits.MayBegin(context.Connection.RemoteIpAddress)) return DirectLineAnswer.TooMany;
        return Token(tokens.Issue(DirectLineTokens.NewId(), user!), null);
    }

    /// <summary><c>POST /tokens/refresh</c>: a token that lasts longer, for one that still lasts.</summary>
    internal DirectLineAnswer Refresh(HttpContext context)
    {
        var (token, refusal) = door.Authenticate(context.Request, null);
        if (refusal is not null) return DirectLineAnswer.Refused(refusal);
        if (!limits.MayCall(token!.Conversation)) return DirectLineAnswer.TooMany;
        return Token(Renew(token.Conversation, token.UserId), null);
    }

    /// <summary><c>POST /conversations</c>: begins the conversation of a token, or a new one; the bot greets it once.</summary>
    internal async Task<DirectLineAnswer> StartAsync(HttpContext context)
    {
        var (body, fault) = await ReadAsync(context);
        if (fault is not null) return fault;
        var (token, refusal) = door.Authenticate(context.Request, null);
        if (token is null && refusal!.Status == StatusCodes.Status403Forbidden) return DirectLineAnswer.Refused(refusal);
        if (token is null && DirectLineDoor.Bearer(context.Request) is { } shown && !door.IsSecret(shown)) return DirectLineAnswer.Refused(refusal!);
        var isSite = false;
        var (conversation, user) = (token?.Conversation ?? DirectLineTokens.NewId(), token?.UserId);
        if (user is null && ((user, isSite, refusal) = door.Beginner(context, body.User)) is { refusal: not null }) return DirectLineAnswer.Refused(refusal!);
        if (!isSite && !(token is null ? limits.MayBegin(context.Connection.RemoteIpAddress) : limits.MayCall(conversation))) return DirectLineAnswer.TooMany;
        var issued = tokens.Issue(conversation, user!);
        var isNew = store.Begin(conversation, user!, clock.GetUtcNow(), issued.Token.Until);
        if (isNew) turns.Greet(conversation, ClientActivity.Opening(conversation, user!, body.Locale, clock.GetUtcNow()));
        else if (store.Find(conversation) is null) return DirectLineAnswer.Gone;
        else Extended(issued.Token);
        return Token(issued, addresses.Of(context.Request, issued.Token, 0), isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    /// <summary><c>GET /conversations/{id}</c>: takes up a conversation again where its client has come to.</summary>
    internal DirectLineAnswer Reconnect(HttpContext context, string id)
    {
        var (token, refusal) = door.Authenticate(context.Request, id);
        if (refusal is not null) return DirectLineAnswer.Refused(refusal);
        if (!limits.MayCall(id)) return DirectLineAnswer.TooMany;
        if (ActivitySet.ReadWatermark(context.Request.Query["watermark"]) is not { } watermark) return ActivityCalls.BadWatermark;
        if (store.Find(id) is null) return DirectLineAnswer.Gone;
        var issued = Renew(id, token!.UserId);
        return Token(issued, addresses.Of(context.Request, issued.Token, watermark));
    }

    private static async Task<(DirectLineBeginning Body, DirectLineAnswer? Fault)> ReadAsync(HttpContext context)
    {
        var buffer = new byte[MaxBody + 1];
        var length = await context.Request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, context.RequestAborted);
        if (length > MaxBody) return (new(), DirectLineAnswer.Refused(413, "MessageSizeTooBig", "The body has more than 4096 bytes."));
        try
        {
            return (length == 0 ? new() : JsonSerializer.Deserialize(buffer.AsSpan(0, length), DirectLineJson.Default.DirectLineBeginning) ?? new(), null);
        }
        catch (JsonException)
        {
            return (new(), DirectLineAnswer.Refused(400, "BadSyntax", "The body is no JSON object with user and locale."));
        }
    }

    private (string Text, DirectLineToken Token) Renew(string conversation, string user)
    {
        var issued = tokens.Issue(conversation, user);
        Extended(issued.Token);
        return issued;
    }

    private void Extended(DirectLineToken token)
    {
        store.Extend(token.Conversation, token.Until);
        streams.Extend(token.Conversation, token.Until);
    }

    private DirectLineAnswer Token((string Text, DirectLineToken Token) issued, string? stream, int status = StatusCodes.Status200OK) => DirectLineAnswer.Of(
        new DirectLineConversationBody
        {
            ConversationId = issued.Token.Conversation, Token = issued.Text, ExpiresIn = (int)options.TokenLifetime.TotalSeconds, StreamUrl = stream,
        },
        DirectLineJson.Default.DirectLineConversationBody, status);
}
