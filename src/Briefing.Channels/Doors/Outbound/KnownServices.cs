using System.Security.Cryptography;
using System.Text;

namespace Briefing.Channels.Doors.Outbound;

/// <summary>
/// The service addresses that authenticated activities have named: the only ones that the bot's token is sent to. They are kept
/// over restarts, and those in use stay known.
/// </summary>
internal sealed class KnownServices(IChannelState state, TimeProvider clock, int capacity = 1024)
{
    /// <summary>How often a service that is in use is written down again, so that a store that forgets old states keeps it.</summary>
    private static readonly TimeSpan Renewal = TimeSpan.FromDays(1);

    private readonly Dictionary<string, DateTimeOffset> _written = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>Notes an address that an authenticated activity has brought and <see cref="ServiceAddress"/> let through.</summary>
    internal void Meet(Uri service)
    {
        if (!IsFresh(service)) Write(service);
    }

    /// <summary>Whether an authenticated activity has ever brought that address.</summary>
    internal bool Contains(Uri service)
    {
        if (IsFresh(service)) return true;
        if (state.Read(KeyOf(service)) is null) return false;
        Write(service);
        return true;
    }

    private bool IsFresh(Uri service)
    {
        lock (_gate) return _written.TryGetValue(service.AbsoluteUri, out var at) && clock.GetUtcNow() - at < Renewal;
    }

    private void Write(Uri service)
    {
        var now = clock.GetUtcNow();
        state.Write(KeyOf(service), "{}", now);
        lock (_gate)
        {
            if (_written.Count >= capacity) _written.Clear();
            _written[service.AbsoluteUri] = now;
        }
    }

    /// <summary>A key of bounded length, whatever the address.</summary>
    private static string KeyOf(Uri service) => "service/" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(service.AbsoluteUri)));
}
