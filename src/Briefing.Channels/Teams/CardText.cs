using System.Text.Json.Nodes;

namespace Briefing.Channels.Teams;

/// <summary>Says in plain text what the elements of a card show: for clients that cannot draw it, and for screen readers.</summary>
internal static class CardText
{
    /// <summary>The lines of an element; what is hidden until a button shows it is left out.</summary>
    internal static IEnumerable<string> Lines(JsonObject element)
    {
        if (element["isVisible"] is { } visible && !visible.GetValue<bool>()) return [];
        return (string?)element["type"] switch
        {
            "RichTextBlock" => [string.Concat(element["inlines"]!.AsArray().Select(run => (string?)run!["text"]))],
            "Container" => element["items"]!.AsArray().SelectMany(item => Lines(item!.AsObject())),
            "ActionSet" => element["actions"]!.AsArray().Where(action => (string?)action!["type"] == "Action.OpenUrl").Select(action => $"{(string?)action!["title"]}: {(string?)action["url"]}"),
            _ => [],
        };
    }
}
