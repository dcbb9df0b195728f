using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Briefing.Tests.Channels.Fixtures;
using Microsoft.IdentityModel.Tokens;

namespace Briefing.Tests.Channels.Doors.Inbound;

/// <summary>Tokens that somebody makes up without the issuer's key, and tokens of the issuer that are used for what they are not.</summary>
public sealed class HostileTokenTests(SharedLockedHost shared) : IClassFixture<SharedLockedHost>
{
    private readonly LockedHost _host = shared.Host;

    public static TheoryData<string, string> HostileHeaders => new()
    {
        { "alg none", """{"alg":"none","typ":"JWT","kid":"key-1"}""" },
        { "alg NONE", """{"alg":"nOnE","typ":"JWT","kid":"key-1"}""" },
        { "no alg", """{"typ":"JWT","kid":"key-1"}""" },
        { "alg not a string", """{"alg":5,"kid":"key-1"}""" },
        { "alg of another family", """{"alg":"ES256","kid":"key-1"}""" },
        { "alg PSS", """{"alg":"PS256","kid":"key-1"}""" },
        { "no kid", """{"alg":"RS256","typ":"JWT"}""" },
        { "empty kid", """{"alg":"RS256","kid":""}""" },
        { "kid not a string", """{"alg":"RS256","kid":{"key-1":"key-1"}}""" },
        { "kid a path", """{"alg":"RS256","kid":"../../key-1"}""" },
        { "kid with a null", """{"alg":"RS256","kid":"key-1\u0000"}""" },
        { "kid in another case", """{"alg":"RS256","kid":"KEY-1"}""" },
        { "kid a query", """{"alg":"RS256","kid":"' OR '1'='1"}""" },
        { "kid an address", """{"alg":"RS256","kid":"https://keys.example/key-1"}""" },
        { "critical extension", """{"alg":"RS256","kid":"key-1","crit":["b64"],"b64":false}""" },
        { "nested token", """{"alg":"RS256","kid":"key-1","cty":"JWT"}""" },
        { "header an array", """["RS256"]""" },
        { "header null", "null" },
        { "header no JSON", "{" },
        { "header nested deep", """{"alg":"RS256","kid":"key-1","x":""" + new string('[', 900) + new string(']', 900) + "}" },
    };

    public static TheoryData<string> HostilePayloads =>
    [
        "[]", "null", "{", """{"iss":5,"aud":{"a":1}}""", """{"iss":["https://api.botframework.com"]}""", """{"iss":null,"aud":null,"exp":null}""",
        """{"iss":"https://api.botframework.com","aud":"x","exp":1e300}""", """{"iss":"https://api.botframework.com","exp":99999999999999999999}""",
        """{"iss":"https://api.botframework.com","exp":"soon"}""", """{"iss":"https://api.botframework.com","exp":-62135596801,"nbf":253402300801}""",
        """{"a":""" + new string('[', 900) + new string(']', 900) + "}",
    ];

    [Theory]
    [MemberData(nameof(HostileHeaders))]
    public async Task Token_WithAHostileHeader_IsRefused(string name, string header) =>
        await ShouldRefuseAsync("Bearer " + _host.Issuer.Sign(header, _host.ServiceClaims().ToJsonString()), name);

    [Theory]
    [MemberData(nameof(HostilePayloads))]
    public async Task Token_WithAHostilePayload_IsRefusedThoughItIsSigned(string payload) =>
        await ShouldRefuseAsync("Bearer " + _host.Issuer.Sign("""{"alg":"RS256","kid":"key-1"}""", payload), payload[..Math.Min(60, payload.Length)]);

    [Theory]
    [InlineData("RS384", "SHA384")]
    [InlineData("RS512", "SHA512")]
    public async Task Token_WithALongerHash_IsAccepted(string algorithm, string hash)
    {
        var token = _host.Issuer.Sign($$"""{"alg":"{{algorithm}}","kid":"key-1"}""", _host.ServiceClaims().ToJsonString(), hash: new HashAlgorithmName(hash));

        using var response = await _host.PostAsync(LockedHost.Message(), "Bearer " + token);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Token_WithoutASignature_IsRefused()
    {
        var claims = Base64UrlEncoder.Encode(_host.ServiceClaims().ToJsonString());
        foreach (var header in new[] { """{"alg":"none"}""", """{"alg":"RS256","kid":"key-1"}""" })
        foreach (var signature in new[] { ".", "", ".AAAA", ".AAAA.AAAA.AAAA" })
            await ShouldRefuseAsync($"Bearer {Base64UrlEncoder.Encode(header)}.{claims}{signature}", header + signature);
    }

    [Theory]
    [InlineData("HS256")]
    [InlineData("HS512")]
    public async Task Token_SignedWithThePublicKeyAsASecret_IsRefused(string algorithm)
    {
        var key = _host.Issuer.Key("key-1");
        foreach (var secret in new[] { key.ExportRSAPublicKey(), key.ExportSubjectPublicKeyInfo(), Encoding.ASCII.GetBytes(key.ExportSubjectPublicKeyInfoPem()), key.ExportParameters(false).Modulus! })
        {
            var text = $"{Base64UrlEncoder.Encode($$"""{"alg":"{{algorithm}}","kid":"key-1"}""")}.{Base64UrlEncoder.Encode(_host.ServiceClaims().ToJsonString())}";
            var bytes = Encoding.ASCII.GetBytes(text);
            var mac = algorithm == "HS256" ? HMACSHA256.HashData(secret, bytes) : HMACSHA512.HashData(secret, bytes);
            await ShouldRefuseAsync($"Bearer {text}.{Base64UrlEncoder.Encode(mac)}", algorithm);
        }
    }

    [Fact]
    public async Task Token_ThatBringsItsOwnKey_IsRefused()
    {
        using var own = new LocalIssuer("key-1");
        var numbers = own.Key("key-1").ExportParameters(false);
        var jwk = $$"""{"kty":"RSA","n":"{{Base64UrlEncoder.Encode(numbers.Modulus)}}","e":"{{Base64UrlEncoder.Encode(numbers.Exponent)}}"}""";
        foreach (var more in new[] { $"\"jwk\":{jwk}", "\"jku\":\"https://keys.example/keys\"", "\"x5u\":\"https://keys.example/cert\"" })
            await ShouldRefuseAsync("Bearer " + own.Sign("{\"alg\":\"RS256\",\"kid\":\"key-1\"," + more + "}", _host.ServiceClaims().ToJsonString()), more);

        _host.Internet.Count("keys.example").ShouldBe(0);
    }

    [Fact]
    public async Task Token_ThatWasAltered_IsRefused()
    {
        var parts = _host.Issuer.Sign(_host.ServiceClaims()).Split('.');
        var claims = _host.ServiceClaims();
        claims["exp"] = _host.At(600);

        await ShouldRefuseAsync($"Bearer {parts[0]}.{Base64UrlEncoder.Encode(claims.ToJsonString())}.{parts[2]}", "longer");
        await ShouldRefuseAsync($"Bearer {parts[0]}.{parts[1]}.{parts[2][..^4]}AAAA", "signature");
        await ShouldRefuseAsync($"Bearer {parts[0]}.{parts[1]}.{parts[2][..^20]}", "cut");
    }

    [Theory]
    [InlineData("Bearer  TOKEN")]
    [InlineData("BEARER TOKEN")]
    [InlineData("Basic TOKEN")]
    [InlineData("TOKEN")]
    [InlineData("Bearer")]
    [InlineData("Bearer TOKEN, Bearer TOKEN")]
    [InlineData("Bearer TOKEN=")]
    [InlineData("Bearer TO KEN")]
    public async Task Header_OfAnotherForm_IsRefused(string form) =>
        await ShouldRefuseAsync(form.Replace("TOKEN", _host.Issuer.Sign(_host.ServiceClaims()), StringComparison.Ordinal).Replace("TO KEN", "a.b c.d", StringComparison.Ordinal), form);

    [Fact]
    public async Task Headers_OfTwo_AreRefused()
    {
        var header = "Bearer " + _host.Issuer.Sign(_host.ServiceClaims());

        using var response = await _host.PostAsync(LockedHost.Message(), header, header);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData(8_000)]
    [InlineData(18_000)]
    public async Task Token_ThatIsTooLong_IsRefusedWithoutBeingRead(int length)
    {
        var claims = _host.ServiceClaims();
        claims["more"] = new string('x', length);

        await ShouldRefuseAsync("Bearer " + _host.Issuer.Sign(claims), "long");
    }

    [Fact]
    public async Task Header_BeyondWhatTheServerReads_IsRefusedAndTheHostGoesOn()
    {
        using var response = await _host.PostAsync(LockedHost.Message(), "Bearer " + new string('x', 60_000));
        using var next = await _host.PostAsync(LockedHost.Message(), _host.ServiceClaims());

        response.StatusCode.ShouldBe(HttpStatusCode.RequestHeaderFieldsTooLarge);
        next.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Token_ReplayedForAnotherServiceUrl_IsRefusedThoughItIsRemembered()
    {
        var header = "Bearer " + _host.Issuer.Sign(_host.ServiceClaims());
        using var first = await _host.PostAsync(LockedHost.Message(), header);
        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var elsewhere in new[] { "https://smba.trafficmanager.net/amer/", "https://smba.trafficmanager.net/emea", "https://SMBA.trafficmanager.net/emea/", "https://evil.example/" })
        {
            var activity = LockedHost.Message();
            activity["serviceUrl"] = elsewhere;
            using var replayed = await _host.PostAsync(activity, header);
            replayed.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, elsewhere);
        }
    }

    [Fact]
    public async Task Refusal_OfAnyToken_TellsNobodyWhy()
    {
        var bodies = new HashSet<string>(StringComparer.Ordinal);
        foreach (var header in new[] { null, "Bearer x.y.z", "Bearer " + _host.Issuer.Sign(new JsonObject { ["iss"] = "https://x.example" }), "Basic eA==" })
        {
            using var response = await _host.PostAsync(LockedHost.Message(), header);
            bodies.Add(await response.Content.ReadAsStringAsync());
        }

        bodies.ShouldHaveSingleItem();
    }

    private async Task ShouldRefuseAsync(string header, string why)
    {
        var turns = _host.Bot.Turns.Count;

        using var response = await _host.PostAsync(LockedHost.Message(), header);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, why);
        _host.Bot.Turns.Count.ShouldBe(turns);
    }
}
