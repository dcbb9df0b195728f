using System.Collections.Immutable;
using System.Net;

namespace Briefing.Knowledge.Fetching.Addresses;

/// <summary>
/// Decides which addresses may be called: http and https, a few ports, hosts of the public internet. Names are judged before
/// they are looked up, and what they lead to when it is connected to, so that neither a spelling nor a changing name server
/// helps anybody into the network that the program runs in.
/// </summary>
/// <param name="ports">The ports that may be called.</param>
/// <param name="exempt">Addresses that a test serves its own pages on; null for none, as in the program.</param>
internal sealed class AddressGuard(ImmutableArray<int> ports, Func<IPEndPoint, bool>? exempt = null)
{
    /// <summary>Names for this machine, its network, and the metadata services of clouds: each with all below it.</summary>
    private static readonly ImmutableArray<string> Inner =
        ["localhost", "localdomain", "local", "internal", "intranet", "private", "corp", "lan", "home", "home.arpa", "test", "invalid", "onion", "metadata.goog"];

    /// <summary>Refuses an address that must not be called, by what can be told without looking its host up.</summary>
    /// <exception cref="FetchException">It must not be called.</exception>
    internal void Check(Uri address)
    {
        if (address.Scheme is not ("http" or "https"))
            throw Bad(address, $"{address.Scheme} addresses are not fetched; name one that begins with https:// or http://");
        if (address.UserInfo.Length > 0) throw Bad(address, "it holds a user name or password; leave them out");
        var host = Name(address.IdnHost);
        if (host.Length == 0) throw Bad(address, "it names no host");
        if (IPAddress.TryParse(host.Trim('[', ']'), out var number))
        {
            Check(new IPEndPoint(number, address.Port), address.Host);
            CheckPort(address);
            return;
        }

        if (!host.Contains('.', StringComparison.Ordinal) || Inner.Any(name => host == name || host.EndsWith("." + name, StringComparison.Ordinal)))
            throw Forbidden(address.Host, "is a name inside a private network");
        CheckPort(address);
    }

    /// <summary>Refuses a numeric address that must not be connected to.</summary>
    /// <param name="target">What is to be connected to.</param>
    /// <param name="host">The name that led there, for the message.</param>
    /// <exception cref="FetchException">It is not on the public internet.</exception>
    internal void Check(IPEndPoint target, string host)
    {
        if (AddressBlocks.SpecialUse(target.Address) is { } use && exempt?.Invoke(target) != true) throw Forbidden(host, $"leads to {use}");
    }

    private void CheckPort(Uri address)
    {
        if (!ports.Contains(address.Port))
            throw Bad(address, FormattableString.Invariant($"port {address.Port} is not fetched from; the ports {string.Join(", ", ports)} are"));
    }

    private static string Name(string host) => host.TrimEnd('.').ToLowerInvariant();

    private static FetchException Bad(Uri address, string why) =>
        new(FetchFault.BadAddress, $"{address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped)} is not fetched: {why}.");

    private static FetchException Forbidden(string host, string why) =>
        new(FetchFault.ForbiddenAddress, $"{host} is not fetched: it {why}. Only sites of the public internet are; save the page and ingest the file.");
}
