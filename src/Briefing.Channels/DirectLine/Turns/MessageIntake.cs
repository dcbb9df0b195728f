using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.ActivityProtocol.Turns;
using Briefing.Channels.DirectLine.Endpoints;
using Briefing.Channels.DirectLine.Storage;
using Briefing.Channels.DirectLine.Tokens;
using Briefing.Channels.Turns;
using Briefing.Knowledge.Storage;
using Microsoft.Extensions.Logging;

namespace Briefing.Channels.DirectLine.Turns;

/// <summary>
/// Takes a client's message in: it is kept before the client is told that it arrived, and answered after. The same message sent
/// twice is taken once.
/// </summary>
internal sealed class MessageIntake(
    ITurnInbox inbox, TurnGate gate, DirectLineTurns turns, ChannelOptions options, TimeProvider clock, ILogger<MessageIntake> log)
{
    private static readonly DirectLineAnswer NotKept = DirectLineAnswer.Refused(503, "ServiceUnavailable", "The message cannot be kept now; send it again in a moment.");

    internal async Task<DirectLineAnswer> TakeAsync(DirectLineConversation conversation, Activity sent, CancellationToken cancellation)
    {
        var message = KeptMessage.Of(conversation.Id, conversation.UserId, ClientActivity.ClientIdOf(sent) ?? "unnamed:" + DirectLineTokens.NewId(), sent);
        var probe = ClientActivity.Turn(sent, conversation.Id, conversation.UserId, 0, clock.GetUtcNow());
        if (gate.Beyond(probe) is { } beyond)
        {
            if (beyond.IsToTell) await turns.TellAsync(conversation.Id, ReplyActivity.Text(options.TooFastText, probe));
            return DirectLineAnswer.Refused(beyond.Answer.Refusal!);
        }

        var (place, away) = gate.Enter(probe);
        if (away is not null) return DirectLineAnswer.Refused(away.Refusal!);
        var isBegun = false;
        try
        {
            var turn = InboxTurn.Of(DirectLineTurns.TurnKind, $"{conversation.Id}\n{message.ClientId}", message.Write(), clock.GetUtcNow(),
                ConversationKey.Of(probe, conversation.UserId));
            var isNew = await inbox.AcceptAsync(turn, cancellation) == Acceptance.New;
            var number = await ShowAsync(turn, message, isNew);
            if (number is null) return DirectLineAnswer.Gone;
            if (isNew) turns.Begin(turn, message, number.Value, place!);
            isBegun = isNew;
            return DirectLineAnswer.Taken(ClientActivity.Id(conversation.Id, number.Value));
        }
        catch (StoreException fault)
        {
            DirectLineLog.NotKept(log, fault.Message);
            return NotKept;
        }
        finally
        {
            if (!isBegun) place!.Dispose();
        }
    }

    /// <summary>Shows the message; where that fails nobody is at work on the turn any more, and it may be sent again.</summary>
    private async Task<long?> ShowAsync(InboxTurn turn, KeptMessage message, bool isNew)
    {
        long? number = null;
        try
        {
            return number = turns.Show(message);
        }
        finally
        {
            if (number is null && isNew) await inbox.ForgetAsync(turn.Id);
        }
    }
}
