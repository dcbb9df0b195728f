using System.Text.Json;
using Microsoft.Identity.Client;

namespace Briefing.Channels.Doors.Outbound;

/// <summary>Gets the bot's token by its secret or certificate (OAuth 2.0 client credentials), with MSAL.</summary>
internal sealed class ClientCredentials : ITokenIssuance
{
    /// <summary>The tenant that issues the tokens of bots at home in every tenant.</summary>
    private const string ServiceTenant = "botframework.com";

    private readonly IConfidentialClientApplication _client;

    /// <param name="appId">The bot's app id.</param>
    /// <param name="options">Its tenant, and its secret or certificate.</param>
    /// <param name="http">The wire to the directory.</param>
    internal ClientCredentials(string appId, AuthenticationOptions options, HttpClient http)
    {
        var tenant = options.AppType == BotAppType.MultiTenant ? ServiceTenant : options.TenantId;
        var builder = ConfidentialClientApplicationBuilder.Create(appId)
            .WithAuthority($"https://login.microsoftonline.com/{tenant}")
            .WithInstanceDiscovery(false)
            .WithLegacyCacheCompatibility(false)
            .WithHttpClientFactory(new OneClient(http));
        var credential = options.Credential!;
        _client = (credential.Certificate is { } certificate ? builder.WithCertificate(certificate, sendX5C: true) : builder.WithClientSecret(credential.Secret)).Build();
    }

    /// <inheritdoc/>
    public async Task<BotToken> RequestAsync(CancellationToken cancellation)
    {
        try
        {
            // When to renew is decided outside, by the injected clock; here it is always time.
            var result = await _client.AcquireTokenForClient([BotToken.Scope]).WithForceRefresh(true).ExecuteAsync(cancellation);
            return new BotToken(result.AccessToken, result.ExpiresOn);
        }
        catch (MsalException fault)
        {
            throw new TokenUnavailableException($"The directory gave none ({fault.ErrorCode}); check app id, tenant, and secret or certificate.", fault);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or JsonException)
        {
            throw new TokenUnavailableException("The directory could not be reached, or its answer not be read.", fault);
        }
    }

    private sealed class OneClient(HttpClient http) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => http;
    }
}
