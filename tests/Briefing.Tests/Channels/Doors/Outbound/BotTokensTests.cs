using Briefing.Channels.Doors;
using Briefing.Channels.Doors.Outbound;
using Briefing.Tests.Channels.Fixtures;
using Microsoft.Extensions.Logging.Abstractions;

namespace Briefing.Tests.Channels.Doors.Outbound;

public sealed class BotTokensTests
{
    private readonly ManualClock _clock = new();
    private readonly Issuance _issuance;
    private readonly BotTokens _tokens;

    public BotTokensTests()
    {
        _issuance = new Issuance(_clock);
        _tokens = new BotTokens(_issuance, new AuthenticationOptions(), _clock, NullLogger.Instance);
    }

    [Fact]
    public async Task Token_AskedForByMany_IsRequestedOnce()
    {
        var got = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => GetAsync()));

        got.ShouldAllBe(token => token == "token 1");
        _issuance.Requests.ShouldBe(1);
    }

    [Fact]
    public async Task Token_WithinFiveMinutesOfItsEnd_IsRenewedWhileTheOldOneServes()
    {
        await GetAsync();
        _clock.Advance(TimeSpan.FromMinutes(54));
        (await GetAsync()).ShouldBe("token 1");
        _issuance.Requests.ShouldBe(1);
        _clock.Advance(TimeSpan.FromMinutes(1));

        (await GetAsync()).ShouldBeOneOf("token 1", "token 2");
        while (await GetAsync() == "token 1") await Task.Delay(1);

        _issuance.Requests.ShouldBe(2);
    }

    [Fact]
    public async Task Token_ThatCannotBeRenewed_ServesToItsEndAndNotBeyond()
    {
        await GetAsync();
        _issuance.Fails = true;
        _clock.Advance(TimeSpan.FromMinutes(59));
        (await GetAsync()).ShouldBe("token 1");
        while (_issuance.Requests < 2) await Task.Delay(1);
        _clock.Advance(TimeSpan.FromMinutes(1));

        await Should.ThrowAsync<TokenUnavailableException>(GetAsync);
    }

    [Fact]
    public async Task Request_ThatFailed_IsNotMadeAgainForAWhile()
    {
        _issuance.Fails = true;
        for (var i = 0; i < 5; i++) await Should.ThrowAsync<TokenUnavailableException>(GetAsync);
        _issuance.Requests.ShouldBe(1);
        _issuance.Fails = false;
        _clock.Advance(new AuthenticationOptions().FailurePause);

        (await GetAsync()).ShouldBe("token 2");
    }

    [Fact]
    public async Task Request_ThatFailsInAnUnforeseenWay_IsToldAsUnavailable()
    {
        _issuance.Fault = new InvalidOperationException("not to be told");

        var fault = await Should.ThrowAsync<TokenUnavailableException>(GetAsync);

        fault.Message.ShouldNotContain("not to be told");
    }

    [Fact]
    public async Task Token_ThatAServiceRejects_IsReplacedUnlessItIsFresh()
    {
        var first = await GetAsync();
        _tokens.Reject(first);
        (await GetAsync()).ShouldBe(first);
        _clock.Advance(TimeSpan.FromMinutes(1));
        _tokens.Reject("some other token");
        (await GetAsync()).ShouldBe(first);

        _tokens.Reject(first);

        (await GetAsync()).ShouldBe("token 2");
    }

    [Fact]
    public void Token_InWords_IsNotTold() => new BotToken("not to be told", _clock.GetUtcNow()).ToString().ShouldNotContain("not to be told");

    private Task<string> GetAsync() => _tokens.GetAsync(CancellationToken.None).AsTask();

    private sealed class Issuance(ManualClock clock) : ITokenIssuance
    {
        private int _requests;

        internal int Requests => Volatile.Read(ref _requests);

        internal bool Fails { get; set; }

        internal Exception? Fault { get; set; }

        public Task<BotToken> RequestAsync(CancellationToken cancellation)
        {
            var number = Interlocked.Increment(ref _requests);
            if (Fault is not null) throw Fault;
            return Fails ? throw new TokenUnavailableException("no") : Task.FromResult(new BotToken($"token {number}", clock.GetUtcNow() + TimeSpan.FromHours(1)));
        }
    }
}
