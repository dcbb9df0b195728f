using System.Collections.Immutable;
using Briefing.Channels.Slack.Blocks;
using Briefing.Channels.Slack.Installations;
using Briefing.Channels.Turns;
using Briefing.Conversation.Turns;
using Microsoft.Extensions.Logging;

namespace Briefing.Channels.Slack.Turns;

/// <summary>Deals with what Slack tells, after it was acknowledged: asks the bot and posts what it says.</summary>
internal sealed class SlackTurns(
    IBot bot, SlackWorkspaces workspaces, SlackTurn turns, SlackPosting posting, SlackHome home, SlackSharing sharing, SlackOptions options, TimeProvider clock, ILogger<SlackTurns> log)
{
    /// <summary>Deals with a call to its end.</summary>
    /// <param name="call">The call.</param>
    /// <param name="kept">The same in the inbox, with the answer where one was ready before a crash.</param>
    /// <param name="instead">What the user is told in place of an answer; null to answer.</param>
    /// <returns>Whether nothing is left to do; where not it is tried again.</returns>
    internal async Task<bool> HandleAsync(SlackCall call, InboxTurn kept, string? instead)
    {
        var cancellation = CancellationToken.None;
        if (call.Kind == SlackCallKind.Removed)
        {
            workspaces.Remove(call.Team);
            return true;
        }

        // Who is not answered learns nothing: not even that there is somebody.
        if (await workspaces.FindAsync(call.Team, call.Enterprise, cancellation) is not { } installation) return true;
        if (kept.Answer.Length > 0) return await posting.GoOnAsync(call, installation, kept);
        if (instead is not null) return call is not { User: not null, Kind: SlackCallKind.Message or SlackCallKind.Command or SlackCallKind.Button } || await posting.PostAsync(call, installation, kept, [SlackMessage.Of(instead)]);
        return call switch
        {
            { Kind: SlackCallKind.Home, User: not null } => await home.ShowAsync(call, installation, AskAsync, cancellation),
            { Kind: SlackCallKind.Joined, Channel: { } channel } => await GreetAsync(call, installation, channel, cancellation),
            { Button.Share: not null, User: not null } => await sharing.ShareAsync(call, installation, AskAsync, cancellation),
            { Kind: SlackCallKind.Button, Channel: null, User: not null } => await home.ShowAsync(call, installation, AskAsync, cancellation),
            { User: not null } => await AnswerAsync(call, installation, kept, cancellation),
            _ => true,
        };
    }

    private async Task<bool> AnswerAsync(SlackCall call, SlackInstallation installation, InboxTurn kept, CancellationToken cancellation)
    {
        var turn = await turns.OfAsync(call, installation, cancellation);
        var reply = await AskAsync(turn, cancellation);
        var messages = reply is null ? [SlackMessage.Of(options.FaultText)] : ReplyBlocks.Messages(reply, isPrivate: !SlackTurn.IsShared(call));
        return await posting.PostAsync(call, installation, kept, Asked(call, turn, messages));
    }

    /// <summary>A question that was asked by a button stands above its answer, as nobody has written it.</summary>
    private static ImmutableArray<SlackMessage> Asked(SlackCall call, Turn turn, ImmutableArray<SlackMessage> messages)
    {
        if (call is not { Kind: SlackCallKind.Button, Button: { Intent: null, Utterance: { Length: > 0 } asked }, IsEphemeral: false }) return messages;
        var said = Block.Context(Pieces.Shortened($"{turn.UserName ?? "Asked"}: {asked}", BlockLimits.Text));
        return messages[0].Blocks.Length < BlockLimits.Blocks
            ? messages.SetItem(0, messages[0] with { Blocks = messages[0].Blocks.Insert(0, said) })
            : messages.Insert(0, new SlackMessage(SlackMessage.Escaped(Pieces.Shortened(asked, BlockLimits.Text)), [said]));
    }

    private async Task<bool> GreetAsync(SlackCall call, SlackInstallation installation, string channel, CancellationToken cancellation)
    {
        var reply = await AskAsync(new Turn(SlackAddress.KeyOf(call.Team, channel), options.GreetingUtterance, clock.GetUtcNow()) { MayManage = false }, cancellation);
        return reply is null || await posting.PostAsync(installation, channel, ReplyBlocks.Messages(reply, isPrivate: false));
    }

    /// <summary>The bot's reply; null where it gave none, which is logged.</summary>
    private async Task<Reply?> AskAsync(Turn turn, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(options.TurnTimeout, clock);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            return await Task.Run(() => bot.RespondAsync(turn, ended.Token), ended.Token).WaitAsync(ended.Token);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            SlackLog.TimedOut(log, options.TurnTimeout);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            SlackLog.Failed(log, fault, nameof(Turn));
        }

        return null;
    }
}
