using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Briefing.Channels.Slack.Blocks;

/// <summary>One message: what is shown, and what stands for it in a notification and for a screen reader.</summary>
/// <param name="Text">The words in short, as Slack marks text up.</param>
/// <param name="Blocks">The blocks; 50 at most.</param>
internal sealed record SlackMessage(string Text, ImmutableArray<JsonObject> Blocks)
{
    /// <summary>The characters of a message of words alone (“Truncating really long messages” advises 4,000).</summary>
    private const int PlainText = 3_500;

    /// <summary>The fields of a call that posts it. No address in it is fetched by Slack and shown as a preview.</summary>
    internal JsonObject Fields() => new()
    {
        ["text"] = Text, ["blocks"] = new JsonArray([.. Blocks.Select(block => block.DeepClone())]),
        ["unfurl_links"] = false, ["unfurl_media"] = false,
    };

    /// <summary>The same words without blocks, for where Slack does not take those: pieces of the length that it advises, with all that the blocks say.</summary>
    internal static IEnumerable<JsonObject> Plain(JsonObject fields) => Pieces.Of(Words(fields["blocks"]).Trim(), PlainText)
        .Select(piece => new JsonObject { ["text"] = Escaped(piece), ["mrkdwn"] = false, ["unfurl_links"] = false, ["unfurl_media"] = false });

    /// <summary>A message of words alone.</summary>
    internal static SlackMessage Of(string text) => new(Escaped(Pieces.Shortened(text, BlockLimits.Fallback)), [.. Pieces.Of(text, BlockLimits.Text).Select(piece => Block.Rich(Block.Section(Block.Run(piece))))]);

    /// <summary>Text that Slack reads as it stands: its three letters escaped, so that no mention and no link can be in it.</summary>
    internal static string Escaped(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>
    /// Messages of groups of blocks: a group stays together where it can, and a message is never larger than Slack takes. The
    /// first has the words for the notification; those that go on from it say so.
    /// </summary>
    internal static ImmutableArray<SlackMessage> Of(string text, IEnumerable<IReadOnlyList<JsonObject>> groups, int mostBlocks = BlockLimits.Blocks)
    {
        var messages = new List<List<JsonObject>> { new() };
        var length = 0;
        foreach (var group in groups.SelectMany(group => Fitting(group, mostBlocks)))
        {
            var more = group.Sum(LengthOf);
            if (messages[^1].Count > 0 && (messages[^1].Count + group.Count > mostBlocks || length + more > BlockLimits.Together))
            {
                messages.Add([]);
                length = 0;
            }

            messages[^1].AddRange(group);
            length += more;
        }

        var words = Escaped(Pieces.Shortened(text, BlockLimits.Fallback));
        return [.. messages.Where((blocks, at) => blocks.Count > 0 || at == 0).Select((blocks, at) =>
            new SlackMessage(at == 0 ? words : FormattableString.Invariant($"({at + 1}/{messages.Count}) {Pieces.Shortened(words, 150)}"), [.. blocks]))];
    }

    /// <summary>A group that no message could hold is parted between its blocks.</summary>
    private static IEnumerable<IReadOnlyList<JsonObject>> Fitting(IReadOnlyList<JsonObject> group, int mostBlocks) =>
        group.Count <= mostBlocks && group.Sum(LengthOf) <= BlockLimits.Together ? [group] : group.Select(block => (IReadOnlyList<JsonObject>)[block]);

    private static string Words(JsonNode? node) => node switch
    {
        JsonObject { } link when (string?)(link["type"] as JsonValue) == "link" => $"{link["text"]} {link["url"]}",
        JsonObject button when (string?)(button["type"] as JsonValue) == "button" => "",
        JsonObject fields when fields["text"] is JsonValue text => (string)text!,
        JsonObject fields => string.Concat(fields.Select(field => field.Value is JsonObject or JsonArray ? Words(field.Value) : "")) + "\n",
        JsonArray items => string.Concat(items.Select(Words)),
        _ => "",
    };

    /// <summary>The characters of all texts and addresses of a block.</summary>
    private static int LengthOf(JsonNode? node) => node switch
    {
        JsonObject fields => fields.Sum(field => field.Key is "type" or "action_id" or "style" ? 0 : LengthOf(field.Value)),
        JsonArray items => items.Sum(LengthOf),
        JsonValue value when value.TryGetValue<string>(out var text) => text.Length,
        _ => 0,
    };
}
