using System.Net;
using System.Text.Json.Nodes;
using Briefing.Channels;
using Briefing.Channels.Doors;
using Briefing.Tests.Channels.Fixtures;

namespace Briefing.Tests.Channels.Doors.Inbound;

/// <summary>Where this bot asks more of a token than the SDK does.</summary>
public sealed class TokenClaimsTests
{
    private const string OtherTenant = "cccccccc-bbbb-4ccc-8ddd-eeeeeeeeeeee";

    [Theory]
    [InlineData("1.0")]
    [InlineData("2.0")]
    public async Task SingleTenant_OfItsOwnTenant_IsAccepted(string version) =>
        (await PostAsync(BotAppType.SingleTenant, host => host.EmulatorClaims(version, LockedHost.Tenant))).ShouldBe(HttpStatusCode.OK);

    [Theory]
    [InlineData(LocalIssuer.ServiceTenant)]
    [InlineData(OtherTenant)]
    [InlineData("")]
    public async Task SingleTenant_OfAnotherTenant_IsRefused(string tenant) =>
        (await PostAsync(BotAppType.SingleTenant, host => host.EmulatorClaims("2.0", tenant))).ShouldBe(HttpStatusCode.Unauthorized);

    [Fact]
    public async Task Token_ThatNamesAnotherTenantThanItsIssuer_IsRefused() =>
        (await PostAsync(BotAppType.SingleTenant, host => Changed(host.EmulatorClaims("2.0", LockedHost.Tenant), "tid", OtherTenant))).ShouldBe(HttpStatusCode.Unauthorized);

    [Fact]
    public async Task Token_OfASignedInUser_IsRefused() =>
        (await PostAsync(BotAppType.SingleTenant, host => Changed(host.EmulatorClaims("2.0", LockedHost.Tenant), "scp", "access_as_user"))).ShouldBe(HttpStatusCode.Unauthorized);

    [Fact]
    public async Task Token_ForSeveralAudiences_IsRefused() =>
        (await PostAsync(BotAppType.MultiTenant, host => Changed(host.EmulatorClaims(), "aud", new JsonArray(LockedHost.AppId, "somebody-else")))).ShouldBe(HttpStatusCode.Unauthorized);

    [Theory]
    [InlineData("https://login.microsoftonline.com/{tenantid}/v2.0", HttpStatusCode.OK)]
    [InlineData("https://login.microsoftonline.com/" + LockedHost.Tenant + "/v2.0", HttpStatusCode.OK)]
    [InlineData("https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0", HttpStatusCode.Unauthorized)]
    public async Task Key_ThatMaySignForOneTenant_SignsForNoOther(string keysIssuer, HttpStatusCode status) =>
        (await PostAsync(BotAppType.SingleTenant, host => host.EmulatorClaims("2.0", LockedHost.Tenant), host => host.Issuer.KeysIssuer = keysIssuer)).ShouldBe(status);

    [Fact]
    public async Task Key_WithoutEndorsements_MaySpeakForEveryChannel() =>
        (await PostAsync(BotAppType.MultiTenant, host => host.ServiceClaims(), host => host.Issuer.Endorsements = [], "slack")).ShouldBe(HttpStatusCode.OK);

    [Fact]
    public async Task CallerId_ThatCameOverTheWire_IsNotBelieved()
    {
        await using var host = await LockedHost.StartAsync();
        host.Issuer.Add("key-2");
        var activity = LockedHost.Message();
        activity["callerId"] = "urn:botframework:aadappid:" + LockedHost.AllowedSkill;
        activity["relatesTo"] = new JsonObject { ["serviceUrl"] = "https://evil.example/" };

        using var response = await host.PostAsync(activity, host.ServiceClaims());

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Internet.Count("evil.example").ShouldBe(0);
    }

    private static JsonObject Changed(JsonObject claims, string name, JsonNode value)
    {
        claims[name] = value;
        return claims;
    }

    private static async Task<HttpStatusCode> PostAsync(BotAppType type, Func<LockedHost, JsonObject> claims, Action<LockedHost>? prepare = null, string? channel = null)
    {
        await using var host = await LockedHost.StartAsync(new ChannelOptions { AppId = LockedHost.AppId, Authentication = LockedHost.Options with { AppType = type } });
        prepare?.Invoke(host);
        var (made, activity) = (claims(host), LockedHost.Message());
        activity["channelId"] = channel ?? (made["serviceurl"] is null ? "emulator" : "msteams");
        using var response = await host.PostAsync(activity, made);
        return response.StatusCode;
    }
}
