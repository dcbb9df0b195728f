using Briefing.Knowledge.Documents.Drafts;
using Briefing.Knowledge.Documents.PlainText;
using Markdig;
using Markdig.Syntax;

namespace Briefing.Knowledge.Documents.Markdown;

/// <summary>Reads Markdown (CommonMark with pipe tables, footnotes and strike-through) with YAML front matter.</summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation().UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .UseFootnotes().UsePipeTables().Build();

    /// <summary>Reads the text of a Markdown file.</summary>
    public static Reading Read(string text, string file, ICollection<ReadingWarning> warnings)
    {
        var imprint = FrontMatter.Read(text, file, warnings, out var body);
        IReadOnlyList<Draft> drafts;
        try
        {
            drafts = MarkdownDrafts.Of(Markdig.Markdown.Parse(text[body..], Pipeline), text, body);
        }
        catch (ArgumentException)
        {
            // The parser refuses markup that nests beyond any reader's patience; its words are still words.
            warnings.Add(new ReadingWarning("markup", $"{file} nests its markup too deeply and was read as plain text."));
            return PlainTextReader.Read(text, null);
        }

        return DraftPasses.Run(new DocumentText(text, TextBasis.Decoded, null), drafts, imprint);
    }
}
