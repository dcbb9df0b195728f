using System.Text.Json.Nodes;
using Briefing.Channels.Slack.Api;
using Briefing.Channels.Slack.Blocks;
using Briefing.Channels.Slack.Installations;
using Briefing.Channels.Slack.Requests;
using Briefing.Conversation.Turns;

namespace Briefing.Channels.Slack.Turns;

/// <summary>
/// Posts an answer that its user alone has seen for others: the answer of a command where the command was given, one of the user's
/// own channel where the user says. The answer is given again by its address, so that what is posted is sealed anew.
/// </summary>
internal sealed class SlackSharing(SlackClient client, SlackTurn turns, SlackPosting posting)
{
    /// <summary>The most characters that a form carries with it (“Views”, <c>private_metadata</c>).</summary>
    private const int LongestMetadata = 3_000;

    internal async Task<bool> ShareAsync(SlackCall call, SlackInstallation installation, Func<Turn, CancellationToken, Task<Reply?>> ask, CancellationToken cancellation)
    {
        if (call is { Kind: SlackCallKind.Button, IsEphemeral: false }) return await AskWhereAsync(call, installation, cancellation);
        if (call.ResponseUrl is not { } url) return true;
        var turn = await turns.OfAsync(call with { Channel = null, Kind = SlackCallKind.Home }, installation, cancellation);
        // A conversation of its own, so that what the user goes on with stays the last question; of the sources that those who will read it may see.
        turn = turn with { ConversationId = turn.ConversationId + ":share", Place = call.Channel is { } place ? SlackAddress.KeyOf(call.Team, place) : null, MayManage = false, Answer = call.Button!.Share, Utterance = "", Action = null };
        if (await ask(turn, cancellation) is not { } reply) return false;
        var groups = ReplyBlocks.Groups(reply, isPrivate: false).Prepend([Block.Rich(Block.Section(Block.Run("Shared by "), Block.User(call.User!)))]);
        if (!await posting.ShareAsync(url, SlackMessage.Of(reply.Text, groups), cancellation)) return false;
        if (call.Kind == SlackCallKind.Button) await client.RespondAsync(url, new JsonObject { ["delete_original"] = true }, cancellation);
        return true;
    }

    /// <summary>Asks where to share; Slack itself brings the address of the channel that is chosen, so that the bot need be no member.</summary>
    private async Task<bool> AskWhereAsync(SlackCall call, SlackInstallation installation, CancellationToken cancellation)
    {
        if (call is not { Trigger: { } trigger, Button.Share: { Length: <= LongestMetadata } token }) return true;
        return (await client.CallOnceAsync("views.open", installation.Token, new JsonObject
        {
            ["trigger_id"] = trigger,
            ["view"] = new JsonObject
            {
                ["type"] = "modal", ["callback_id"] = InteractionReader.ShareForm, ["private_metadata"] = token,
                ["title"] = Block.Plain("Share this answer"), ["submit"] = Block.Plain("Share"), ["close"] = Block.Plain("Cancel"),
                ["blocks"] = new JsonArray(new JsonObject
                {
                    ["type"] = "input", ["block_id"] = "where", ["label"] = Block.Plain("Where"),
                    ["element"] = new JsonObject { ["type"] = "conversations_select", ["action_id"] = "conversation", ["response_url_enabled"] = true },
                }),
            },
        }, cancellation)).IsOk;
    }
}
