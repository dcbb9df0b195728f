using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Briefing.Benchmarks.Load;

/// <summary>Plays the Bot Framework service on this machine: signs a token, and tells the key to whoever checks it.</summary>
internal sealed class LoadIssuer : IAsyncDisposable
{
    internal const string AppId = "11111111-2222-4333-8444-555555555555";
    internal const string ServiceUrl = "https://smba.trafficmanager.net/emea/";
    private const string Service = "https://api.botframework.com";

    private readonly RSA _key = RSA.Create(2048);
    private readonly WebApplication _app;

    private LoadIssuer(WebApplication app) => _app = app;

    /// <summary>Where the metadata are.</summary>
    internal string Metadata { get; private set; } = "";

    internal static async Task<LoadIssuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        var issuer = new LoadIssuer(builder.Build());
        issuer._app.MapGet("/metadata", () => Results.Text(new JsonObject
        {
            ["issuer"] = Service, ["jwks_uri"] = issuer.Metadata.Replace("/metadata", "/keys", StringComparison.Ordinal),
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        }.ToJsonString(), "application/json"));
        issuer._app.MapGet("/keys", () => Results.Text(issuer.Keys(), "application/json"));
        await issuer._app.StartAsync();
        var address = issuer._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        issuer.Metadata = address + "/metadata";
        return issuer;
    }

    /// <summary>A token of the service that is valid for a day.</summary>
    internal string Token()
    {
        var now = TimeProvider.System.GetUtcNow();
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            new JsonObject
            {
                ["iss"] = Service, ["aud"] = AppId, ["serviceurl"] = ServiceUrl, ["nbf"] = now.ToUnixTimeSeconds(), ["exp"] = now.AddDays(1).ToUnixTimeSeconds(),
            }.ToJsonString(),
            new SigningCredentials(new RsaSecurityKey(_key) { KeyId = "key" }, SecurityAlgorithms.RsaSha256));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private string Keys()
    {
        var key = _key.ExportParameters(false);
        return new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "RSA", ["use"] = "sig", ["kid"] = "key", ["n"] = Base64UrlEncoder.Encode(key.Modulus), ["e"] = Base64UrlEncoder.Encode(key.Exponent),
                ["endorsements"] = new JsonArray("msteams", "emulator"),
            }),
        }.ToJsonString();
    }
}
