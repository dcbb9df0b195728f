using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace Briefing.Channels.Doors;

/// <summary>
/// The address that an activity asks to be answered at. It comes from a stranger, so without authentication only one that is
/// this very machine, as written and without asking any name server, is ever called.
/// </summary>
internal static class ServiceAddress
{
    /// <summary>Reads an address that may be called.</summary>
    /// <param name="serviceUrl">What the activity says.</param>
    /// <param name="address">The address, its path ending in a slash.</param>
    /// <param name="refusal">Why it may not be called, one sentence that does not repeat it.</param>
    internal static bool TryRead(string? serviceUrl, [NotNullWhen(true)] out Uri? address, [NotNullWhen(false)] out string? refusal)
    {
        address = null;
        if (string.IsNullOrEmpty(serviceUrl)) refusal = "The activity has no serviceUrl to reply to.";
        else if (!NamesWebScheme(serviceUrl) || !Uri.TryCreate(serviceUrl, UriKind.Absolute, out var read))
            refusal = "The serviceUrl is not an absolute http or https address.";
        else if (read.UserInfo.Length > 0 || read.Query.Length > 0 || read.Fragment.Length > 0)
            refusal = "The serviceUrl holds a user name, a query or a fragment.";
        else if (!IsThisMachine(read))
            refusal = "The serviceUrl is not on this machine; without an app id replies go to localhost, 127.0.0.0/8 or [::1] only.";
        else
        {
            refusal = null;
            address = read.AbsolutePath.EndsWith('/') ? read : new Uri(read.AbsoluteUri + "/");
            return true;
        }

        return false;
    }

    /// <summary>Asked before <see cref="Uri"/> is, which some addresses of files break.</summary>
    private static bool NamesWebScheme(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the host, as written, is <c>localhost</c> or a loopback address.</summary>
    internal static bool IsThisMachine(Uri address) =>
        string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (address.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6
            && IPAddress.TryParse(address.DnsSafeHost, out var ip) && IPAddress.IsLoopback(ip));
}
