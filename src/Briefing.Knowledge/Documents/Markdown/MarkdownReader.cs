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
        if (MarkupFlood.Is(text.AsSpan(body))) return Plain(text, file, imprint, warnings);
        IReadOnlyList<Draft> drafts;
        IReadOnlyList<SetAside> aside;
        try
        {
            (drafts, aside) = MarkdownDrafts.Of(Markdig.Markdown.Parse(text[body..], Pipeline), text, body);
        }
        catch (ArgumentException)
        {
            // The parser refuses markup that nests beyond any reader's patience.
            return Plain(text, file, imprint, warnings);
        }

        return DraftPasses.Run(new DocumentText(text, TextBasis.Decoded, null), drafts, imprint, aside);
    }

    /// <summary>What markup cannot be made of is still words.</summary>
    private static Reading Plain(string text, string file, Imprint imprint, ICollection<ReadingWarning> warnings)
    {
        warnings.Add(new ReadingWarning("markup", $"{file} holds more markup than can be meant and was read as plain text."));
        var reading = PlainTextReader.Read(text, null);
        return reading with { Imprint = imprint.Or(reading.Imprint) };
    }
}
