using System.Text.Json.Nodes;

namespace Briefing.Channels.Slack.Blocks;

/// <summary>
/// The blocks that our messages are made of. Words of sources and users stand in <c>rich_text</c> or <c>plain_text</c> alone, where
/// Slack reads no marks: no asterisk of a quote turns bold, no name becomes a mention and no <c>&lt;!channel&gt;</c> calls anybody.
/// </summary>
internal static class Block
{
    /// <summary>Paragraphs of text.</summary>
    internal static JsonObject Rich(params IEnumerable<JsonObject> sections) => new() { ["type"] = "rich_text", ["elements"] = new JsonArray([.. sections]) };

    /// <summary>A paragraph.</summary>
    internal static JsonObject Section(params IEnumerable<JsonObject> runs) => new() { ["type"] = "rich_text_section", ["elements"] = new JsonArray([.. runs]) };

    /// <summary>A paragraph that is set off as a quote.</summary>
    internal static JsonObject Quote(params IEnumerable<JsonObject> runs) => new() { ["type"] = "rich_text_quote", ["elements"] = new JsonArray([.. runs]) };

    /// <summary>Words as they stand.</summary>
    internal static JsonObject Run(string text, bool isBold = false, bool isItalic = false, bool isStruck = false)
    {
        var run = new JsonObject { ["type"] = "text", ["text"] = text };
        var style = new JsonObject();
        if (isBold) style["bold"] = true;
        if (isItalic) style["italic"] = true;
        if (isStruck) style["strike"] = true;
        if (style.Count > 0) run["style"] = style;
        return run;
    }

    /// <summary>Words that open an address; the words alone where it is none that can be opened.</summary>
    internal static JsonObject Link(string text, string url) => IsWeb(url) ? new() { ["type"] = "link", ["url"] = url, ["text"] = text } : Run(text);

    /// <summary>A user by name, who is told of it.</summary>
    internal static JsonObject User(string id) => new() { ["type"] = "user", ["user_id"] = id };

    /// <summary>A heading, which is 150 characters long at most.</summary>
    internal static JsonObject Header(string text) => new() { ["type"] = "header", ["text"] = Plain(text) };

    /// <summary>Small words below something: 10 of them at most.</summary>
    internal static JsonObject Context(params IEnumerable<string> lines) => new() { ["type"] = "context", ["elements"] = new JsonArray([.. lines.Select(Plain)]) };

    /// <summary>A line between two things.</summary>
    internal static JsonObject Divider() => new() { ["type"] = "divider" };

    /// <summary>A set of buttons.</summary>
    internal static JsonObject Actions(IEnumerable<JsonObject> buttons) => new() { ["type"] = "actions", ["elements"] = new JsonArray([.. buttons]) };

    /// <summary>A button; its <paramref name="id"/> is its own among those of one set.</summary>
    internal static JsonObject Button(string id, string text, string value) =>
        new() { ["type"] = "button", ["action_id"] = id, ["text"] = Plain(Pieces.Shortened(text, BlockLimits.ButtonText)), ["value"] = value };

    /// <summary>Whether an address can be opened: http or https, and not too long.</summary>
    internal static bool IsWeb(string? url) =>
        url is { Length: <= BlockLimits.Url } && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https");

    internal static JsonObject Plain(string text) => new() { ["type"] = "plain_text", ["text"] = text.Length == 0 ? " " : text, ["emoji"] = false };
}
