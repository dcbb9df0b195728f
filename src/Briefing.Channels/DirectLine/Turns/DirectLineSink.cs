using System.Text.Json;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.ActivityProtocol.Turns;
using Briefing.Channels.DirectLine.Storage;
using Briefing.Channels.DirectLine.Streams;

namespace Briefing.Channels.DirectLine.Turns;

/// <summary>Adds replies to their conversation, where streams and polling clients find them.</summary>
internal sealed class DirectLineSink(DirectLineStore store, OpenStreams streams, TimeProvider clock, string conversation) : IReplySink
{
    public bool IsLive => true;

    /// <inheritdoc/>
    /// <remarks>A typing goes to the streams that are open and is kept nowhere: by the time somebody polls it is over.</remarks>
    public Task<bool> SendAsync(Activity activity, CancellationToken cancellation)
    {
        if (activity.Type == ActivityTypes.Typing)
        {
            streams.Show(conversation, ActivitySet.Passing(Write(activity, null)));
            return Task.FromResult(true);
        }

        var added = store.Add(conversation, null, clock.GetUtcNow(), number => Write(activity, number));
        if (added is not null) streams.Wake(conversation);
        return Task.FromResult(added is not null);
    }

    private string Write(Activity activity, long? number) =>
        JsonSerializer.Serialize(ClientActivity.Reply(activity, conversation, number, clock.GetUtcNow()), ActivityJson.Wire.Activity);
}
