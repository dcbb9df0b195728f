using Briefing.Knowledge.Documents.Decoding;
using Briefing.Knowledge.Documents.Drafts;
using Briefing.Knowledge.Documents.Html;
using Briefing.Knowledge.Documents.Markdown;
using Briefing.Knowledge.Documents.PlainText;

namespace Briefing.Knowledge.Documents;

/// <summary>Reads a captured file: its text, what it says of itself, and its blocks and sentences in reading order.</summary>
public static class DocumentReader
{
    /// <summary>The version of the readers together; it changes when the same file would give other blocks or spans.</summary>
    public const string Version = "2";

    private enum Format { None, PlainText, Markdown, Html }

    /// <summary>Whether there is a reader for files with this ending.</summary>
    public static bool IsSupported(string path) => FormatOf(path) != Format.None;

    /// <summary>Reads a captured file. The same bytes and sources give the same document.</summary>
    /// <exception cref="UnreadableDocumentException">There is no reader for such files, or the file is empty or not text.</exception>
    public static ReadDocument Read(Capture capture, SourcesFile sources)
    {
        var warnings = new List<ReadingWarning>();
        var format = FormatOf(capture.RelativePath);
        var entry = sources.Find(capture.RelativePath);
        var reading = format switch
        {
            Format.PlainText => PlainTextReader.Read(TextDecoder.Decode(capture, null, warnings), entry),
            Format.Markdown => MarkdownReader.Read(TextDecoder.Decode(capture, null, warnings), capture.RelativePath, warnings),
            Format.Html => HtmlReader.Read(capture, warnings),
            _ => throw new UnreadableDocumentException(
                $"{capture.RelativePath} is of a kind that is not read; save it as .txt, .md or .html."),
        };
        var metadata = MetadataMerge.Merge(capture.RelativePath, reading.Imprint, entry, warnings);
        var blocks = Assembly.Blocks(reading.Text.Value, reading.Drafts);
        if (!blocks.Any(block => block.Kind is not (BlockKind.Apparatus or BlockKind.Heading)))
            warnings.Add(new ReadingWarning("no-text",
                $"{capture.RelativePath} holds no sentences, maybe only pictures; save its text if it has any."));
        return new ReadDocument
        {
            Sha256 = capture.Sha256,
            Text = reading.Text,
            Metadata = metadata,
            Blocks = blocks,
            Warnings = [.. warnings],
        };
    }

    private static Format FormatOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".txt" or ".text" => Format.PlainText,
        ".md" or ".markdown" => Format.Markdown,
        ".html" or ".htm" => Format.Html,
        _ => Format.None,
    };
}
