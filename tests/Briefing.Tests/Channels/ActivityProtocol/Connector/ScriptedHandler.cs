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
}
