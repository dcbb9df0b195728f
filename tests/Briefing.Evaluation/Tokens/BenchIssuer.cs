using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Briefing.Channels.Doors.Inbound;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Briefing.Evaluation.Tokens;

/// <summary>Issues tokens as the Bot Framework service does, with a key of its own.</summary>
internal sealed class BenchIssuer(string appId) : IDisposable
{
    internal const int KeyBits = 2048;

    private readonly RSA _key = RSA.Create(KeyBits);

    /// <summary>A token that is valid for an hour.</summary>
    internal string Token() => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
        new JsonObject
        {
            ["iss"] = TokenIssuer.Service, ["aud"] = appId, ["serviceurl"] = "https://smba.trafficmanager.net/emea/",
            ["nbf"] = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds(), ["exp"] = TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds(),
        }.ToJsonString(),
        new SigningCredentials(new RsaSecurityKey(_key) { KeyId = "key" }, SecurityAlgorithms.RsaSha256));

    /// <summary>The wire to the metadata and keys.</summary>
    internal HttpMessageHandler Wire() => new Documents(_key.ExportParameters(false));

    public void Dispose() => _key.Dispose();

    private sealed class Documents(RSAParameters key) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var isMetadata = request.RequestUri!.AbsolutePath.EndsWith("configuration", StringComparison.Ordinal);
            var document = isMetadata
                ? new JsonObject { ["issuer"] = TokenIssuer.Service, ["jwks_uri"] = new Uri(request.RequestUri!, "keys").AbsoluteUri }
                : new JsonObject
                {
                    ["keys"] = new JsonArray(new JsonObject
                    {
                        ["kty"] = "RSA", ["kid"] = "key", ["n"] = Base64UrlEncoder.Encode(key.Modulus), ["e"] = Base64UrlEncoder.Encode(key.Exponent),
                    }),
                };
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent(document.ToJsonString()) });
        }
    }
}
