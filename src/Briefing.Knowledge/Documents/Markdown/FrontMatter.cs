using System.Collections.Immutable;
using Briefing.Knowledge.Documents.Yaml;

namespace Briefing.Knowledge.Documents.Markdown;

/// <summary>The YAML between two lines of hyphens at the top of a Markdown file.</summary>
internal static class FrontMatter
{
    private const int LongestFrontMatter = 64 << 10;

    /// <summary>Reads the front matter.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="file">What warnings call the file.</param>
    /// <param name="body">Where the text after the front matter begins.</param>
    /// <param name="warnings">Takes a warning when the front matter cannot be read; its document is read all the same.</param>
    public static Imprint Read(string text, string file, ICollection<ReadingWarning> warnings, out int body)
    {
        body = 0;
        if (Bounds(text) is not { } yaml)
        {
            if (Opens(text)) warnings.Add(new ReadingWarning("front-matter", $"{file}, line 1: the front matter has no end and was read as text; close it with a line of three hyphens."));
            return new Imprint();
        }

        body = yaml.After;
        try
        {
            return YamlTree.Parse(text[yaml.Start..yaml.End], firstLine: 2) is YamlMap map ? Imprint(map, file, warnings) : new Imprint();
        }
        catch (YamlFaultException fault)
        {
            warnings.Add(new ReadingWarning("front-matter",
                FormattableString.Invariant($"{file}, line {fault.Line}: the front matter was left out: {fault.Message.TrimEnd('.')}.")));
            return new Imprint();
        }
    }

    private static (int Start, int End, int After)? Bounds(string text)
    {
        if (!IsFence(text, 0, out var start)) return null;
        for (var at = start; at < text.Length && at < LongestFrontMatter;)
        {
            if (IsFence(text, at, out var after)) return (start, at, after);
            var line = text.IndexOf('\n', at);
            if (line < 0) return null;
            at = line + 1;
        }

        return null;
    }

    /// <summary>Whether a text begins like front matter, with a key in its second line, and not with a mere rule.</summary>
    private static bool Opens(string text)
    {
        if (!IsFence(text, 0, out var start)) return false;
        var line = text.AsSpan(start);
        var key = 0;
        while (key < line.Length && (char.IsAsciiLetterOrDigit(line[key]) || line[key] is '_' or '-')) key++;
        return key > 0 && key < line.Length && line[key] == ':';
    }

    private static bool IsFence(string text, int at, out int after)
    {
        var end = text.IndexOf('\n', at);
        if (end < 0) end = text.Length;
        after = Math.Min(end + 1, text.Length);
        return text.AsSpan(at, end - at).TrimEnd() is "---";
    }

    private static Imprint Imprint(YamlMap map, string file, ICollection<ReadingWarning> warnings)
    {
        var published = Date(map, file, warnings, "date", "published", "published_time");
        var authors = YamlFields.Texts(map, "authors");
        return new Imprint
        {
            Origin = MetadataOrigin.FrontMatter,
            Title = YamlFields.Text(map, "title"),
            Authors = authors.IsEmpty ? YamlFields.Texts(map, "author") : authors,
            Publisher = YamlFields.Text(map, "publisher"),
            Series = YamlFields.Text(map, "series"),
            Said = Date(map, file, warnings, "said", "date_said", "event_date"),
            Dates = published is { } day ? [day] : [],
            Url = YamlFields.Text(map, "source_url") ?? YamlFields.Text(map, "url"),
            Summarises = YamlFields.Text(map, "summarises"),
            IsPracticePack = YamlFields.Text(map, "practice_pack") is "true",
            BasedOn = map.Entries.TryGetValue("based_on", out var list) ? BasedOnList(list) : [],
        };
    }

    /// <summary>The date under the first of some keys that is there.</summary>
    private static DateOnly? Date(YamlMap map, string file, ICollection<ReadingWarning> warnings, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (YamlFields.Text(map, key) is not { } text) continue;
            if (DateText.Parse(text) is { } day) return day;
            warnings.Add(new ReadingWarning("front-matter", $"{file}: \"{text}\" is no date; write it as 2025-02-14."));
            return null;
        }

        return null;
    }

    private static ImmutableArray<BasedOn> BasedOnList(YamlTree node)
    {
        if (node is YamlText { IsNull: true }) return [];
        if (node is not YamlList list) throw new YamlFaultException(node.Line, "\"based_on\" must be a list of publications");
        return [.. list.Items.Where(item => item is not YamlText text || !text.IsNull && !string.IsNullOrWhiteSpace(text.Value)).Select(item => item switch
        {
            YamlText text => new BasedOn(text.Value.Trim(), null, null, null),
            YamlMap map => new BasedOn(
                YamlFields.Text(map, "title") ?? throw new YamlFaultException(map.Line, "each publication of \"based_on\" needs a title"),
                YamlFields.Text(map, "publisher"),
                YamlFields.Text(map, "date") is { } date ? DateText.Parse(date) : null,
                WebAddress.Absolute(YamlFields.Text(map, "url"))),
            _ => throw new YamlFaultException(item.Line, "each publication of \"based_on\" must be a mapping with a title"),
        })];
    }
}
