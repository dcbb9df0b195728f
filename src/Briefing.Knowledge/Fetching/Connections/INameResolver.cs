using System.Net;

namespace Briefing.Knowledge.Fetching.Connections;

/// <summary>Looks up the numeric addresses of hosts.</summary>
internal interface INameResolver
{
    /// <summary>All addresses of a host, in the order they should be tried.</summary>
    /// <exception cref="System.Net.Sockets.SocketException">There is no such host, or nobody knows now.</exception>
    Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation);
}

/// <summary>What the machine's own resolver says.</summary>
internal sealed class MachineResolver : INameResolver
{
    /// <inheritdoc/>
    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation) => Dns.GetHostAddressesAsync(host, cancellation);
}
