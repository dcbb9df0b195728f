using System.Collections.Immutable;
using System.Text.Json;
using AngleSharp.Dom;

namespace Briefing.Knowledge.Documents.Html;

/// <summary>The article that a page describes in JSON-LD, in the terms of schema.org.</summary>
internal static class JsonLd
{
    private const int DeepestNesting = 16;

    /// <summary>Reads the first article described; an empty imprint where there is none, or where it is not JSON.</summary>
    public static Imprint Read(IDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, new JsonDocumentOptions { MaxDepth = DeepestNesting, AllowTrailingCommas = true });
                if (Article(json.RootElement) is { } article) return Imprint(article);
            }
            catch (JsonException)
            {
                // Many sites print broken JSON-LD; the meta elements say the same.
            }
        }

        return new Imprint();
    }

    private static JsonElement? Article(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                if (Article(item) is { } found) return found;
            return null;
        }

        if (element.ValueKind != JsonValueKind.Object) return null;
        if (element.TryGetProperty("datePublished", out _) || element.TryGetProperty("headline", out _)) return element;
        return element.TryGetProperty("@graph", out var graph) ? Article(graph) : null;
    }

    private static Imprint Imprint(JsonElement article) => new()
    {
        Title = Text(article, "headline"),
        Authors = article.TryGetProperty("author", out var author) ? [.. Names(author)] : [],
        Publisher = article.TryGetProperty("publisher", out var publisher) ? Names(publisher).FirstOrDefault() : null,
        Dates = Text(article, "datePublished") is { } date && DateText.Find(date) is { } day ? [day] : [],
        Url = WebAddress.Absolute(Text(article, "url")),
    };

    private static ImmutableArray<string> Names(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString() is { Length: > 0 } name ? [name.Trim()] : [],
        JsonValueKind.Object => Text(element, "name") is { } name ? [name] : [],
        JsonValueKind.Array => [.. element.EnumerateArray().SelectMany(item => item.ValueKind == JsonValueKind.Array ? [] : Names(item))],
        _ => [],
    };

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString()?.Trim() is { Length: > 0 } text ? text : null;
}
