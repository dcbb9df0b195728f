using System.Collections.Immutable;
using Briefing.Knowledge.Documents.Yaml;

namespace Briefing.Knowledge.Documents;

/// <summary>The tree of a <c>sources.yaml</c> to its entries.</summary>
internal static class SourcesFileReader
{
    private static readonly string[] Known =
        ["file", "id", "title", "authors", "publisher", "series", "issn", "said", "published", "url", "summarises", "kind", "reader"];

    public static SourcesFile Read(YamlTree? root, string path)
    {
        if (root is null or YamlText { IsNull: true }) return SourcesFile.None;
        var warnings = ImmutableArray.CreateBuilder<ReadingWarning>();
        if (root is not YamlMap top || !top.Entries.TryGetValue("sources", out var list))
            throw new YamlFaultException(root.Line, "the file must be a mapping with the key \"sources\"");
        foreach (var (key, node) in top.Entries)
            if (key != "sources") warnings.Add(Unknown(path, node.Line, key));

        var entries = ImmutableArray.CreateBuilder<SourceEntry>();
        HashSet<string> files = new(StringComparer.Ordinal), ids = new(StringComparer.Ordinal);
        foreach (var item in Items(list))
        {
            if (item is not YamlMap map) throw new YamlFaultException(item.Line, "each source must be a mapping that names its \"file\"");
            var entry = Entry(map, path, warnings);
            if (!files.Add(entry.File)) throw new YamlFaultException(map.Line, $"the file \"{entry.File}\" is listed twice");
            if (entry.Id is not null && !ids.Add(entry.Id))
                throw new YamlFaultException(map.Entries["id"].Line, $"the id \"{entry.Id}\" is used twice; an id must be unique");
            entries.Add(entry);
        }

        return new SourcesFile(entries.ToImmutable(), warnings.ToImmutable());
    }

    private static IEnumerable<YamlTree> Items(YamlTree list) => list switch
    {
        YamlList { Items: var items } => items,
        YamlText { IsNull: true } => [],
        _ => throw new YamlFaultException(list.Line, "\"sources\" must be a list"),
    };

    private static SourceEntry Entry(YamlMap map, string path, ICollection<ReadingWarning> warnings)
    {
        foreach (var (key, node) in map.Entries)
            if (Array.IndexOf(Known, key) < 0) warnings.Add(Unknown(path, node.Line, key));

        var file = Path(Text(map, "file"))
            ?? throw new YamlFaultException(map.Line, "each source must name its \"file\"");
        var id = Text(map, "id");
        if (id is not null && Slug.Of(id) != id)
            throw new YamlFaultException(map.Entries["id"].Line,
                $"the id \"{id}\" may hold lower-case letters, digits and single hyphens only; \"{Slug.Of(id)}\" would do");
        return new SourceEntry
        {
            File = file,
            Id = id,
            Title = Text(map, "title"),
            Authors = YamlFields.Texts(map, "authors"),
            Publisher = Text(map, "publisher"),
            Series = Text(map, "series"),
            Issn = Text(map, "issn"),
            Said = Date(map, "said"),
            Published = Date(map, "published"),
            Url = Url(map),
            Summarises = Text(map, "summarises"),
            Kind = Text(map, "kind"),
            Reader = Rights(map),
            Keys = [.. map.Entries.Keys],
        };
    }

    private static string? Path(string? file) => WebAddress.Absolute(file) ?? file?.Replace('\\', '/');

    private static DateOnly? Date(YamlMap map, string key)
    {
        if (Text(map, key) is not { } text) return null;
        return DateText.Parse(text)
            ?? throw new YamlFaultException(map.Entries[key].Line, $"\"{text}\" is no date; write it as 2025-02-14");
    }

    private static string? Rights(YamlMap map)
    {
        if (Text(map, "reader") is not { } text) return null;
        return ReaderRights.IsOne(text) ? text
            : throw new YamlFaultException(map.Entries["reader"].Line, $"\"{text}\" says not how much the reader may show; write whole or context");
    }

    private static string? Url(YamlMap map)
    {
        if (Text(map, "url") is not { } text) return null;
        return WebAddress.Absolute(text)
            ?? throw new YamlFaultException(map.Entries["url"].Line, $"\"{text}\" is no http or https address");
    }

    private static string? Text(YamlMap map, string key) => YamlFields.Text(map, key);

    private static ReadingWarning Unknown(string path, int line, string key) =>
        new("unknown-key", FormattableString.Invariant($"{path}, line {line}: the key \"{key}\" is not known and was left out."));
}
