using System.Net;
using Microsoft.AspNetCore.Http;

namespace Briefing.Channels.Doors;

/// <summary>
/// Lets in requests that programs and pages of this machine make knowingly. A page elsewhere that rebinds its name to
/// 127.0.0.1 is stopped by its Host header, one that posts across origins by its Origin header, another machine by its address:
/// with an app id it reaches the bot's endpoint, which asks for a token, and nothing else, for who sits there is not known.
/// </summary>
internal sealed class RequestDoor
{
    private readonly HashSet<string> _hosts = new(StringComparer.OrdinalIgnoreCase) { "localhost", "127.0.0.1", "[::1]" };
    private readonly HashSet<string> _origins = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool _knowsCallers;

    internal RequestDoor(ChannelOptions options)
    {
        var publicUrl = new Uri(options.PublicUrl);
        _hosts.Add(publicUrl.Host);
        _hosts.UnionWith(options.AllowedHosts);
        _origins.Add(publicUrl.GetLeftPart(UriPartial.Authority));
        foreach (var origin in options.AllowedOrigins) _origins.Add(origin.TrimEnd('/'));
        _knowsCallers = options.AppId.Length > 0;
    }

    /// <summary>Why the request is refused, one sentence; null where it is let in.</summary>
    internal string? Refusal(HttpRequest request)
    {
        var connection = request.HttpContext.Connection;
        if (IsElsewhere(connection.RemoteIpAddress) || IsElsewhere(connection.LocalIpAddress))
        {
            if (!_knowsCallers) return "Without an app id only this machine is served.";
            if (!request.Path.Equals(BriefingChannels.MessagesPath, StringComparison.OrdinalIgnoreCase))
                return "Pages are served to this machine alone; other machines reach the bot's endpoint.";
        }

        if (!request.Host.HasValue || !_hosts.Contains(request.Host.Host))
            return "The Host header is not on the allow-list; call the bot as localhost, or add the name to AllowedHosts.";
        foreach (var origin in request.Headers.Origin)
            if (!IsOwn(origin, request) && (origin is null || !_origins.Contains(origin)))
                return "The Origin header is not on the allow-list; pages of other origins may not call the bot.";
        return null;
    }

    private static bool IsOwn(string? origin, HttpRequest request) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase);

    /// <summary>An absent address is a connection within the process.</summary>
    private static bool IsElsewhere(IPAddress? address) => address is not null && !IPAddress.IsLoopback(address);
}
