using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Briefing.Channels.Slack.Api;
using Briefing.Channels.Slack.Blocks;
using Briefing.Channels.Slack.Installations;
using Briefing.Conversation.Turns;

namespace Briefing.Channels.Slack.Turns;

/// <summary>The App Home of a user: what a button there has led to, the user's digests, what is new, and help.</summary>
internal sealed class SlackHome(SlackClient client, SlackTurn turns, SlackOptions options)
{
    /// <summary>Makes the home anew, and shows it.</summary>
    internal async Task<bool> ShowAsync(SlackCall call, SlackInstallation installation, Func<Turn, CancellationToken, Task<Reply?>> ask, CancellationToken cancellation)
    {
        var turn = await turns.OfAsync(call, installation, cancellation);
        var groups = new List<IReadOnlyList<JsonObject>>();
        if (call.Button is not null) groups.AddRange(Part(await ask(turn, cancellation)));
        foreach (var utterance in options.HomeUtterances)
        {
            // Each part is a conversation of its own: a button of one goes on from it alone.
            if (groups.Count > 0) groups.Add([Block.Divider()]);
            groups.AddRange(Part(await ask(turn with { ConversationId = $"{turn.ConversationId}:{utterance}", Utterance = utterance, Action = null }, cancellation)));
        }

        var view = new JsonObject { ["type"] = "home", ["blocks"] = new JsonArray([.. Fitting(groups)]) };
        return (await client.CallAsync("views.publish", installation.Token, new JsonObject { ["user_id"] = call.User, ["view"] = view }, cancellation)).IsOk;
    }

    private static IEnumerable<IReadOnlyList<JsonObject>> Part(Reply? reply) => reply is null ? [] : ReplyBlocks.Groups(reply, isPrivate: false);

    /// <summary>As many whole groups as the home holds; that there are more is said, and where they are to be had.</summary>
    private static ImmutableArray<JsonObject> Fitting(IEnumerable<IReadOnlyList<JsonObject>> groups)
    {
        var blocks = ImmutableArray.CreateBuilder<JsonObject>();
        foreach (var group in groups)
        {
            if (blocks.Count + group.Count >= BlockLimits.HomeBlocks)
            {
                blocks.Add(Block.Context("There is more than fits here. Ask for it in the Messages tab."));
                break;
            }

            blocks.AddRange(group);
        }

        return blocks.ToImmutable();
    }
}
