using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Briefing.Channels.ActivityProtocol.Turns;
using Briefing.Channels.DirectLine.Schema;
using Briefing.Channels.DirectLine.Storage;
using Briefing.Channels.Doors;
using Microsoft.AspNetCore.Http;

namespace Briefing.Channels.DirectLine.Tokens;

/// <summary>Who may call which conversation: whoever shows its token; and who may begin one.</summary>
internal sealed class DirectLineDoor(DirectLineTokens tokens, DirectLineStore store, DirectLineOptions options)
{
    /// <summary>What users begin with whom a site or a sign-in has named. Others cannot take such a name.</summary>
    internal const string NamedUser = "dl_";

    private const string Scheme = "Bearer ";

    /// <summary>The most characters of a user's identifier that a site gives.</summary>
    private const int MaxUser = 128;

    private static readonly Refusal NoToken = new(401, "Unauthorized", "Show the conversation's token: Authorization: Bearer TOKEN.");
    private static readonly Refusal Expired = new(403, "TokenExpired", "The token has run out; get a new one from the page that gave it.");
    private static readonly Refusal Ended = new(404, "BotNotAvailable", "The conversation has ended; begin a new one.");
    private static readonly Refusal Foreign = new(403, "Forbidden", "The token is of another conversation.");

    /// <summary>The token of a call, or why it is refused. A site's secret opens each conversation, as at the service.</summary>
    /// <param name="request">The call.</param>
    /// <param name="conversation">The conversation that it is about; null where the token says it.</param>
    internal (DirectLineToken? Token, Refusal? Refusal) Authenticate(HttpRequest request, string? conversation)
    {
        var shown = Bearer(request);
        if (conversation is not null && IsSecret(shown))
            return store.Find(conversation) is { } any ? (new DirectLineToken(any.Id, any.UserId, any.TokenUntil), null) : (null, Ended);
        var (token, fault) = tokens.Read(shown);
        if (fault != TokenFault.None) return (null, fault == TokenFault.Expired ? Expired : NoToken);
        return conversation is null || token!.Conversation == conversation ? (token, null) : (null, Foreign);
    }

    /// <summary>The same for a stream, whose address holds what opens it.</summary>
    internal (DirectLineToken? Token, Refusal? Refusal) AuthenticateStream(string? sealedToken, string conversation)
    {
        var (token, fault) = tokens.ReadOfStream(sealedToken);
        if (fault != TokenFault.None) return (null, fault == TokenFault.Expired ? Expired : NoToken);
        return token!.Conversation == conversation ? (token, null) : (null, Foreign);
    }

    /// <summary>
    /// Who a new conversation is for: whom the site names that shows the secret, else who is signed in, else somebody new. A user
    /// that nobody vouches for is one of this conversation alone, so that no one can pose as another.
    /// </summary>
    /// <param name="context">The call.</param>
    /// <param name="asked">What the caller says of the user; null for nothing.</param>
    internal (string? User, bool IsSite, Refusal? Refusal) Beginner(HttpContext context, DirectLineUser? asked)
    {
        if (IsSecret(Bearer(context.Request)))
        {
            if (asked?.Id is not { Length: > 0 } named) return (DirectLineTokens.NewId(), true, null);
            return named.Length <= MaxUser && named.StartsWith(NamedUser, StringComparison.Ordinal) && !named.Any(char.IsControl)
                ? (named, true, null)
                : (null, true, new Refusal(400, "BadArgument", "user.id begins with dl_, and has at most 128 characters."));
        }

        if (SignedIn(context.User) is { } subject) return (subject, false, null);
        return options.IsOpen && context.Features.Get<Visit>() is not { IsFromElsewhere: true }
            ? (DirectLineTokens.NewId(), false, null)
            : (null, false, new Refusal(401, "Unauthorized", "Show the site's secret, or sign in: Authorization: Bearer SECRET."));
    }

    /// <summary>The token or secret that a request shows; null where there is none.</summary>
    internal static string? Bearer(HttpRequest request) =>
        request.Headers.Authorization is [{ } header] && header.StartsWith(Scheme, StringComparison.Ordinal) ? header[Scheme.Length..] : null;

    /// <summary>Whether this is the site's secret.</summary>
    internal bool IsSecret(string? shown) => options.SiteSecret.Length > 0 && shown is not null
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(shown)), SHA256.HashData(Encoding.UTF8.GetBytes(options.SiteSecret)));

    /// <summary>Issuer and subject together are one person; as a hash, because the name goes to the client and into the database.</summary>
    private static string? SignedIn(ClaimsPrincipal user) =>
        user.Identity?.IsAuthenticated == true && (user.FindFirst("sub") ?? user.FindFirst(ClaimTypes.NameIdentifier)) is { } subject
            ? NamedUser + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{user.FindFirst("iss")?.Value ?? subject.Issuer}\n{subject.Value}")))[..32]
            : null;
}
