using Briefing.Channels.ActivityProtocol.Schema;

namespace Briefing.Channels.ActivityProtocol.Turns;

/// <summary>Answers what a user wrote or clicked.</summary>
internal sealed class MessageHandler(BotTurn bot, ChannelOptions options, SentAnswers sent)
{
    internal async Task HandleAsync(Activity activity, IReplySink sink)
    {
        // A sticker, a file, a card that is not ours: help says what the bot can read.
        var utterance = MessageText.Of(activity) ?? options.HelpUtterance;
        if (await bot.AskAsync(activity, utterance, sink, CancellationToken.None) is not { } reply)
        {
            await sink.SendAsync(ReplyActivity.Text(options.FaultText, activity), CancellationToken.None);
            return;
        }

        var result = await sink.SendAllAsync(ReplyActivity.All(reply, activity), CancellationToken.None);
        if (result is { IsDelivered: true, ActivityId: { } id }) sent.Note(activity, id, reply);
    }
}
