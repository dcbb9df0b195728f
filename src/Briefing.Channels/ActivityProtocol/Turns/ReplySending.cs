using System.Collections.Immutable;
using Briefing.Channels.ActivityProtocol.Connector;
using Briefing.Channels.ActivityProtocol.Schema;

namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>Sends the messages of a reply in their order.</summary>
internal static class ReplySending
{
    /// <summary>Sends them one after the other. Where one does not arrive, those behind it are not sent: a reader would not see that one is missing.</summary>
    /// <returns>What became of the last that was sent.</returns>
    internal static async Task<SendResult> SendAllAsync(this IReplySink sink, ImmutableArray<Activity> messages, CancellationToken cancellation)
    {
        var last = new SendResult(false, null);
        foreach (var message in messages)
        {
            last = await sink.PostAsync(message, cancellation);
            if (!last.IsDelivered) break;
        }

        return last;
    }
}
