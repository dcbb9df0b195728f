using System.Net;
using Briefing.Channels.Doors;
using Briefing.Channels.Doors.Inbound;
using Briefing.Tests.Channels.Fixtures;
using Microsoft.Extensions.Logging.Abstractions;

namespace Briefing.Tests.Channels.Doors.Inbound;

/// <summary>When keys are read, and what is done while they cannot be, or should not be believed.</summary>
public sealed class SigningKeysTests : IDisposable
{
    private const string Host = "login.botframework.com";
    private static readonly AuthenticationOptions Options = new();

    private readonly LocalIssuer _issuer = new();
    private readonly StandInInternet _internet = new();
    private readonly ManualClock _clock = new();
    private readonly SigningKeys _keys;

    public SigningKeysTests()
    {
        _internet.Serve(_issuer);
        _keys = new SigningKeys(new HttpMessageInvoker(_internet), Options.ChannelMetadata, TokenIssuer.Service, Options, _clock, NullLogger.Instance);
    }

    private int Reads => _internet.Requests.Count(request => request.Address == Options.ChannelMetadata);

    public void Dispose()
    {
        _internet.Dispose();
        _issuer.Dispose();
    }

    [Fact]
    public void Defaults_AreAsStated()
    {
        Options.KeyLifetime.ShouldBe(TimeSpan.FromHours(24));
        Options.KeyGrace.ShouldBe(TimeSpan.FromHours(24));
        Options.UnknownKeyPause.ShouldBe(TimeSpan.FromHours(1));
        Options.MetadataTimeout.ShouldBe(TimeSpan.FromSeconds(4));
        Options.FailurePause.ShouldBe(TimeSpan.FromSeconds(30));
        Options.ClockSkew.ShouldBe(TimeSpan.FromMinutes(5));
        Options.RenewBefore.ShouldBe(TimeSpan.FromMinutes(5));
        Options.ServiceHosts.ShouldBe(["smba.trafficmanager.net", "*.botframework.com"]);
    }

    [Fact]
    public async Task Keys_AskedForByMany_AreReadOnce()
    {
        var found = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _keys.CurrentAsync(CancellationToken.None).AsTask()));

        found.ShouldAllBe(keys => keys!.Find("key-1") != null);
        Reads.ShouldBe(1);
    }

    [Fact]
    public async Task Keys_ThatAreADayOld_AreReadAnewWhileTheOldOnesServe()
    {
        var old = await _keys.CurrentAsync(CancellationToken.None);
        _clock.Advance(TimeSpan.FromHours(23));
        (await _keys.CurrentAsync(CancellationToken.None)).ShouldBeSameAs(old);
        Reads.ShouldBe(1);

        _clock.Advance(TimeSpan.FromHours(1));
        (await _keys.CurrentAsync(CancellationToken.None)).ShouldBeSameAs(old);
        await UntilAsync(async () => !ReferenceEquals(await _keys.CurrentAsync(CancellationToken.None), old));

        Reads.ShouldBe(2);
    }

    [Fact]
    public async Task UnknownKey_WithinAnHour_IsNotLookedForAgain()
    {
        await _keys.CurrentAsync(CancellationToken.None);
        _issuer.Add("key-2");
        _clock.Advance(TimeSpan.FromMinutes(59));
        for (var i = 0; i < 20; i++) (await _keys.AfterUnknownAsync(CancellationToken.None))!.Find("key-2").ShouldBeNull();
        Reads.ShouldBe(1);

        _clock.Advance(TimeSpan.FromMinutes(1));
        var found = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _keys.AfterUnknownAsync(CancellationToken.None).AsTask()));

        found.ShouldAllBe(keys => keys!.Find("key-2") != null);
        Reads.ShouldBe(2);
    }

    [Fact]
    public async Task Key_ThatIsWithdrawn_IsGoneWithTheNextReading()
    {
        _issuer.Add("key-2");
        (await _keys.CurrentAsync(CancellationToken.None))!.Find("key-1").ShouldNotBeNull();
        _issuer.Remove("key-1");
        _clock.Advance(TimeSpan.FromHours(1));

        (await _keys.AfterUnknownAsync(CancellationToken.None))!.Find("key-1").ShouldBeNull();
    }

    [Fact]
    public async Task Metadata_ThatAreDownFromTheStart_AreAskedForAgainAfterAPause()
    {
        var serve = _internet.Hosts[Host];
        _internet.Hosts[Host] = (_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));
        for (var i = 0; i < 10; i++) (await _keys.CurrentAsync(CancellationToken.None)).ShouldBeNull();
        Reads.ShouldBe(1);

        _internet.Hosts[Host] = serve;
        _clock.Advance(Options.FailurePause);

        (await _keys.CurrentAsync(CancellationToken.None)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Metadata_ThatGoDown_LeaveTheKeysInUseForADayAndNoLonger()
    {
        await _keys.CurrentAsync(CancellationToken.None);
        _internet.Hosts.Clear();
        _clock.Advance(TimeSpan.FromHours(47));
        (await _keys.CurrentAsync(CancellationToken.None)).ShouldNotBeNull();
        await UntilAsync(() => Task.FromResult(Reads == 2));

        _clock.Advance(TimeSpan.FromHours(1));

        (await _keys.CurrentAsync(CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Metadata_ThatAreSlow_AreGivenUpInTime()
    {
        _internet.Hosts[Host] = (_, _) => new TaskCompletionSource<HttpResponseMessage>().Task; // deaf to cancellation, too
        var waiting = _keys.CurrentAsync(CancellationToken.None).AsTask();
        await UntilAsync(() => Task.FromResult(_clock.NextDue is not null));
        waiting.IsCompleted.ShouldBeFalse();

        _clock.Advance(Options.MetadataTimeout);

        (await waiting).ShouldBeNull();
    }

    [Fact]
    public async Task Caller_WhoLeaves_EndsOnlyItsOwnWait()
    {
        var answer = new TaskCompletionSource();
        var serve = _internet.Hosts[Host];
        _internet.Hosts[Host] = async (request, cancellation) =>
        {
            await answer.Task;
            return await serve(request, cancellation);
        };
        using var left = new CancellationTokenSource();
        var (leaving, staying) = (_keys.CurrentAsync(left.Token).AsTask(), _keys.CurrentAsync(CancellationToken.None).AsTask());
        await left.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(leaving);

        answer.SetResult();

        (await staying).ShouldNotBeNull();
        Reads.ShouldBe(1);
    }

    [Theory]
    [InlineData("https://issuer.example", "https://login.botframework.com/keys", "of another issuer")]
    [InlineData(LocalIssuer.Service, "https://keys.example/keys", "keys at another host")]
    [InlineData(LocalIssuer.Service, "http://login.botframework.com/keys", "keys without TLS")]
    [InlineData(LocalIssuer.Service, "https://login.botframework.com:8443/keys", "keys at another port")]
    [InlineData(LocalIssuer.Service, "https://user@login.botframework.com/keys", "keys with a user name")]
    [InlineData(LocalIssuer.Service, "http://169.254.169.254/latest", "keys in a private network")]
    [InlineData(LocalIssuer.Service, "file:///etc/passwd", "keys in a file")]
    [InlineData(LocalIssuer.Service, "", "no keys")]
    public async Task Metadata_ThatLie_AreNotBelieved(string issuer, string keys, string why)
    {
        _internet.Hosts[Host] = (request, _) => Task.FromResult(StandInInternet.Json(
            request.RequestUri == Options.ChannelMetadata ? LocalIssuer.Metadata(issuer, keys) : _issuer.Keys()));
        _internet.Hosts["keys.example"] = _internet.Hosts["169.254.169.254"] = (_, _) => Task.FromResult(StandInInternet.Json(_issuer.Keys()));

        (await _keys.CurrentAsync(CancellationToken.None)).ShouldBeNull(why);

        _internet.Count("keys.example").ShouldBe(0);
        _internet.Count("169.254.169.254").ShouldBe(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("<html></html>")]
    [InlineData("{\"keys\":5}")]
    [InlineData("{\"keys\":[]}")]
    [InlineData("{\"keys\":[{\"kty\":\"oct\",\"kid\":\"key-1\",\"k\":\"AAAA\"}]}")]
    [InlineData("{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"key-1\",\"n\":\"!!\",\"e\":\"AQAB\"}]}")]
    [InlineData("{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"key-1\",\"e\":\"AQAB\"}]}")]
    [InlineData("{\"keys\":[{\"kty\":\"EC\",\"kid\":\"key-1\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\"}]}")]
    public async Task Keys_ThatCannotBeUsed_AreNone(string keys)
    {
        _internet.Hosts[Host] = (request, _) => Task.FromResult(StandInInternet.Json(
            request.RequestUri == Options.ChannelMetadata ? LocalIssuer.Metadata(LocalIssuer.Service, "https://login.botframework.com/keys") : keys));

        (await _keys.CurrentAsync(CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Key_ThatIsTooShort_IsNotUsedBesideOneThatIsNot()
    {
        _issuer.Add("short", bits: 1024);

        var keys = await _keys.CurrentAsync(CancellationToken.None);

        keys!.Find("short").ShouldBeNull();
        keys.Find("key-1").ShouldNotBeNull();
    }

    [Fact]
    public async Task Document_WithoutAnEnd_IsGivenUp()
    {
        _internet.Hosts[Host] = (_, _) => Task.FromResult(StandInInternet.Json(new string(' ', MetadataDocuments.MaxBytes) + "{}"));

        (await _keys.CurrentAsync(CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Redirect_IsNotFollowed()
    {
        _internet.Hosts[Host] = (_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.Redirect) { Headers = { Location = new Uri("https://keys.example/") } });

        (await _keys.CurrentAsync(CancellationToken.None)).ShouldBeNull();

        _internet.Count("keys.example").ShouldBe(0);
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        while (!await condition()) await Task.Delay(1);
    }
}
