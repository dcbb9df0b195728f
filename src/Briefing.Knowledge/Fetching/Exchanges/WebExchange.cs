using System.Net.Http.Headers;
using Polly;

namespace Briefing.Knowledge.Fetching.Exchanges;

/// <summary>One request and its answer, with the times, retries and limits of <see cref="FetchOptions"/>. Redirects are answers here.</summary>
internal sealed class WebExchange : IDisposable
{
    private readonly HttpClient _http;
    private readonly FetchOptions _options;
    private readonly TimeProvider _time;
    private readonly ResiliencePipeline<WebAnswer> _pipeline;

    internal WebExchange(HttpMessageHandler handler, FetchOptions options, TimeProvider time, Func<double> randomness)
    {
        // The pipeline keeps the time, so that a test need not wait.
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        (_options, _time) = (options, time);
        _pipeline = FetchPipeline.Of(options, time, randomness);
    }

    /// <summary>Asks for an address, on condition that it has changed where validators are given.</summary>
    /// <exception cref="FetchException">There is no answer, or one that is too large or of a kind that is not read.</exception>
    internal async Task<WebAnswer> GetAsync(WebRequest request, CancellationToken cancellation)
    {
        try
        {
            return await _pipeline.ExecuteAsync(async attempt => await AttemptAsync(request, attempt), cancellation);
        }
        catch (Exception fault) when (FetchFaults.IsKnown(fault) && !cancellation.IsCancellationRequested)
        {
            throw FetchFaults.Of(request.Address, fault);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<WebAnswer> AttemptAsync(WebRequest request, CancellationToken cancellation)
    {
        using var message = Message(request);
        using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellation);
        var type = First(response.Content.Headers, "Content-Type");
        var body = ReadOnlyMemory<byte>.Empty;
        if (response.IsSuccessStatusCode)
        {
            if (request.IsPage && !ReadableTypes.Includes(type))
                throw new FetchException(FetchFault.WrongType, $"{request.Address.AbsoluteUri} is {type}, which is not read. Name a page, a text, a PDF or a feed.");
            if (request.IsPage && response.Content.Headers.ContentLength > request.MaxBytes) throw TooLarge(request);
            (body, var isWhole) = await BoundedBody.ReadAsync(response.Content, request.MaxBytes, cancellation);
            if (request.IsPage && !isWhole) throw TooLarge(request);
        }

        return new WebAnswer(response.StatusCode, body, type, response.Headers.Location,
            new PageValidators(First(response.Headers, "ETag"), First(response.Content.Headers, "Last-Modified")), RetryAfter.Read(response.Headers, _time));
    }

    private static FetchException TooLarge(WebRequest request) => new(FetchFault.TooLarge,
        FormattableString.Invariant($"{request.Address.AbsoluteUri} is larger than {request.MaxBytes >> 10} KB. Save the part that matters and ingest the file."));

    private HttpRequestMessage Message(WebRequest request)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, request.Address);
        message.Headers.TryAddWithoutValidation("User-Agent", _options.UserAgent);
        message.Headers.TryAddWithoutValidation("Accept", request.IsPage ? ReadableTypes.Accept : "text/plain,*/*;q=0.1");
        message.Headers.TryAddWithoutValidation("Accept-Language", "en,*;q=0.5");
        if (request.Known?.ETag is { } tag) message.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (request.Known?.LastModified is { } day) message.Headers.TryAddWithoutValidation("If-Modified-Since", day);
        return message;
    }

    /// <summary>The header as it was sent, at most as long as any honest one.</summary>
    private static string? First(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) && values.ToString() is { Length: > 0 and <= 300 } value ? value : null;
}

/// <summary>A request.</summary>
/// <param name="Address">An address that the guard let through.</param>
/// <param name="MaxBytes">The most bytes of the body.</param>
/// <param name="IsPage">Whether a document is asked for: other kinds are refused then, and no body is cut off at the limit.</param>
/// <param name="Known">What was said before, where an unchanged page need not be sent again.</param>
internal sealed record WebRequest(Uri Address, long MaxBytes, bool IsPage = true, PageValidators? Known = null);
