using System.Collections.Immutable;
using AngleSharp.Dom;
using Briefing.Knowledge.Documents.Drafts;
using Briefing.Knowledge.Documents.PlainText;

namespace Briefing.Knowledge.Documents.Html;

/// <summary>Writes the article of a page as text, one block for each line, and lists what was left out.</summary>
internal static class PageArticle
{
    private const int LongestOpening = 10;

    /// <summary>Writes the article of a page.</summary>
    /// <param name="body">The body of the page.</param>
    /// <param name="imprint">What the page says of itself.</param>
    /// <param name="text">Takes the article.</param>
    public static void Write(IElement body, Imprint imprint, ExtractedText text)
    {
        var page = PageLines.Of(body, new Furnishings(body));
        var headline = ArticleFinder.Headline(page.Lines, imprint.Title);
        PageFilters.Run(body, page.Lines, headline);
        var article = ArticleFinder.Find(body, page.Lines, headline);
        var lines = page.Lines.Where(line => line.IsIn(article)).ToList();
        if (headline is not null && !lines.Contains(headline)) lines.Insert(0, headline);
        if (headline is { Kind: BlockKind.Paragraph }) (headline.Kind, headline.Level) = (BlockKind.Heading, 1);
        new ArticleEdges(lines, headline, imprint.Authors.IsEmpty ? Bylines(lines) : imprint.Authors).Trim();
        // A page of nothing but such lines has no article beside which they stand.
        if (lines.TrueForAll(line => line.Aside is not null || line == headline))
            foreach (var line in lines) line.Aside = null;
        if (imprint.Title is { } title && headline is null) text.Add(BlockKind.Heading, title, 1);
        Write(lines, text);
        var kept = lines.ToHashSet();
        foreach (var line in page.Lines)
            if (line.Aside is not null || !kept.Contains(line)) text.Leave(line.Aside ?? SetAsideReason.Navigation, line.Text);
        foreach (var (reason, element) in page.LeftOut) text.Leave(reason, Excerpt.Of(element.TextContent));
    }

    /// <summary>The authors that the first lines name.</summary>
    private static ImmutableArray<string> Bylines(IEnumerable<PageLine> lines) =>
        [.. lines.Where(line => line.Aside is null).Take(LongestOpening).SelectMany(line => Byline.Authors(line.Text))];

    /// <summary>Writes all lines that are not set aside.</summary>
    public static void Write(IReadOnlyList<PageLine> lines, ExtractedText text)
    {
        var written = new List<(PageLine Line, Draft Draft)>();
        var notes = new Dictionary<string, Draft>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line.Aside is not null) continue;
            var cut = line.NoteLabel is { } label ? NotePrint.Length(line.Text, label) : 0;
            if (text.Add(line.Kind, line.Text[cut..], line.Level, line.Lead) is not { } draft) continue;
            draft.NoteLabel = line.NoteLabel;
            written.Add((line, draft));
            if (line.NoteLabel is { } name) notes.TryAdd(name, draft);
        }

        foreach (var (line, draft) in written)
            foreach (var mark in line.Marks)
                draft.Marks.Add(new DraftMark(mark.Label, Math.Min(draft.Start + mark.At, draft.Spans[^1].End), notes.GetValueOrDefault(mark.Label)));
    }
}
