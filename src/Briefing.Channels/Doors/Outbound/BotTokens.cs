using Microsoft.Extensions.Logging;

namespace Briefing.Channels.Doors.Outbound;

/// <summary>
/// The bot's own token: asked for once, kept, and renewed before it ends behind the back of those who send. While asking fails
/// the old one is used as long as it is valid, and nobody asks again for a while.
/// </summary>
internal sealed class BotTokens(ITokenIssuance issuance, AuthenticationOptions options, TimeProvider clock, ILogger log)
{
    private readonly Lock _gate = new();
    private BotToken? _token;
    private Task<BotToken>? _request;
    private DateTimeOffset _gotAt = DateTimeOffset.MinValue;
    private DateTimeOffset _failedAt = DateTimeOffset.MinValue;

    /// <summary>A token that is valid now.</summary>
    /// <exception cref="TokenUnavailableException">There is none, and none could be got.</exception>
    internal async ValueTask<string> GetAsync(CancellationToken cancellation)
    {
        Task<BotToken> request;
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            var isValid = _token is { } token && now < token.Until;
            if (isValid && now < _token!.Until - options.RenewBefore) return _token.Value;
            if (_request is not { IsCompleted: false } && now - _failedAt >= options.FailurePause) _request = Task.Run(RequestAsync);
            if (isValid) return _token!.Value;
            request = _request ?? throw new InvalidOperationException("A token is asked for before the first failure.");
        }

        return (await request.WaitAsync(cancellation)).Value;
    }

    /// <summary>
    /// Forgets a token that a service did not accept, so that the next send asks for another; not where it is fresh, since another
    /// would fare no better.
    /// </summary>
    internal void Reject(string value)
    {
        lock (_gate)
            if (_token?.Value == value && clock.GetUtcNow() - _gotAt >= options.FailurePause) _token = null;
    }

    private async Task<BotToken> RequestAsync()
    {
        try
        {
            var token = await issuance.RequestAsync(CancellationToken.None);
            lock (_gate) (_token, _gotAt) = (token, clock.GetUtcNow());
            return token;
        }
        catch (Exception fault)
        {
            lock (_gate) _failedAt = clock.GetUtcNow();
            var told = fault as TokenUnavailableException ?? new TokenUnavailableException($"Asking failed with {fault.GetType().Name}.", fault);
            DoorLog.TokenNotGot(log, told.Message);
            throw told;
        }
    }
}
