using System.Collections.Concurrent;
using System.Net;

namespace Briefing.Tests.Channels.Fixtures;

/// <summary>What the hosts of the internet answer in a test, and what they were asked.</summary>
internal sealed class StandInInternet : HttpMessageHandler
{
    internal delegate Task<HttpResponseMessage> Answering(HttpRequestMessage request, CancellationToken cancellation);

    /// <summary>The answers, by host; a host that is not named cannot be reached.</summary>
    internal ConcurrentDictionary<string, Answering> Hosts { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What was asked: method, address, Authorization header and body.</summary>
    internal ConcurrentQueue<(string Method, Uri Address, string? Authorization, string Body)> Requests { get; } = [];

    internal int Count(string host) => Requests.Count(request => request.Address.Host == host);

    internal static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") };

    /// <summary>Serves the metadata and keys of the service and of the directory.</summary>
    internal void Serve(LocalIssuer issuer)
    {
        Hosts["login.botframework.com"] = (request, _) => Task.FromResult(Json(request.RequestUri!.AbsolutePath.EndsWith("keys", StringComparison.Ordinal)
            ? issuer.Keys()
            : LocalIssuer.Metadata(LocalIssuer.Service, "https://login.botframework.com/v1/.well-known/keys")));
        Hosts["login.microsoftonline.com"] = (request, _) => Task.FromResult(Json(request.RequestUri!.AbsolutePath.EndsWith("keys", StringComparison.Ordinal)
            ? issuer.Keys()
            : LocalIssuer.Metadata("https://login.microsoftonline.com/{tenantid}/v2.0", "https://login.microsoftonline.com/common/discovery/v2.0/keys")));
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Enqueue((request.Method.Method, request.RequestUri!, request.Headers.Authorization?.ToString(), body));
        return Hosts.TryGetValue(request.RequestUri!.Host, out var answer)
            ? await answer(request, cancellationToken)
            : throw new HttpRequestException("There is no such host.");
    }
}
