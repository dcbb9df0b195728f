using System.Net;
using System.Net.Http.Headers;

namespace Briefing.Tests.Channels.ActivityProtocol.Connector;

/// <summary>Answers each request with the next step, and keeps the requests.</summary>
internal sealed class ScriptedHandler(params ScriptedHandler.Step[] steps) : HttpMessageHandler
{
    private int _next;

    internal delegate Task<HttpResponseMessage> Step(CancellationToken cancellation);

    internal List<(Uri Uri, string Body)> Requests { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add((request.RequestUri!, await request.Content!.ReadAsStringAsync(cancellationToken)));
        return await steps[_next++](cancellationToken);
    }

    internal static Step Answer(int status, string body = "", RetryConditionHeaderValue? retryAfter = null) => _ =>
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body) };
        response.Headers.RetryAfter = retryAfter;
        return Task.FromResult(response);
    };

    internal static Step Throw() => _ => throw new HttpRequestException("refused");

    internal static Step Hang(Action<int> count) => async cancellation =>
    {
        count(1);
        await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        count(-1);
        cancellation.ThrowIfCancellationRequested();
        throw new InvalidOperationException();
    };
}
