using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Briefing.Host.Serving.Models;

/// <summary>
/// The wire to an OpenAI-compatible service: one address, no redirects, a bounded time and a bounded reply. A service that keeps
/// failing is left alone for a while.
/// </summary>
internal sealed class ModelEndpoint : IDisposable
{
    private const int MostBytes = 1 << 20;

    private readonly Uri _address;
    private readonly HttpClient _client;
    private readonly ResiliencePipeline _pipeline;

    internal ModelEndpoint(Uri address, string? key, TimeSpan timeout, TimeProvider time)
    {
        _address = new Uri(address.AbsoluteUri.TrimEnd('/') + "/");
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false, MaxResponseHeadersLength = 16 })
            { MaxResponseContentBufferSize = MostBytes, Timeout = Timeout.InfiniteTimeSpan };
        if (!string.IsNullOrEmpty(key)) _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = 0.5,
                MinimumThroughput = 4,
                SamplingDuration = TimeSpan.FromSeconds(60),
                BreakDuration = TimeSpan.FromSeconds(30),
                ShouldHandle = new PredicateBuilder().Handle<HttpRequestException>().Handle<TimeoutRejectedException>().Handle<InvalidDataException>(),
            })
            .AddTimeout(timeout)
            .Build();
    }

    /// <summary>Posts an object and reads the one that comes back.</summary>
    /// <exception cref="HttpRequestException">The service cannot be reached, refuses, or sends too much.</exception>
    /// <exception cref="InvalidDataException">What it sends is no JSON object.</exception>
    internal async Task<JsonObject> PostAsync(string path, JsonObject body, CancellationToken cancellation) => await _pipeline.ExecuteAsync(
        async limit =>
        {
            using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
            using var response = await _client.PostAsync(new Uri(_address, path), content, limit);
            response.EnsureSuccessStatusCode();
            return Parse(await response.Content.ReadAsStringAsync(limit));
        }, cancellation);

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static JsonObject Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject ?? throw new InvalidDataException("The model's service sent no JSON object.");
        }
        catch (System.Text.Json.JsonException fault)
        {
            throw new InvalidDataException("The model's service sent no JSON.", fault);
        }
    }
}
