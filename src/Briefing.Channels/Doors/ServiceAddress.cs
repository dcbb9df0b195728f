using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace Briefing.Channels.Doors;

/// <summary>
/// Which of the addresses that activities ask to be answered at may be called. They come from strangers. Without an app id only
/// this very machine is called, as written and without asking any name server; with one, https hosts of a list and nothing else.
/// </summary>
internal sealed class ServiceAddress(ChannelOptions options)
{
    private const string NotListed =
        "The serviceUrl is not at a host that replies may be sent to; where it should be, its host belongs into ServiceHosts.";

    private readonly bool _isKnown = options.AppId.Length > 0;
    private readonly IReadOnlyList<string> _hosts = options.Authentication.ServiceHosts;

    /// <summary>Reads an address that may be called.</summary>
    /// <param name="serviceUrl">What the activity says.</param>
    /// <param name="address">The address, its path ending in a slash.</param>
    /// <param name="refusal">Why it may not be called, one sentence that does not repeat it.</param>
    internal bool TryRead(string? serviceUrl, [NotNullWhen(true)] out Uri? address, [NotNullWhen(false)] out string? refusal)
    {
        address = null;
        if (string.IsNullOrEmpty(serviceUrl)) refusal = "The activity has no serviceUrl to reply to.";
        else if (!NamesWebScheme(serviceUrl) || !Uri.TryCreate(serviceUrl, UriKind.Absolute, out var read))
            refusal = "The serviceUrl is not an absolute http or https address.";
        else if (read.UserInfo.Length > 0 || read.Query.Length > 0 || read.Fragment.Length > 0)
            refusal = "The serviceUrl holds a user name, a query or a fragment.";
        else if ((refusal = Refusal(read)) is null)
        {
            address = read.AbsolutePath.EndsWith('/') ? read : new Uri(read.AbsoluteUri + "/");
            return true;
        }

        return false;
    }

    /// <summary>Whether the host, as written, is <c>localhost</c> or a loopback address.</summary>
    internal static bool IsThisMachine(Uri address) =>
        string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (address.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6
            && IPAddress.TryParse(address.DnsSafeHost, out var ip) && IPAddress.IsLoopback(ip));

    private string? Refusal(Uri address)
    {
        if (!_isKnown)
            return IsThisMachine(address) ? null : "The serviceUrl is not on this machine; without an app id replies go to localhost, 127.0.0.0/8 or [::1] only.";
        if (IsThisMachine(address)) return _hosts.Contains(ServiceHostPattern.ThisMachine) ? null : NotListed;
        if (address is not { Scheme: "https", IsDefaultPort: true, HostNameType: UriHostNameType.Dns }) return "The serviceUrl is not an https address with a host name and no port.";
        return _hosts.Any(pattern => pattern != ServiceHostPattern.ThisMachine && ServiceHostPattern.Matches(pattern, address.IdnHost)) ? null : NotListed;
    }

    /// <summary>Asked before <see cref="Uri"/> is, which some addresses of files break.</summary>
    private static bool NamesWebScheme(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
