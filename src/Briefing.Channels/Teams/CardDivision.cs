using System.Text.Json.Nodes;
using Briefing.Channels.ActivityProtocol.Turns;

namespace Briefing.Channels.Teams;

/// <summary>Divides an element that no card can hold into several that say the same one after the other. No word is lost.</summary>
internal static class CardDivision
{
    /// <summary>The block, or what it is divided into; each has at most so many bytes, but for a single button.</summary>
    internal static IEnumerable<CardBlock> Of(CardBlock block, int room)
    {
        if (block.Bytes <= room) return [block];
        if (block.Leaner is { } lean) return Of(block with { Element = lean(), Leaner = null }, room);
        return Parts(block.Element, room) is { Count: > 1 } parts
            ? parts.SelectMany(part => Of(new CardBlock(part, block.Quote), room))
            : [block];
    }

    private static List<JsonObject> Parts(JsonObject element, int room) => (string?)element["type"] switch
    {
        "Container" => [.. Each(element, "items")],
        "RichTextBlock" when element["inlines"]!.AsArray().Count > 1 => [.. Each(element, "inlines").Select(run => With(element, "inlines", run))],
        "RichTextBlock" => [.. Pieces(element, room)],
        "ActionSet" => [.. Each(element, "actions").Select(action => With(element, "actions", action))],
        _ => [element],
    };

    /// <summary>Text in pieces; a letter may take six bytes twice, in the element and in the card's text.</summary>
    private static IEnumerable<JsonObject> Pieces(JsonObject element, int room)
    {
        var run = element["inlines"]![0]!.AsObject();
        var most = Math.Max(100, (room - 400) / 12);
        foreach (var piece in TextParts.Cut((string)run["text"]!, most))
        {
            var part = run.DeepClone().AsObject();
            part["text"] = piece;
            yield return With(element, "inlines", part);
        }
    }

    private static IEnumerable<JsonObject> Each(JsonObject element, string member) =>
        element[member]!.AsArray().Select(item => item!.DeepClone().AsObject());

    private static JsonObject With(JsonObject element, string member, JsonObject only)
    {
        var copy = new JsonObject();
        foreach (var (name, value) in element)
            if (name != member) copy[name] = value?.DeepClone();
        copy[member] = new JsonArray(only);
        return copy;
    }
}
