using System.Collections.Immutable;
using Briefing.Channels.ActivityProtocol.Schema;

namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>Sends the messages of a reply in their order.</summary>
internal static class ReplySending
{
    /// <summary>Sends them one after the other. Where one does not arrive, those behind it are not sent: a reader would not see that one is missing.</summary>
    /// <returns>Whether all arrived.</returns>
    internal static async Task<bool> SendAllAsync(this IReplySink sink, ImmutableArray<Activity> messages, CancellationToken cancellation)
    {
        foreach (var message in messages)
            if (!await sink.SendAsync(message, cancellation)) return false;
        return true;
    }
}
