using System.Net;
using Briefing.Channels;
using Briefing.Channels.Doors;
using Briefing.Channels.Doors.Inbound;
using Briefing.Tests.Channels.Fixtures;
using Microsoft.IdentityModel.Tokens;

namespace Briefing.Tests.Channels.Doors.Inbound;

public sealed class ValidatedTokensTests
{
    private static readonly SigningKeySet Keys = new(new JsonWebKeySet());
    private readonly ManualClock _clock = new();

    [Fact]
    public void Token_IsRememberedUntilItExpires()
    {
        var tokens = new ValidatedTokens(10, _clock);
        var found = Found(minutes: 5);
        tokens.Add(TokenHash.Of("a"), found);

        tokens.Find(TokenHash.Of("a")).ShouldBe(found);
        tokens.Find(TokenHash.Of("b")).ShouldBeNull();
        _clock.Advance(TimeSpan.FromMinutes(5));
        tokens.Find(TokenHash.Of("a")).ShouldBeNull();

        tokens.Count.ShouldBe(0);
    }

    [Fact]
    public void Tokens_BeyondTheBound_PushOutTheLongestUnused()
    {
        var tokens = new ValidatedTokens(3, _clock);
        foreach (var name in new[] { "a", "b", "c" }) tokens.Add(TokenHash.Of(name), Found(60));
        tokens.Find(TokenHash.Of("a")).ShouldNotBeNull();

        for (var i = 0; i < 2; i++) tokens.Add(TokenHash.Of($"new {i}"), Found(60));

        tokens.Count.ShouldBe(3);
        tokens.Find(TokenHash.Of("a")).ShouldNotBeNull();
        tokens.Find(TokenHash.Of("b")).ShouldBeNull();
        tokens.Find(TokenHash.Of("c")).ShouldBeNull();
    }

    [Fact]
    public void Token_AddedAgain_CountsOnce()
    {
        var tokens = new ValidatedTokens(3, _clock);

        for (var i = 0; i < 5; i++) tokens.Add(TokenHash.Of("a"), Found(60));

        tokens.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Token_ThatWasAccepted_IsRefusedOnceItHasExpired()
    {
        await using var host = await LockedHost.StartAsync();
        var header = "Bearer " + host.Issuer.Sign(host.ServiceClaims());
        (await StatusAsync(host, header)).ShouldBe(HttpStatusCode.OK);
        host.Clock.Advance(TimeSpan.FromMinutes(64));
        (await StatusAsync(host, header)).ShouldBe(HttpStatusCode.OK);

        host.Clock.Advance(TimeSpan.FromMinutes(2));

        (await StatusAsync(host, header)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Token_WhoseKeyWasWithdrawn_IsRefusedOnceTheKeysWereReadAnew()
    {
        await using var host = await LockedHost.StartAsync();
        host.Issuer.Add("key-2");
        var (claims, other) = (host.ServiceClaims(), host.ServiceClaims());
        (claims["exp"], other["exp"]) = (host.At(60 * 24 * 7), host.At(60 * 24 * 7));
        var header = "Bearer " + host.Issuer.Sign(claims);
        (await StatusAsync(host, header)).ShouldBe(HttpStatusCode.OK);
        host.Issuer.Remove("key-1");
        host.Issuer.Add("key-3");
        host.Clock.Advance(TimeSpan.FromHours(1));
        (await StatusAsync(host, header)).ShouldBe(HttpStatusCode.OK);

        // A token of the new key brings the keys up to date.
        (await StatusAsync(host, "Bearer " + host.Issuer.Sign(other, "key-3"))).ShouldBe(HttpStatusCode.OK);

        (await StatusAsync(host, header)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Keys_ThatCannotBeRead_AreNoReasonToRefuseForGood()
    {
        await using var host = await LockedHost.StartAsync();
        host.Internet.Hosts.Clear();

        using var response = await host.PostAsync(LockedHost.Message(), host.ServiceClaims());

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        response.Headers.RetryAfter.ShouldNotBeNull();
        host.Bot.Turns.ShouldBeEmpty();
    }

    private static async Task<HttpStatusCode> StatusAsync(LockedHost host, string header)
    {
        using var response = await host.PostAsync(LockedHost.Message(), header);
        return response.StatusCode;
    }

    private ValidatedToken Found(double minutes) => new(
        Caller.Anonymous, new TokenIssuer("issuer", null, null!), Keys, _clock.GetUtcNow() + TimeSpan.FromMinutes(minutes));
}
