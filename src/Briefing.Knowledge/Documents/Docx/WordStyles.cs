using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Briefing.Knowledge.Documents.Docx;

/// <summary>What a paragraph style says of the paragraphs that have it.</summary>
internal enum StyleRole
{
    None,
    Title,
    Caption,
    Author,
    Date,

    /// <summary>A line of a table of contents, of figures, or of an index.</summary>
    Contents,
}

/// <summary>A style with what it inherits from the one it is based on.</summary>
/// <param name="Role">The part it plays.</param>
/// <param name="Level">The level of a heading, from 1; 0 for other styles.</param>
/// <param name="IsList">Whether its paragraphs are items of a list.</param>
/// <param name="IsBold">Whether its words are bold.</param>
/// <param name="IsHidden">Whether its words are hidden.</param>
internal readonly record struct WordStyle(StyleRole Role, int Level, bool IsList, bool IsBold, bool IsHidden);

/// <summary>
/// The styles of a document. Those that are built in have the same English names whatever the language of the program, while
/// their ids differ ("berschrift1").
/// </summary>
internal sealed class WordStyles
{
    private const int LongestChain = 24;

    private readonly Dictionary<string, W.Style> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordStyle> _known = new(StringComparer.Ordinal);

    public WordStyles(MainDocumentPart main)
    {
        foreach (var style in main.StyleDefinitionsPart?.Styles?.Elements<W.Style>() ?? [])
            if (style.StyleId?.InnerText is { } id) _styles.TryAdd(id, style);
    }

    /// <summary>The style with an id; one that is nowhere defined goes by its id.</summary>
    public WordStyle Of(string? id)
    {
        if (id is null) return default;
        if (!_known.TryGetValue(id, out var style)) _known[id] = style = Resolve(id);
        return style;
    }

    private WordStyle Resolve(string id)
    {
        if (!_styles.ContainsKey(id)) return Named(default, id);
        var chain = new List<W.Style>();
        for (var at = id; at is not null && chain.Count < LongestChain && _styles.TryGetValue(at, out var style); at = style.BasedOn?.Val?.InnerText)
            chain.Add(style);
        var resolved = default(WordStyle);
        for (var i = chain.Count - 1; i >= 0; i--) resolved = With(resolved, chain[i]);
        return resolved;
    }

    private static WordStyle With(WordStyle inherited, W.Style style)
    {
        var own = Named(inherited, style.StyleName?.Val?.InnerText ?? "");
        if (OutlineLevel(style.StyleParagraphProperties?.OutlineLevel) is { } level) own = own with { Level = level };
        if (style.StyleParagraphProperties?.NumberingProperties is { } numbering) own = own with { IsList = numbering.NumberingId?.Val?.InnerText != "0" };
        if (style.StyleRunProperties?.Bold is { } bold) own = own with { IsBold = bold.IsOn() };
        return style.StyleRunProperties?.Vanish is { } vanish ? own with { IsHidden = vanish.IsOn() } : own;
    }

    /// <summary>The level of a heading, from 1; 0 for running text, null where nothing is said.</summary>
    public static int? OutlineLevel(W.OutlineLevel? level) =>
        level?.Val?.InnerText is { Length: 1 } text && text[0] is >= '0' and <= '9' ? text[0] == '9' ? 0 : text[0] - '0' + 1 : null;

    private static WordStyle Named(WordStyle inherited, string name)
    {
        name = name.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        if (name is ['h', 'e', 'a', 'd', 'i', 'n', 'g', >= '1' and <= '9']) return inherited with { Role = StyleRole.None, Level = name[^1] - '0' };
        if (name is ['t', 'o', 'c', _] or "tocheading" or "contentsheading" or "tableoffigures" or ['i', 'n', 'd', 'e', 'x', _])
            return inherited with { Role = StyleRole.Contents, Level = 0 };
        return name switch
        {
            "title" => inherited with { Role = StyleRole.Title, Level = 1 },
            "subtitle" => inherited with { Role = StyleRole.None, Level = 2 },
            "caption" or "imagecaption" or "tablecaption" => inherited with { Role = StyleRole.Caption, Level = 0 },
            "author" => inherited with { Role = StyleRole.Author },
            "date" => inherited with { Role = StyleRole.Date },
            _ => inherited,
        };
    }
}
