using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.ActivityProtocol.Turns;
using Briefing.Channels.Slack.Requests;
using Briefing.Knowledge.Fetching.Exchanges;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace Briefing.Channels.Slack.Api;

/// <summary>
/// Calls methods of Slack's Web API, and posts to the addresses that its commands and buttons bring. Nothing else is ever called,
/// no redirect is followed, and a call that fails throws nothing.
/// </summary>
internal sealed class SlackClient : IDisposable
{
    /// <summary>The most bytes of an answer that are read.</summary>
    private const int MostAnswerBytes = 1024 * 1024;

    private const int Retries = 3;
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(8);

    /// <summary>The longest wait that an answer to a user bears.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly HttpClient _http;
    private readonly SlackOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<SlackClient> _log;
    private readonly ResiliencePipeline<SlackAnswer> _patient;
    private static readonly ResiliencePropertyKey<string> Method = new("method");

    internal SlackClient(HttpMessageHandler wire, SlackOptions options, TimeProvider clock, Func<double> randomness, ILogger<SlackClient> log)
    {
        _http = new HttpClient(wire, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = MostAnswerBytes };
        (_options, _clock, _log) = (options, clock, log);
        _patient = new ResiliencePipelineBuilder<SlackAnswer> { TimeProvider = clock }.AddRetry(new RetryStrategyOptions<SlackAnswer>
        {
            MaxRetryAttempts = Retries,
            BackoffType = DelayBackoffType.Exponential,
            Delay = TimeSpan.FromMilliseconds(500),
            UseJitter = true,
            Randomizer = randomness,
            ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Result is { } answer && SlackErrors.IsMomentary(answer.Error) && !(answer.RetryAfter > LongestWait)),
            DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result?.RetryAfter),
            OnRetry = arguments =>
            {
                SlackLog.CalledAgain(log, arguments.Context.Properties.GetValue(Method, ""), arguments.AttemptNumber + 1, arguments.RetryDelay, WireText.ForLog(arguments.Outcome.Result?.Error));
                return default;
            },
        }).Build();
    }

    /// <summary>Calls a method, and again where Slack asks for patience or was not reached: for what a user waits for.</summary>
    internal async Task<SlackAnswer> CallAsync(string method, string? token, JsonObject fields, CancellationToken cancellation)
    {
        var context = ResilienceContextPool.Shared.Get(cancellation);
        context.Properties.Set(Method, method);
        try
        {
            var answer = await _patient.ExecuteAsync(async attempt => await CallOnceAsync(method, token, fields, attempt.CancellationToken), context);
            if (!answer.IsOk) SlackLog.CallRefused(_log, method, WireText.ForLog(answer.Error));
            return answer;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>Calls a method once: for what is kept and tried again by whoever keeps it.</summary>
    internal Task<SlackAnswer> CallOnceAsync(string method, string? token, JsonObject fields, CancellationToken cancellation) =>
        SendAsync(() => Request(new Uri(_options.ApiBase, method), token, Json(fields)), cancellation);

    /// <summary>Calls a method that takes no JSON (“users.info”, “oauth.v2.access”), with another proof of who calls where the method wants one.</summary>
    internal async Task<SlackAnswer> FormAsync(string method, AuthenticationHeaderValue authorization, IReadOnlyDictionary<string, string> fields, CancellationToken cancellation)
    {
        var answer = await SendAsync(() => new HttpRequestMessage(HttpMethod.Post, new Uri(_options.ApiBase, method)) { Content = new FormUrlEncodedContent(fields), Headers = { Authorization = authorization } }, cancellation);
        if (!answer.IsOk) SlackLog.CallRefused(_log, method, WireText.ForLog(answer.Error));
        return answer;
    }

    /// <summary>Posts to the address that a command or button brought, where it is one of Slack's.</summary>
    internal async Task<SlackAnswer> RespondAsync(string url, JsonObject fields, CancellationToken cancellation)
    {
        if (!IsResponse(url, out var address)) return new SlackAnswer("no_response_url");
        var answer = await _patient.ExecuteAsync(async attempt => await SendAsync(() => Request(address, null, Json(fields)), attempt), cancellation);
        if (!answer.IsOk) SlackLog.CallRefused(_log, "response_url", WireText.ForLog(answer.Error));
        return answer;
    }

    /// <summary>Whether an address is one that Slack takes answers at. It comes in a signed request, and yet nothing else is called.</summary>
    internal bool IsResponse(string? url, out Uri address) => Uri.TryCreate(url, UriKind.Absolute, out address!)
        && address.Scheme == _options.ApiBase.Scheme && address.UserInfo.Length == 0
        && (address.IsDefaultPort ? address.Host : address.Authority).Equals(_options.ResponseHost, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<SlackAnswer> SendAsync(Func<HttpRequestMessage> make, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(AttemptTimeout, _clock);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            using var request = make();
            using var response = await _http.SendAsync(request, ended.Token);
            return Read(response, await response.Content.ReadAsByteArrayAsync(ended.Token));
        }
        catch (HttpRequestException fault) when (fault.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            return new SlackAnswer(SlackErrors.NotReached);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException || (fault is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return new SlackAnswer(SlackErrors.NoAnswer);
        }
    }

    private SlackAnswer Read(HttpResponseMessage response, byte[] body)
    {
        var wait = RetryAfter.Read(response.Headers, _clock);
        if (response.StatusCode == HttpStatusCode.TooManyRequests) return new SlackAnswer(SlackErrors.RateLimited, RetryAfter: wait);
        if (response.StatusCode >= HttpStatusCode.InternalServerError) return new SlackAnswer(SlackErrors.ServerError, RetryAfter: wait);
        using var document = SlackJson.Parse(body);
        if (document is null) return response.IsSuccessStatusCode && body.AsSpan().SequenceEqual("ok"u8) ? new SlackAnswer(null) : new SlackAnswer(FormattableString.Invariant($"status_{(int)response.StatusCode}"));
        var answer = document.RootElement.Clone();
        return answer.IsTrue("ok") ? new SlackAnswer(null, answer) : new SlackAnswer(answer.Text("error") ?? FormattableString.Invariant($"status_{(int)response.StatusCode}"), answer, wait);
    }

    private static HttpRequestMessage Request(Uri address, string? token, HttpContent content)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }

    private static StringContent Json(JsonObject fields) => new(fields.ToJsonString(ActivityJson.Wire.Options), Encoding.UTF8, "application/json");
}
