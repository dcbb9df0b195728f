using System.Collections.Frozen;
using Briefing.Channels.ActivityProtocol.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Briefing.Channels.Doors.Inbound;

/// <summary>
/// Tells who is calling by the token that came with a request, before anything of its body is read. Without an app id nobody is
/// known, and a token is not looked at. Whoever is refused is not told why; the log is.
/// </summary>
internal sealed class CallerAuthentication
{
    /// <summary>What every caller reads who is not accepted.</summary>
    internal static readonly Refusal Unauthorized = new(
        StatusCodes.Status401Unauthorized, "Unauthorized", "The bot takes activities of its channels only; send them with a token that it accepts.");

    private static readonly Refusal Undecided = new(
        StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "The token cannot be checked at the moment; send it again later.");

    private readonly JsonWebTokenHandler _handler;
    private readonly string _appId;
    private readonly AuthenticationOptions _options;
    private readonly FrozenDictionary<string, TokenIssuer> _issuers;
    private readonly TokenClaims _claims;
    private readonly ValidatedTokens _validated;
    private readonly TimeProvider _clock;
    private readonly ILogger<CallerAuthentication> _log;

    internal CallerAuthentication(ChannelOptions options, HttpMessageInvoker http, TimeProvider clock, ILogger<CallerAuthentication> log)
    {
        (_appId, _options, _clock, _log) = (options.AppId, options.Authentication, clock, log);
        _handler = new JsonWebTokenHandler { MapInboundClaims = false, MaximumTokenSizeInBytes = _options.MaxTokenLength };
        _issuers = TokenIssuer.All(_options,
            new SigningKeys(http, _options.ChannelMetadata, TokenIssuer.Service, _options, clock, log),
            new SigningKeys(http, _options.DirectoryMetadata, TokenIssuer.Directory, _options, clock, log));
        _claims = new TokenClaims(_appId, _options.AllowedCallers);
        _validated = new ValidatedTokens(_options.MaxCachedTokens, clock);
    }

    /// <summary>Who calls, or why that is not known; exactly one of the two is null.</summary>
    /// <param name="authorization">The values of the Authorization header.</param>
    /// <param name="cancellation">Ends the wait for keys.</param>
    internal async ValueTask<(Caller? Caller, Refusal? Refusal)> AuthenticateAsync(StringValues authorization, CancellationToken cancellation)
    {
        if (_appId.Length == 0) return (Caller.Anonymous, null);
        if (!BearerToken.TryRead(authorization, _options.MaxTokenLength, out var text, out var fault)) return Refused(fault);
        var hash = TokenHash.Of(text);
        if (_validated.Find(hash) is { } known && ReferenceEquals(await known.Issuer.Keys.CurrentAsync(cancellation), known.Keys)) return (known.Caller, null);
        if (BearerToken.Parse(text, out fault) is not { } token) return Refused(fault!);
        if (!_issuers.TryGetValue(token.Issuer, out var issuer)) return Refused("The token is of an issuer that is not accepted.");
        if (await issuer.Keys.CurrentAsync(cancellation) is not { } keys) return (null, Undecided);
        if (keys.Find(token.Kid) is null) keys = await issuer.Keys.AfterUnknownAsync(cancellation) ?? keys;
        if (keys.Find(token.Kid) is not { } key) return Refused("The token is signed with an unknown key.");
        var result = await _handler.ValidateTokenAsync(token, Rules(issuer, key));
        if (!result.IsValid) return Refused($"The token is not valid: {result.Exception?.GetType().Name}.");
        var (caller, mismatch) = _claims.Read(token, issuer, key);
        if (caller is null) return Refused(mismatch!);
        _validated.Add(hash, new ValidatedToken(caller, issuer, keys, LastMoment(token.ValidTo)));
        return (caller, null);
    }

    private TokenValidationParameters Rules(TokenIssuer issuer, SigningKey key) => new()
    {
        ValidAlgorithms = BearerToken.Algorithms,
        ValidIssuer = issuer.Name,
        IssuerSigningKey = key.Key,
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        AudienceValidator = (audiences, _, _) => audiences.Take(2).ToList() is [var audience] && TokenClaims.IsSame(audience, _appId),
        // Its own check of the times goes by the wall clock.
        LifetimeValidator = (from, to, _, _) =>
            to is { } end && _clock.GetUtcNow() < LastMoment(end) && !(from > (_clock.GetUtcNow() + _options.ClockSkew).UtcDateTime),
    };

    private DateTimeOffset LastMoment(DateTime end) =>
        end > DateTime.MaxValue - _options.ClockSkew ? DateTimeOffset.MaxValue : new DateTimeOffset(end, TimeSpan.Zero) + _options.ClockSkew;

    private (Caller? Caller, Refusal? Refusal) Refused(string fault)
    {
        DoorLog.CallerRefused(_log, fault);
        return (null, Unauthorized);
    }
}
