using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;

namespace Briefing.Channels.Doors.Outbound;

/// <summary>
/// Puts the bot's token on requests to services that an authenticated activity has named, and lets no other request out: that is answered here, with 421.
/// A token that a service does not accept is replaced once.
/// </summary>
internal sealed class BotTokenHandler(KnownServices services, BotTokens tokens, ILogger<BotTokenHandler> log, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>Under which option of a request its service address stands.</summary>
    internal static readonly HttpRequestOptionsKey<Uri> Service = new("Briefing.Service");

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.Options.TryGetValue(Service, out var service) || !IsBelow(service, request.RequestUri!) || !services.Contains(service))
        {
            DoorLog.ServiceUnknown(log, request.RequestUri!.Host);
            return new HttpResponseMessage(HttpStatusCode.MisdirectedRequest) { RequestMessage = request };
        }

        var token = await tokens.GetAsync(cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized) return response;
        tokens.Reject(token);
        var next = await tokens.GetAsync(cancellationToken);
        if (next == token) return response;
        response.Dispose();
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", next);
        return await base.SendAsync(request, cancellationToken);
    }

    private static bool IsBelow(Uri service, Uri address) => address.AbsoluteUri.StartsWith(service.AbsoluteUri, StringComparison.Ordinal) && service.AbsoluteUri.EndsWith('/');
}
