using System.Globalization;
using System.Text.Json;
using Briefing.Channels.ActivityProtocol.Schema;
using Briefing.Channels.ActivityProtocol.Turns;
using Briefing.Channels.DirectLine.Storage;
using Briefing.Channels.DirectLine.Streams;
using Briefing.Channels.Turns;
using Microsoft.Extensions.Logging;

namespace Briefing.Channels.DirectLine.Turns;

/// <summary>
/// Has the bot answer what was taken in, after the client has been told so: a client waits for neither. What a crash cut short is
/// taken up again, and since each message of an answer has a name in its conversation, none is shown twice.
/// </summary>
internal sealed class DirectLineTurns(
    ITurnInbox inbox, TurnLanes lanes, ActivityDispatcher dispatcher, MessageHandler messages, DirectLineStore store, OpenStreams streams,
    ChannelOptions options, TimeProvider clock, ILogger<DirectLineTurns> log) : ITurnReplay
{
    /// <summary>The kind of these turns in the inbox.</summary>
    internal const string TurnKind = "direct-line";

    /// <inheritdoc/>
    public string Kind => TurnKind;

    /// <summary>Greets a conversation that begins, and does not wait for it.</summary>
    internal void Greet(string conversation, Activity opening) => _ = Task.Run(() => SafelyAsync(async () =>
    {
        await dispatcher.RunAsync(opening, new DirectLineSink(store, streams, clock, conversation), CancellationToken.None);
        return true;
    }));

    /// <summary>Shows a client's message in its conversation, once.</summary>
    /// <returns>Its number; null where the conversation has ended.</returns>
    internal long? Show(KeptMessage message)
    {
        var (sent, now) = (message.Activity(), clock.GetUtcNow());
        var added = store.Add(message.Conversation, message.ClientId, now,
            number => JsonSerializer.Serialize(ClientActivity.Echo(sent, message.Conversation, number, now), ActivityJson.Wire.Activity));
        if (added is { IsNew: true }) streams.Wake(message.Conversation);
        return added?.Number;
    }

    /// <summary>Shows words of the host itself.</summary>
    internal Task TellAsync(string conversation, Activity words) => new DirectLineSink(store, streams, clock, conversation).SendAsync(words, CancellationToken.None);

    /// <summary>Begins to answer a message, and does not wait for it.</summary>
    /// <param name="turn">The turn as the inbox has it.</param>
    /// <param name="message">The message.</param>
    /// <param name="number">Its number in the conversation.</param>
    /// <param name="place">The place in the conversation's turns; given back at the end.</param>
    internal void Begin(InboxTurn turn, KeptMessage message, long number, TurnLanes.Lease place) => _ = Task.Run(async () =>
    {
        using (place)
        {
            await place.WaitAsync(CancellationToken.None);
            if (!await SafelyAsync(() => AnswerAsync(turn, message, number)))
                await SafelyAsync(async () =>
                {
                    await inbox.PutBackAsync(turn.Id, clock.GetUtcNow() + options.Inbox.Pause);
                    return true;
                });
        }
    });

    /// <inheritdoc/>
    public async Task<bool> ReplayAsync(InboxTurn turn, bool isTooOld, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var message = KeptMessage.Read(turn.Payload);
        if (Show(message) is not { } number) return true;
        var incoming = ClientActivity.Turn(message.Activity(), message.Conversation, message.User, number, clock.GetUtcNow());
        if (lanes.TryEnter(ConversationKey.Of(incoming), out var place) != TurnAway.No) return false;
        using (place)
        {
            await place!.WaitAsync(cancellation);
            if (turn.Answer.Length > 0) return await AddAsync(turn, message.Conversation, number, JsonSerializer.Deserialize(turn.Answer, ActivityJson.Wire.ListActivity)!);
            return isTooOld
                ? await AddAsync(turn, message.Conversation, number, [ReplyActivity.Text(options.InterruptedText, incoming)])
                : await AnswerAsync(turn, message, number);
        }
    }

    private async Task<bool> AnswerAsync(InboxTurn turn, KeptMessage message, long number)
    {
        var sink = new InboxSink(new DirectLineSink(store, streams, clock, message.Conversation));
        await messages.HandleAsync(ClientActivity.Turn(message.Activity(), message.Conversation, message.User, number, clock.GetUtcNow()), sink);
        await inbox.AnswerReadyAsync(turn.Id, JsonSerializer.Serialize(sink.Messages, ActivityJson.Wire.ListActivity));
        return await AddAsync(turn, message.Conversation, number, sink.Messages);
    }

    /// <summary>Adds an answer; a message of it that is there already, because this was begun before, is not added again.</summary>
    private async Task<bool> AddAsync(InboxTurn turn, string conversation, long number, List<Activity> answer)
    {
        if (!inbox.IsHeld) return false;
        for (var at = 0; at < answer.Count; at++)
        {
            var (activity, now) = (answer[at], clock.GetUtcNow());
            store.Add(conversation, string.Create(CultureInfo.InvariantCulture, $"answer:{number}:{at}"), now,
                own => JsonSerializer.Serialize(ClientActivity.Reply(activity, conversation, own, now), ActivityJson.Wire.Activity));
        }

        streams.Wake(conversation);
        await inbox.AnsweredAsync(turn.Id);
        return true;
    }

    /// <summary>Work that nobody waits for: what goes wrong is logged.</summary>
    private async Task<bool> SafelyAsync(Func<Task<bool>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            DirectLineLog.TurnFailed(log, fault);
            return false;
        }
    }
}
