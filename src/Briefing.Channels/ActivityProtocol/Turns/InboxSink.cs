using Briefing.Channels.ActivityProtocol.Schema;

namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>Shows typing at once and keeps the messages, so that all of an answer is written down before any of it is sent.</summary>
internal sealed class InboxSink(IReplySink channel) : IReplySink
{
    /// <summary>The messages so far, in order.</summary>
    internal List<Activity> Messages { get; } = [];

    public bool IsLive => channel.IsLive;

    public Task<bool> SendAsync(Activity activity, CancellationToken cancellation)
    {
        if (activity.Type == ActivityTypes.Typing) return channel.SendAsync(activity, cancellation);
        Messages.Add(activity);
        return Task.FromResult(true);
    }
}
