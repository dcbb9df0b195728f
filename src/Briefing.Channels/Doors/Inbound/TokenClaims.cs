using Microsoft.IdentityModel.JsonWebTokens;

namespace Briefing.Channels.Doors.Inbound;

/// <summary>Who a token is of, by its claims. Its signature, issuer, audience and times have been found right.</summary>
internal sealed class TokenClaims(string appId, IReadOnlyList<string> allowedCallers)
{
    /// <summary>The caller, or why there is none; exactly one of the two is null.</summary>
    internal (Caller? Caller, string? Fault) Read(JsonWebToken token, TokenIssuer issuer, SigningKey key)
    {
        if (issuer.Tenant is not { } tenant) return (new Caller(CallerKind.Channel, "", Claim(token, "serviceurl"), key.Endorsements), null);
        if (!key.MaySignFor(tenant)) return (null, "The key that signed the token may not sign for its tenant.");
        if (Claim(token, "tid") is { } named && !IsSame(named, tenant)) return (null, "The token names another tenant than its issuer's.");
        // A user's own token for the bot names the bot as well; what a user may do is not what the bot's secret may do.
        if (Claim(token, "scp") is not null) return (null, "The token is of a signed-in user and of no bot.");
        var version = Claim(token, "ver");
        if (version is not ("1.0" or "2.0")) return (null, version is null ? "The token does not name its version." : "The token is of an unknown version.");
        if (Claim(token, version == "1.0" ? "appid" : "azp") is not { } caller) return (null, "The token does not name the app that calls.");
        if (IsSame(caller, appId)) return (new Caller(CallerKind.Emulator, caller, null, []), null);
        return allowedCallers.Any(allowed => IsSame(allowed, caller))
            ? (new Caller(CallerKind.Skill, caller, null, []), null)
            : (null, "The app that calls is not among AllowedCallers.");
    }

    /// <summary>Whether two ids are the same GUID; those are written in either case.</summary>
    internal static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : null;
}
