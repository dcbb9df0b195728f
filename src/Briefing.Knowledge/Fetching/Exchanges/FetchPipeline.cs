using System.Net;
using System.Net.Sockets;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Briefing.Knowledge.Fetching.Exchanges;

/// <summary>What stands between a request and the wire: a time for everything, retries, and a time for each attempt, from the outside in.</summary>
internal static class FetchPipeline
{
    internal static ResiliencePipeline<WebAnswer> Of(FetchOptions options, TimeProvider time, Func<double> randomness) =>
        new ResiliencePipelineBuilder<WebAnswer> { TimeProvider = time, Name = "fetch" }
            .AddTimeout(new TimeoutStrategyOptions { Timeout = options.TotalTimeout, Name = "total" })
            .AddRetry(Retry(options, randomness))
            .AddTimeout(new TimeoutStrategyOptions { Timeout = options.AttemptTimeout, Name = "attempt" })
            .Build();

    /// <summary>Whether the same request may well succeed a little later.</summary>
    internal static bool IsTransient(HttpStatusCode status) => status
        is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or HttpStatusCode.InternalServerError
        or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    private static RetryStrategyOptions<WebAnswer> Retry(FetchOptions options, Func<double> randomness) => new()
    {
        MaxRetryAttempts = options.MaxRetries,
        BackoffType = DelayBackoffType.Exponential,
        Delay = options.RetryDelay,
        UseJitter = true,
        Randomizer = randomness,
        ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome switch
        {
            { Exception: { } fault } => IsTransient(fault),
            { Result: { } answer } => IsTransient(answer.Status) && !(answer.RetryAfter > options.MaxRetryAfter),
            _ => false,
        }),
        DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result?.RetryAfter),
    };

    /// <summary>A connection that broke or took too long is tried again; a name that nobody has, a bad certificate and a forbidden address are not.</summary>
    private static bool IsTransient(Exception fault) => fault switch
    {
        TimeoutRejectedException => true,
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => false,
        HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound } } => false,
        HttpRequestException request => FetchFaults.Refusal(request) is null,
        IOException or InvalidDataException => true,
        _ => false,
    };
}
