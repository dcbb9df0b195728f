using Briefing.Channels.ActivityProtocol.Schema;

namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>Answers what a user wrote or clicked.</summary>
internal sealed class MessageHandler(BotTurn bot, ChannelOptions options)
{
    internal async Task HandleAsync(Activity activity, IReplySink sink)
    {
        // A sticker, a file, a card that is not ours: help says what the bot can read.
        var utterance = MessageText.Of(activity) ?? options.HelpUtterance;
        var reply = await bot.AskAsync(activity, utterance, sink, CancellationToken.None);
        await sink.SendAllAsync(reply is null ? [ReplyActivity.Text(options.FaultText, activity)] : ReplyActivity.All(reply, activity), CancellationToken.None);
    }
}
