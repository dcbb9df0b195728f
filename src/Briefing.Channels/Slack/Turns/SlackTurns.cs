using System.Collections.Immutable;
using Briefing.Channels.Slack.Blocks;
using Briefing.Channels.Slack.Installations;
using Briefing.Conversation.Turns;
using Microsoft.Extensions.Logging;

namespace Briefing.Channels.Slack.Turns;

/// <summary>Deals with what Slack tells, after it was acknowledged: asks the bot and posts what it says.</summary>
internal sealed class SlackTurns(
    IBot bot, SlackWorkspaces workspaces, SlackTurn turns, SlackPosting posting, SlackHome home, SlackSharing sharing, SlackOptions options, TimeProvider clock, ILogger<SlackTurns> log)
{
    /// <summary>Deals with a call to its end.</summary>
    /// <returns>Whether the user got an answer, or needed none.</returns>
    internal async Task<bool> HandleAsync(SlackCall call, CancellationToken cancellation)
    {
        if (call.Kind == SlackCallKind.Removed)
        {
            workspaces.Remove(call.Team);
            return true;
        }

        // Who is not answered learns nothing: not even that there is somebody.
        if (await workspaces.FindAsync(call.Team, call.Enterprise, cancellation) is not { } installation) return true;
        return call switch
        {
            { Kind: SlackCallKind.Home, User: not null } => await home.ShowAsync(call, installation, (turn, ended) => AskAsync(turn, ended), cancellation),
            { Kind: SlackCallKind.Joined, Channel: { } channel } => await GreetAsync(call, installation, channel, cancellation),
            { Button.Share: not null, User: not null } => await sharing.ShareAsync(call, installation, (turn, ended) => AskAsync(turn, ended), cancellation),
            { Kind: SlackCallKind.Button, Channel: null, User: not null } => await home.ShowAsync(call, installation, (turn, ended) => AskAsync(turn, ended), cancellation),
            { User: not null } => await AnswerAsync(call, installation, cancellation),
            _ => true,
        };
    }

    /// <summary>Tells the user that what was asked is not answered any more.</summary>
    internal async Task ApologiseAsync(SlackCall call, CancellationToken cancellation)
    {
        if (call is { User: not null, Kind: SlackCallKind.Message or SlackCallKind.Command or SlackCallKind.Button } && await workspaces.FindAsync(call.Team, call.Enterprise, cancellation) is { } installation)
            await posting.PostAsync(call, installation, [SlackMessage.Of(options.FaultText)], cancellation);
    }

    private async Task<bool> AnswerAsync(SlackCall call, SlackInstallation installation, CancellationToken cancellation)
    {
        var turn = await turns.OfAsync(call, installation, cancellation);
        var reply = await AskAsync(turn, cancellation);
        var messages = reply is null ? [SlackMessage.Of(options.FaultText)] : ReplyBlocks.Messages(reply, isPrivate: !SlackTurn.IsShared(call));
        return await posting.PostAsync(call, installation, Asked(call, turn, messages), cancellation) && reply is not null;
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
        return reply is not null && await posting.PostAsync(installation, channel, null, ReplyBlocks.Messages(reply, isPrivate: false), cancellation);
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
