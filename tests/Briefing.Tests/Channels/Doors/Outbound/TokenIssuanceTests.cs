using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core.Pipeline;
using Briefing.Channels.Doors;
using Briefing.Channels.Doors.Outbound;
using Briefing.Tests.Channels.Fixtures;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Briefing.Tests.Channels.Doors.Outbound;

/// <summary>What the token endpoints are asked, and what is made of their answers.</summary>
public sealed class TokenIssuanceTests : IDisposable
{
    private const string Directory = "login.microsoftonline.com";
    private readonly StandInInternet _internet = new();

    public TokenIssuanceTests() =>
        _internet.Hosts[Directory] = (_, _) => Task.FromResult(StandInInternet.Json("""{"token_type":"Bearer","expires_in":3599,"access_token":"the token"}"""));

    public void Dispose() => _internet.Dispose();

    [Theory]
    [InlineData(BotAppType.MultiTenant, "botframework.com")]
    [InlineData(BotAppType.SingleTenant, LockedHost.Tenant)]
    public async Task Secret_IsShownToTheTenantThatIssuesTheToken(BotAppType type, string tenant)
    {
        var credentials = Credentials(type, BotCredential.OfSecret("s&cret"));

        var token = await credentials.RequestAsync(CancellationToken.None);

        token.Value.ShouldBe("the token");
        token.Until.ShouldBe(DateTimeOffset.UtcNow.AddHours(1), TimeSpan.FromMinutes(5));
        var (method, address, _, body) = _internet.Requests.ShouldHaveSingleItem();
        method.ShouldBe("POST");
        address.AbsoluteUri.ShouldBe($"https://{Directory}/{tenant}/oauth2/v2.0/token");
        body.ShouldContain("grant_type=client_credentials");
        body.ShouldContain("client_id=" + LockedHost.AppId);
        body.ShouldContain("client_secret=s%26cret");
        body.ShouldContain("scope=https%3A%2F%2Fapi.botframework.com%2F.default");
    }

    [Fact]
    public async Task Request_MadeAgain_IsNotAnsweredFromAnotherCache()
    {
        var credentials = Credentials(BotAppType.SingleTenant, BotCredential.OfSecret("secret"));
        await credentials.RequestAsync(CancellationToken.None);

        await credentials.RequestAsync(CancellationToken.None);

        _internet.Count(Directory).ShouldBe(2);
    }

    [Fact]
    public async Task Certificate_SignsAnAssertionAndStaysHere()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));

        await Credentials(BotAppType.SingleTenant, BotCredential.OfCertificate(certificate)).RequestAsync(CancellationToken.None);

        var body = _internet.Requests.ShouldHaveSingleItem().Body;
        body.ShouldNotContain("client_secret");
        var assertion = new JsonWebToken(body.Split('&').Single(part => part.StartsWith("client_assertion=", StringComparison.Ordinal))["client_assertion=".Length..]);
        assertion.Issuer.ShouldBe(LockedHost.AppId);
        assertion.Audiences.ShouldHaveSingleItem().ShouldStartWith($"https://{Directory}/{LockedHost.Tenant}");
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, """{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided: s3cret"}""", "invalid_client")]
    [InlineData(HttpStatusCode.ServiceUnavailable, "", "")]
    [InlineData(HttpStatusCode.OK, "<html>", "")]
    public async Task Directory_ThatGivesNoToken_IsToldWithoutTheSecret(HttpStatusCode status, string body, string told)
    {
        _internet.Hosts[Directory] = (_, _) => Task.FromResult(StandInInternet.Json(body, status));

        var fault = await Should.ThrowAsync<TokenUnavailableException>(Credentials(BotAppType.SingleTenant, BotCredential.OfSecret("s3cret")).RequestAsync(CancellationToken.None));

        fault.Message.ShouldContain(told);
        fault.Message.ShouldNotContain("s3cret");
    }

    [Fact]
    public async Task Directory_ThatCannotBeReached_IsTold()
    {
        _internet.Hosts.Clear();

        await Should.ThrowAsync<TokenUnavailableException>(Credentials(BotAppType.SingleTenant, BotCredential.OfSecret("secret")).RequestAsync(CancellationToken.None));
    }

    [Fact]
    public async Task ManagedIdentity_IsAskedOfTheMachineByTheAppId()
    {
        var until = DateTimeOffset.UtcNow.AddHours(8).ToUnixTimeSeconds();
        _internet.Hosts["169.254.169.254"] = (_, _) => Task.FromResult(StandInInternet.Json(
            $$"""{"access_token":"the token","expires_on":"{{until}}","expires_in":"28800","resource":"https://api.botframework.com","token_type":"Bearer"}"""));

        var token = await new ManagedIdentity(LockedHost.AppId, new HttpClientTransport(_internet)).RequestAsync(CancellationToken.None);

        token.Value.ShouldBe("the token");
        var asked = Uri.UnescapeDataString(_internet.Requests.Last().Address.Query);
        asked.ShouldContain("resource=https://api.botframework.com");
        asked.ShouldContain("client_id=" + LockedHost.AppId);
    }

    [Fact]
    public void Credential_InWords_TellsItsKindAlone()
    {
        BotCredential.OfSecret("s3cret").ToString().ShouldBe("secret");
        LockedHost.Options.ToString().ShouldNotContain("a secret of the tests");
    }

    private ClientCredentials Credentials(BotAppType type, BotCredential credential) =>
        new(LockedHost.AppId, new AuthenticationOptions { AppType = type, TenantId = LockedHost.Tenant, Credential = credential }, new HttpClient(_internet));
}
