using Briefing.Knowledge.Fetching.Addresses;

namespace Briefing.Knowledge.Fetching.Connections;

/// <summary>HTTP to the public internet and nowhere else, for programs that talk to services rather than fetch pages.</summary>
public static class PublicConnection
{
    /// <summary>
    /// A handler whose every connection looks its host up and is refused where that leads to an address of this machine, a private
    /// network or a cloud's metadata. No proxy, no cookies, no redirect.
    /// </summary>
    /// <param name="time">The clock that <paramref name="patience"/> goes by.</param>
    /// <param name="patience">How long one address may take to be connected to.</param>
    public static HttpMessageHandler Handler(TimeProvider time, TimeSpan patience) =>
        new GuardedConnection(new AddressGuard([443]), new MachineResolver(), time, patience).Handler();
}
