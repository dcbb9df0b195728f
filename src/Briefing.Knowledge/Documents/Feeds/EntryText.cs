using Briefing.Knowledge.Documents.Drafts;
using Briefing.Knowledge.Documents.Html;

namespace Briefing.Knowledge.Documents.Feeds;

/// <summary>Writes the text of an entry: its title and its content.</summary>
internal static class EntryText
{
    /// <summary>How exporters end a text that they cut off.</summary>
    private static readonly string[] CutOff = ["[…]", "[...]", "…", "..."];

    public static void Write(FeedEntry entry, ExtractedText text)
    {
        if (entry.Title is not null) text.Add(BlockKind.Heading, entry.Title, 1);
        if (entry.ContentHtml is not null) HtmlFragment.Write(entry.ContentHtml, text);
        foreach (var paragraph in Paragraphs(entry.ContentText ?? "")) text.Add(BlockKind.Paragraph, paragraph);
        if (text.Drafts.Count > 0 && text.Drafts[^1] is { Kind: BlockKind.Paragraph } last && IsSignature(last.Shown(text.ToString()))) last.Kind = BlockKind.Apparatus;
    }

    /// <summary>Whether what the entry holds was cut off where the article goes on.</summary>
    public static bool IsExcerpt(FeedEntry entry)
    {
        var content = (FeedText.Line(entry.ContentHtml ?? entry.ContentText) ?? "").AsSpan();
        foreach (var end in CutOff)
            if (content.EndsWith(end)) return true;
        return content.IsEmpty;
    }

    /// <summary>"The post … appeared first on …", which blog software adds to each entry.</summary>
    private static bool IsSignature(string words) =>
        words.Length < 400 && words.StartsWith("The post ", StringComparison.Ordinal)
        && (words.Contains(" appeared first on ", StringComparison.Ordinal) || words.Contains(" first appeared on ", StringComparison.Ordinal));

    private static IEnumerable<string> Paragraphs(string text) =>
        text.ReplaceLineEndings("\n").Split("\n\n").Select(part => string.Join(' ', part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Where(part => part.Length > 0);
}
