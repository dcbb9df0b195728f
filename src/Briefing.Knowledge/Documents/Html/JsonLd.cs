using System.Collections.Immutable;
using System.Text.Json;
using AngleSharp.Dom;

namespace Briefing.Knowledge.Documents.Html;

/// <summary>The article and the event that a page describes in JSON-LD, in the terms of schema.org.</summary>
internal sealed class JsonLd
{
    private const int DeepestNesting = 16;
    private const int MostNodes = 2000;

    private readonly List<JsonElement> _nodes = [];
    private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);

    /// <summary>Reads the first article described; an empty imprint where there is none, or where it is not JSON.</summary>
    public static Imprint Read(IDocument page)
    {
        var graph = new JsonLd();
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                var text = script.TextContent.Trim().TrimEnd(';');
                using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = DeepestNesting, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                graph.Collect(json.RootElement.Clone());
            }
            catch (JsonException)
            {
                // Many sites print broken JSON-LD; the meta elements say the same.
            }
        }

        return graph.Imprint();
    }

    /// <summary>Lists the things described, also those within lists and graphs.</summary>
    private void Collect(JsonElement element)
    {
        if (_nodes.Count >= MostNodes) return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) Collect(item);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            _nodes.Add(element);
            if (Text(element, "@id") is { } id && element.EnumerateObject().Count() > 1) _byId.TryAdd(id, element);
            foreach (var name in (string[])["@graph", "mainEntity", "mainEntityOfPage", "subjectOf", "about", "recordedAt", "itemReviewed"])
                if (element.TryGetProperty(name, out var inner) && inner.ValueKind is JsonValueKind.Array or JsonValueKind.Object) Collect(inner);
        }
    }

    private Imprint Imprint()
    {
        var article = _nodes.Where(IsArticle).Concat(_nodes.Where(node => node.TryGetProperty("headline", out _) || node.TryGetProperty("datePublished", out _)))
            .Select(node => (JsonElement?)node).FirstOrDefault();
        var said = _nodes.Where(node => IsOf(node, "Event")).Select(node => Day(node, "startDate")).FirstOrDefault(day => day is not null);
        if (article is not { } found) return new Imprint { Origin = MetadataOrigin.StructuredData, Said = said };
        var publisher = found.TryGetProperty("publisher", out var house) ? Names(house, 0).FirstOrDefault() : null;
        return new Imprint
        {
            Origin = MetadataOrigin.StructuredData,
            Title = Text(found, "headline"),
            Authors = found.TryGetProperty("author", out var author) ? [.. AuthorNames.Of(Names(author, 0)).Where(name => name != publisher)] : [],
            Publisher = publisher,
            Said = said,
            Dates = (Day(found, "datePublished") ?? Day(found, "dateCreated")) is { } day ? [day] : [],
            Url = WebAddress.Absolute(Text(found, "url")),
        };
    }

    private static bool IsArticle(JsonElement node) =>
        IsOf(node, "Article") || IsOf(node, "Posting") || IsOf(node, "Report") || IsOf(node, "PressRelease") || IsOf(node, "Review");

    /// <summary>Whether a thing is of a type whose name ends so: a ReportageNewsArticle is an Article.</summary>
    private static bool IsOf(JsonElement node, string kind)
    {
        if (!node.TryGetProperty("@type", out var type)) return false;
        return type.ValueKind == JsonValueKind.String ? type.GetString()!.EndsWith(kind, StringComparison.Ordinal)
            : type.ValueKind == JsonValueKind.Array && type.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.String && one.GetString()!.EndsWith(kind, StringComparison.Ordinal));
    }

    /// <summary>The names of persons or organisations: texts, things with a name, or things described elsewhere in the graph.</summary>
    private ImmutableArray<string> Names(JsonElement element, int depth) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString() is { Length: > 0 } name ? [name.Trim()] : [],
        JsonValueKind.Object => Text(element, "name") is { } name ? [name]
            : depth < 2 && Text(element, "@id") is { } id && _byId.TryGetValue(id, out var other) ? Names(other, depth + 1) : [],
        JsonValueKind.Array => [.. element.EnumerateArray().SelectMany(item => item.ValueKind == JsonValueKind.Array ? [] : Names(item, depth))],
        _ => [],
    };

    private static DateOnly? Day(JsonElement element, string name) => Text(element, name) is { } text ? DateText.Find(text) : null;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString()?.Trim() is { Length: > 0 } text ? text : null;
}
