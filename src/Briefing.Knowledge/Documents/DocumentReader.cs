using System.Collections.Frozen;
using Briefing.Knowledge.Documents.Decoding;
using Briefing.Knowledge.Documents.Docx;
using Briefing.Knowledge.Documents.Drafts;
using Briefing.Knowledge.Documents.Feeds;
using Briefing.Knowledge.Documents.Html;
using Briefing.Knowledge.Documents.Mail;
using Briefing.Knowledge.Documents.Markdown;
using Briefing.Knowledge.Documents.Pdf;
using Briefing.Knowledge.Documents.PlainText;

namespace Briefing.Knowledge.Documents;

/// <summary>Reads a captured file: its text, what it says of itself, and its blocks and sentences in reading order.</summary>
public static class DocumentReader
{
    /// <summary>The version of the readers together; it changes when the same file would give other blocks or spans.</summary>
    public const string Version = "3";

    private delegate Reading Reader(Capture capture, SourceEntry? entry, ICollection<ReadingWarning> warnings);

    /// <summary>One reader a format.</summary>
    private static readonly FrozenDictionary<FileFormat, Reader> Readers = new Dictionary<FileFormat, Reader>
    {
        [FileFormat.PlainText] = (capture, entry, warnings) => PlainTextReader.Read(TextDecoder.Decode(capture, null, warnings), entry),
        [FileFormat.Markdown] = (capture, _, warnings) => MarkdownReader.Read(TextDecoder.Decode(capture, null, warnings), capture.RelativePath, warnings),
        [FileFormat.Html] = (capture, _, warnings) => HtmlReader.Read(capture, warnings),
        [FileFormat.Pdf] = PdfReader.Read,
        [FileFormat.Word] = WordReader.Read,
        [FileFormat.Message] = MessageReader.Read,
        [FileFormat.WebArchive] = (capture, _, warnings) => WebArchiveReader.Read(capture, warnings),
        [FileFormat.Feed] = (capture, _, warnings) => FeedReader.Read(capture, warnings),
    }.ToFrozenDictionary();

    /// <summary>
    /// Whether there is a reader for files with this ending. What a file is, its content decides: an <c>.xml</c> that is no
    /// feed is refused when it is read.
    /// </summary>
    public static bool IsSupported(string path) => Readers.ContainsKey(FormatDetection.ByEnding(path));

    /// <summary>Reads a captured file. The same bytes and sources give the same document.</summary>
    /// <exception cref="UnreadableDocumentException">There is no reader for such files, or the file is empty or not text.</exception>
    public static ReadDocument Read(Capture capture, SourcesFile sources)
    {
        var warnings = new List<ReadingWarning>();
        var entry = sources.Find(capture.RelativePath);
        var reading = Readers.TryGetValue(FormatDetection.Of(capture), out var read) ? read(capture, entry, warnings) : throw NotRead(capture);
        return Assembled(capture, reading, entry, warnings);
    }

    /// <summary>What a reader found, with its sentences, with what is known of it, and with all of its text accounted for.</summary>
    internal static ReadDocument Assembled(Capture capture, Reading reading, SourceEntry? entry, List<ReadingWarning> warnings)
    {
        var metadata = MetadataMerge.Merge(capture.RelativePath, reading.Imprint, entry, warnings);
        var blocks = Assembly.Blocks(reading.Text.Value, reading.Drafts);
        UnlikelyDate.Warn(metadata, blocks, warnings);
        if (!blocks.Any(block => block.Kind is not (BlockKind.Apparatus or BlockKind.Heading)))
            warnings.Add(new ReadingWarning("no-text",
                $"{capture.RelativePath} holds no sentences, maybe only pictures; save its text if it has any."));
        return new ReadDocument
        {
            Sha256 = capture.Sha256,
            Text = reading.Text,
            Metadata = metadata,
            Blocks = blocks,
            SetAside = Accounting.Of(reading, blocks),
            Warnings = [.. warnings],
        };
    }

    private static UnreadableDocumentException NotRead(Capture capture) => new(FileSignature.Name(capture.Bytes.Span) is { } name
        ? $"{capture.RelativePath} is {name}, which is not read; save its text as .txt, .md or .html and ingest that file instead."
        : $"{capture.RelativePath} is of a kind that is not read; save it as .txt, .md or .html.");
}
