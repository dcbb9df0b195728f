using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Briefing.Tests.Channels.Fixtures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Tests.Host.Serving.Doors.SignIn;

/// <summary>An OpenID provider that hands out whatever token it is told to, signed or not.</summary>
internal sealed class LyingProvider : IAsyncDisposable
{
    internal const string ClientId = "briefing-bot";

    private readonly WebApplication _app;
    private readonly RSA _key = RSA.Create(2048);
    private readonly RSA _other = RSA.Create(2048);

    private LyingProvider(WebApplication app, Uri address) => (_app, Issuer) = (app, address.ToString().TrimEnd('/'));

    internal string Issuer { get; private set; }

    /// <summary>Changes the claims of a token that is otherwise right.</summary>
    internal Action<JsonObject> Change { get; set; } = static _ => { };

    /// <summary>How the token is signed: RS256, RS256 with a key that nobody knows, HS256 with the client's secret, or none.</summary>
    internal string Signing { get; set; } = "RS256";

    /// <summary>The nonce of the request that is answered.</summary>
    internal string Nonce { get; set; } = "";

    internal static async Task<LyingProvider> StartAsync()
    {
        LyingProvider? provider = null;
        var (app, address) = await LocalServer.StartAsync(_ => { }, app =>
        {
            app.MapGet("/.well-known/openid-configuration", () => Results.Json(provider!.Metadata()));
            app.MapGet("/keys", () => Results.Json(provider!.Keys()));
            app.MapPost("/token", () => Results.Json(new JsonObject { ["access_token"] = "a", ["token_type"] = "Bearer", ["id_token"] = provider!.Token() }));
        });
        return provider = new LyingProvider(app, address);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
        _other.Dispose();
    }

    private JsonObject Metadata() => new()
    {
        ["issuer"] = Issuer, ["authorization_endpoint"] = Issuer + "/authorize", ["token_endpoint"] = Issuer + "/token", ["jwks_uri"] = Issuer + "/keys",
    };

    private JsonObject Keys()
    {
        var key = _key.ExportParameters(false);
        return new() { ["keys"] = new JsonArray(new JsonObject { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = "one", ["n"] = Base64(key.Modulus!), ["e"] = Base64(key.Exponent!) }) };
    }

    private string Token()
    {
        var now = DateTimeOffset.UtcNow;
        var claims = new JsonObject
        {
            ["iss"] = Issuer, ["aud"] = ClientId, ["sub"] = "ann", ["name"] = "Ann", ["nonce"] = Nonce,
            ["iat"] = now.ToUnixTimeSeconds(), ["exp"] = now.AddMinutes(5).ToUnixTimeSeconds(),
        };
        Change(claims);
        var header = new JsonObject { ["alg"] = Signing.Split(' ')[0], ["typ"] = "JWT", ["kid"] = "one" };
        var signed = $"{Base64(Encoding.UTF8.GetBytes(header.ToJsonString()))}.{Base64(Encoding.UTF8.GetBytes(claims.ToJsonString()))}";
        var bytes = Encoding.ASCII.GetBytes(signed);
        return signed + "." + Signing switch
        {
            "none" => "",
            "HS256" => Base64(HMACSHA256.HashData(Encoding.UTF8.GetBytes(OpenIdProvider.Secret), bytes)),
            "RS256 unknown" => Base64(_other.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)),
            _ => Base64(_key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)),
        };
    }

    private static string Base64(byte[] bytes) => WebEncoders.Base64UrlEncode(bytes);
}
