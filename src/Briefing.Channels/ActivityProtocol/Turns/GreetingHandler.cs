using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Conversation.Turns;

namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>Greets a conversation when it opens, and notes when the bot leaves it.</summary>
internal sealed class GreetingHandler(Greeting greeting, BotTurn bot, ChannelOptions options, TimeProvider clock, IConversationRegistry? registry = null)
{
    /// <summary>Whether there is anything to do for this event.</summary>
    internal static bool Concerns(Activity activity) => Greeting.IsOpening(activity) || Greeting.IsRemoval(activity);

    internal async Task HandleAsync(Activity activity, IReplySink sink)
    {
        if (Greeting.IsRemoval(activity))
        {
            greeting.Removed(activity, clock.GetUtcNow());
            registry?.Left(StoredReference.KeyOf(activity), clock.GetUtcNow());
        }
        else if (greeting.IsDue(activity)) await GreetAsync(activity, sink);
    }

    /// <summary>A greeting that did not arrive is not noted, so that the conversation's next event brings it.</summary>
    private async Task GreetAsync(Activity activity, IReplySink sink)
    {
        var reply = await bot.AskAsync(activity, options.GreetingUtterance, sink, CancellationToken.None);
        if (reply is null || !await sink.SendAllAsync(ReplyActivity.All(reply, activity), CancellationToken.None)) return;
        greeting.Greeted(activity, clock.GetUtcNow());
    }
}
