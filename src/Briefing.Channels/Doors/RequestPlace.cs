using System.Net;
using Microsoft.AspNetCore.Http;

namespace Briefing.Channels.Doors;

/// <summary>
/// Tells requests that programs of this machine make from those that come, or may come, from elsewhere. A proxy on this machine makes
/// every request look like one of its own. So where the host has a public name, only a setting makes anybody local; and what a proxy
/// says it passes on, or what is called by another name, never is.
/// </summary>
internal sealed class RequestPlace(ChannelOptions options)
{
    private static readonly string[] Forwarding = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"];

    private readonly bool _hasLocals = options.ServesThisMachine || ServiceAddress.IsThisMachine(new Uri(options.PublicUrl));

    internal bool IsElsewhere(HttpRequest request)
    {
        var connection = request.HttpContext.Connection;
        return !_hasLocals || IsElsewhere(connection.RemoteIpAddress) || IsElsewhere(connection.LocalIpAddress)
            || Forwarding.Any(request.Headers.ContainsKey) || IsNamedElsewhere(request.Host);
    }

    /// <summary>An absent address is a connection within the process.</summary>
    private static bool IsElsewhere(IPAddress? address) => address is not null && !IPAddress.IsLoopback(address);

    private bool IsNamedElsewhere(HostString host) =>
        host.HasValue && string.Equals(host.Host, new Uri(options.PublicUrl).Host, StringComparison.OrdinalIgnoreCase) && !ServiceAddress.IsThisMachine(new Uri(options.PublicUrl));
}
