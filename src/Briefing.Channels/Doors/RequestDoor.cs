using Microsoft.AspNetCore.Http;

namespace Briefing.Channels.Doors;

/// <summary>
/// Lets in requests that programs and pages of this machine make knowingly. A page elsewhere that rebinds its name to
/// 127.0.0.1 is stopped by its Host header, one that posts across origins by its Origin header. Another machine reaches open paths,
/// which prove who calls, and with <see cref="ChannelOptions.AsksVisitors"/> whatever asks it who it is before it serves it.
/// </summary>
internal sealed class RequestDoor
{
    private readonly HashSet<string> _hosts = new(StringComparer.OrdinalIgnoreCase) { "localhost", "127.0.0.1", "[::1]" };
    private readonly HashSet<string> _origins = new(StringComparer.OrdinalIgnoreCase);
    private readonly RequestPlace _place;
    private readonly OpenPath[] _open;
    private readonly bool _asksVisitors;

    internal RequestDoor(ChannelOptions options, IEnumerable<OpenPath>? open = null)
    {
        var publicUrl = new Uri(options.PublicUrl);
        _hosts.Add(publicUrl.Host);
        _hosts.UnionWith(options.AllowedHosts);
        _origins.Add(publicUrl.GetLeftPart(UriPartial.Authority));
        foreach (var origin in options.AllowedOrigins) _origins.Add(origin.TrimEnd('/'));
        _place = new RequestPlace(options);
        _open = [.. open ?? []];
        _asksVisitors = options.AsksVisitors;
    }

    /// <summary>Why the request is refused, one sentence; null where it is let in.</summary>
    internal string? Refusal(HttpRequest request)
    {
        var visit = VisitOf(request);
        if (visit.NeedsProof && IsMessages(request.Path)) return "Without an app id only this machine is served at the bot's endpoint.";
        if (visit.NeedsProof && !_asksVisitors) return "Pages are served to this machine alone; other machines reach the bot's endpoint.";
        if (!request.Host.HasValue || !_hosts.Contains(request.Host.Host))
            return "The Host header is not on the allow-list; call the bot as localhost, or add the name to AllowedHosts.";
        foreach (var origin in request.Headers.Origin)
            if (!IsOwn(origin, request) && (origin is null || !(_origins.Contains(origin) || IsOfPath(origin, request.Path))))
                return "The Origin header is not on the allow-list; pages of other origins may not call the bot.";
        return null;
    }

    /// <summary>Where a request comes from, and to what.</summary>
    internal Visit VisitOf(HttpRequest request) => new(_place.IsElsewhere(request), _open.Any(path => path.Covers(request.Path)));

    private bool IsOfPath(string origin, PathString path) =>
        _open.Any(one => one.Covers(path) && one.Origins.Any(own => string.Equals(own.TrimEnd('/'), origin, StringComparison.OrdinalIgnoreCase)));

    private static bool IsMessages(PathString path) => path.StartsWithSegments(BriefingChannels.MessagesPath, StringComparison.OrdinalIgnoreCase);

    private static bool IsOwn(string? origin, HttpRequest request) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase);
}
