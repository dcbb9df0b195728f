using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Briefing.Channels.Slack.Api;
using Briefing.Channels.Slack.Blocks;
using Briefing.Channels.Slack.Installations;
using Briefing.Conversation.Turns;

namespace Briefing.Channels.Slack.Turns;

/// <summary>
/// The App Home of a user: the user's digests, what is new, and help. What a button leads to takes the place of the part that it
/// stands in, and where it has changed something stands above all parts, which are made anew.
/// </summary>
internal sealed class SlackHome(SlackClient client, SlackTurn turns, SlackOptions options)
{
    private const string BlockName = "home.";

    /// <summary>The part whose button was pressed, by the name of its block; null where it stands in none.</summary>
    internal static int? PartOf(string? block) =>
        block is { Length: < 20 } && block.StartsWith(BlockName, StringComparison.Ordinal) && block.Split('.') is [_, var part, _] && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < 10 ? at : null;

    /// <summary>Makes the home anew, and shows it.</summary>
    internal async Task<bool> ShowAsync(SlackCall call, SlackInstallation installation, Func<Turn, CancellationToken, Task<Reply?>> ask, CancellationToken cancellation)
    {
        var turn = await turns.OfAsync(call, installation, cancellation);
        var pressed = call.Button is null ? null : await ask(turn, cancellation);
        var groups = new List<IReadOnlyList<JsonObject>>();
        if (pressed is not null && IsAbove(call)) groups.AddRange(Part(pressed, call.Part ?? 0));
        for (var at = 0; at < options.HomeUtterances.Count; at++)
        {
            var reply = pressed is not null && call.Part == at && !IsAbove(call) ? pressed
                : await ask(turn with { ConversationId = SlackAddress.KeyOf(call.Team, SlackTurn.HomeOf(call.User!, at)), Utterance = options.HomeUtterances[at], Action = null }, cancellation);
            if (groups.Count > 0) groups.Add([Block.Divider()]);
            groups.AddRange(Part(reply, at));
        }

        var view = new JsonObject { ["type"] = "home", ["blocks"] = new JsonArray([.. Fitting(groups)]) };
        return SlackErrors.IsOver(await client.CallAsync("views.publish", installation.Token, new JsonObject { ["user_id"] = call.User, ["view"] = view }, cancellation));
    }

    private static bool IsAbove(SlackCall call) => call.Part is null || call.Button?.Intent is not null;

    private static IEnumerable<IReadOnlyList<JsonObject>> Part(Reply? reply, int part) =>
        reply is null ? [] : ReplyBlocks.Groups(reply, isPrivate: false).Select(group => Named(group, part)).Where(group => group.Count > 0);

    private static IReadOnlyList<JsonObject> Named(IReadOnlyList<JsonObject> group, int part)
    {
        foreach (var set in group.Where(block => (string?)block["type"] == "actions")) set["block_id"] = FormattableString.Invariant($"{BlockName}{part}.");
        return group;
    }

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

        // No two blocks have the same name.
        for (var at = 0; at < blocks.Count; at++)
            if ((string?)blocks[at]["block_id"] is { } name) blocks[at]["block_id"] = name + at.ToString(CultureInfo.InvariantCulture);
        return blocks.ToImmutable();
    }
}
