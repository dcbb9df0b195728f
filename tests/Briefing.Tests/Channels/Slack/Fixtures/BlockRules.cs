using System.Text.Json.Nodes;

namespace Briefing.Tests.Channels.Slack.Fixtures;

/// <summary>The bounds that Slack documents for Block Kit, written apart from the product: one sentence for each that is broken.</summary>
internal static class BlockRules
{
    private static readonly string[] Known = ["rich_text", "context", "header", "divider", "actions", "section", "input"];

    internal static IEnumerable<string> Faults(JsonArray? blocks, int most = 50)
    {
        if (blocks is null) yield break;
        if (blocks.Count > most) yield return $"{blocks.Count} blocks.";
        if (Together(blocks) > 13_200) yield return $"{Together(blocks)} characters together.";
        var ids = blocks.Select(block => (string?)block!["block_id"]).Where(id => id is not null).ToArray();
        if (ids.Distinct().Count() != ids.Length) yield return "A block_id stands twice.";
        foreach (var fault in blocks.SelectMany(block => Faults((JsonObject)block!))) yield return fault;
    }

    private static IEnumerable<string> Faults(JsonObject block)
    {
        var elements = block["elements"] as JsonArray;
        return (string?)block["type"] switch
        {
            "rich_text" => Rich(elements),
            "context" => Counted("context", elements, 10).Concat(elements!.SelectMany(element => Plain(element!, 3_000))),
            "header" => Plain(block["text"]!, 150),
            "divider" => block.Count == 1 ? [] : ["A divider has fields."],
            "actions" => Counted("actions", elements, 25).Concat(elements!.SelectMany(element => Button((JsonObject)element!))).Concat(Twice(elements!)),
            "section" => Plain(block["text"]!, 3_000),
            "input" => Plain(block["label"]!, 2_000),
            var other => [$"{other} is no block that is used here; known are {string.Join(", ", Known)}."],
        };
    }

    private static IEnumerable<string> Rich(JsonArray? elements)
    {
        if (elements is null or { Count: 0 }) yield return "A rich_text is empty.";
        foreach (var element in elements ?? [])
        {
            if ((string?)element!["type"] is not ("rich_text_section" or "rich_text_quote")) yield return $"{element["type"]} in a rich_text.";
            if (element["elements"] is not JsonArray { Count: > 0 } runs)
            {
                yield return "An empty paragraph.";
                continue;
            }

            foreach (var run in runs)
            {
                if ((string?)run!["type"] is "text" or "link" && (string?)run["text"] is null or "") yield return "A run without text.";
                if ((string?)run["type"] == "link" && ((string)run["url"]!).Length > 3_000) yield return "An address is too long.";
                if ((string?)run["type"] is not ("text" or "link" or "user")) yield return $"{run["type"]} in a paragraph.";
            }
        }

        if ((elements ?? []).Sum(element => Together(element)) > 3_000 + 3_000) yield return "A rich_text is too long.";
    }

    private static IEnumerable<string> Button(JsonObject button)
    {
        if ((string?)button["type"] != "button") yield return $"{button["type"]} among buttons.";
        if (((string?)button["action_id"])?.Length is null or 0 or > 255) yield return "A button without action_id, or with a long one.";
        if (((string?)button["value"])?.Length is > 2_000) yield return "A value is too long.";
        foreach (var fault in Plain(button["text"]!, 75)) yield return fault;
    }

    private static IEnumerable<string> Twice(JsonArray buttons) =>
        buttons.GroupBy(button => (string?)button!["action_id"]).Where(same => same.Count() > 1).Select(same => $"{same.Key} stands twice in a set.");

    private static IEnumerable<string> Plain(JsonNode text, int most)
    {
        if ((string?)text["type"] != "plain_text") yield return $"{text["type"]} where words of others may stand.";
        if (((string?)text["text"])?.Length is null or 0) yield return "A text is empty.";
        if (((string)text["text"]!).Length > most) yield return $"A text has more than {most} characters.";
    }

    private static IEnumerable<string> Counted(string what, JsonArray? elements, int most) => elements?.Count is >= 1 && elements.Count <= most ? [] : [$"{elements?.Count} elements in {what}."];

    internal static int Together(JsonNode? node) => node switch
    {
        JsonObject fields => fields.Sum(field => field.Key is "text" or "url" or "value" && field.Value is JsonValue ? ((string)field.Value!).Length : Together(field.Value)),
        JsonArray items => items.Sum(Together),
        _ => 0,
    };
}
