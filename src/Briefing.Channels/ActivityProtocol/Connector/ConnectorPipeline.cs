using System.Net;
using Briefing.Knowledge.Fetching.Exchanges;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Briefing.Channels.ActivityProtocol.Connector;

/// <summary>
/// What stands between a send and the wire, for one service host: a time for everything, retries, a circuit breaker, and a
/// time for each attempt, from the outside in.
/// </summary>
internal static class ConnectorPipeline
{
    internal static ResiliencePipeline<HttpResponseMessage> For(string host, ConnectorOptions options, TimeProvider clock, Func<double> randomness, ILogger log) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock, Name = host }
            .AddTimeout(new TimeoutStrategyOptions { Timeout = options.TotalTimeout, Name = "total" })
            .AddRetry(Retry(host, options, clock, randomness, log))
            .AddCircuitBreaker(Breaker(host, options, log))
            .AddTimeout(new TimeoutStrategyOptions { Timeout = options.AttemptTimeout, Name = "attempt" })
            .Build();

    /// <summary>For a send that is made once: only a host that fails too often stands between it and the wire.</summary>
    internal static ResiliencePipeline<HttpResponseMessage> Once(string host, ConnectorOptions options, TimeProvider clock, ILogger log) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock, Name = host }.AddCircuitBreaker(Breaker(host, options, log)).Build();

    /// <summary>Whether the same request may well succeed a little later. 412 is what Teams answers when two edits meet.</summary>
    internal static bool IsTransient(HttpStatusCode status) => status
        is HttpStatusCode.RequestTimeout or HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests
        or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    private static RetryStrategyOptions<HttpResponseMessage> Retry(
        string host, ConnectorOptions options, TimeProvider clock, Func<double> randomness, ILogger log) => new()
    {
        MaxRetryAttempts = options.MaxRetries,
        BackoffType = DelayBackoffType.Exponential,
        Delay = options.RetryDelay,
        UseJitter = true,
        Randomizer = randomness,
        ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome switch
        {
            { Exception: HttpRequestException or TimeoutRejectedException } => true,
            { Result: { } response } => IsTransient(response.StatusCode) && !(RetryAfter.Read(response.Headers, clock) > options.MaxRetryAfter),
            _ => false,
        }),
        DelayGenerator = arguments => ValueTask.FromResult(
            arguments.Outcome.Result is { } response ? RetryAfter.Read(response.Headers, clock) : null),
        OnRetry = arguments =>
        {
            ChannelLog.SendRetried(log, host, arguments.AttemptNumber + 1, arguments.RetryDelay, Cause(arguments.Outcome));
            return default;
        },
    };

    private static CircuitBreakerStrategyOptions<HttpResponseMessage> Breaker(string host, ConnectorOptions options, ILogger log) => new()
    {
        FailureRatio = options.BreakAtFailureRatio,
        MinimumThroughput = options.BreakAtAttempts,
        SamplingDuration = options.BreakWindow,
        BreakDuration = options.BreakDuration,
        // A host that asks for patience is well; one that fails or is not there is left alone.
        ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome switch
        {
            { Exception: HttpRequestException or TimeoutRejectedException } => true,
            { Result: { } response } => response.StatusCode >= HttpStatusCode.InternalServerError && IsTransient(response.StatusCode),
            _ => false,
        }),
        OnOpened = arguments =>
        {
            ChannelLog.HostLeftAlone(log, host, arguments.BreakDuration);
            return default;
        },
    };

    private static string Cause(Outcome<HttpResponseMessage> outcome) =>
        outcome.Result is { } response ? $"status {(int)response.StatusCode}" : outcome.Exception?.GetType().Name ?? "no answer";
}
