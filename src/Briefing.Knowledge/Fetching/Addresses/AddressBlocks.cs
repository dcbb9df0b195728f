using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Briefing.Knowledge.Fetching.Addresses;

/// <summary>
/// Which numeric addresses belong to the public internet. For IPv4 all but the blocks of the IANA special-purpose registry
/// (RFC 6890) and one public number that a cloud answers its own machines on; for IPv6 the global unicast block 2000::/3 and
/// nothing else, without the parts of it that are special or carry an IPv4 address which a gateway would unwrap.
/// </summary>
internal static class AddressBlocks
{
    private static readonly ImmutableArray<(IPNetwork Block, string Name)> Special =
    [
        Block("0.0.0.0/8", "an unspecified address"),
        Block("10.0.0.0/8", "a private address"),
        Block("100.64.0.0/10", "an address inside a carrier's network"),
        Block("127.0.0.0/8", "this machine"),
        Block("169.254.0.0/16", "a link-local address, where clouds keep their metadata"),
        Block("172.16.0.0/12", "a private address"),
        Block("192.0.0.0/24", "an address for protocols"),
        Block("192.0.2.0/24", "an address for documentation"),
        Block("192.88.99.0/24", "a relay of 6to4"),
        Block("192.168.0.0/16", "a private address"),
        Block("198.18.0.0/15", "an address for measuring networks"),
        Block("198.51.100.0/24", "an address for documentation"),
        Block("203.0.113.0/24", "an address for documentation"),
        Block("224.0.0.0/4", "a multicast address"),
        Block("240.0.0.0/4", "a reserved or broadcast address"),
        Block("168.63.129.16/32", "the metadata service of a cloud"),
        Block("::/128", "an unspecified address"),
        Block("::1/128", "this machine"),
        Block("64:ff9b:1::/48", "a private address behind a translator"),
        Block("2001::/23", "an address for protocols and tunnels"),
        Block("2001:db8::/32", "an address for documentation"),
        Block("2002::/16", "an address of 6to4"),
        Block("3fff::/20", "an address for documentation"),
        Block("fc00::/7", "a private address"),
        Block("fe80::/10", "a link-local address"),
        Block("ff00::/8", "a multicast address"),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    /// <summary>The prefix under which translators of IPv6-only networks reach IPv4 (RFC 6052).</summary>
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>What an address is that is not on the public internet; null for one that is.</summary>
    internal static string? SpecialUse(IPAddress address)
    {
        if (Embedded(address) is { } inner) return SpecialUse(inner);
        foreach (var (block, name) in Special)
            if (block.BaseAddress.AddressFamily == address.AddressFamily && block.Contains(address)) return name;
        if (address.AddressFamily == AddressFamily.InterNetwork) return null;
        if (address.AddressFamily != AddressFamily.InterNetworkV6 || address.ScopeId != 0 || !GlobalUnicast.Contains(address))
            return "no address of the public internet";
        return IsIsatap(address) ? "an address inside a tunnel" : null;
    }

    /// <summary>The IPv4 address that a mapped (::ffff:a.b.c.d) or translated (64:ff9b::a.b.c.d) one stands for; null for others.</summary>
    private static IPAddress? Embedded(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 && Nat64.Contains(address)
            ? new IPAddress(address.GetAddressBytes().AsSpan(12)) : null;
    }

    /// <summary>An interface identifier of ISATAP (RFC 5214) ends in an IPv4 address that the tunnel's end would call.</summary>
    private static bool IsIsatap(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        return (bytes[8] & 0xFD) == 0 && bytes[9] == 0 && bytes[10] == 0x5E && bytes[11] == 0xFE;
    }

    private static (IPNetwork, string) Block(string block, string name) => (IPNetwork.Parse(block), name);
}
