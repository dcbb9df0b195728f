using System.Globalization;
using Briefing.Knowledge.Documents;

namespace Briefing.Host.Contract;

/// <summary>Writes what reading made of a document in the form of the contract.</summary>
internal static class ReadingLines
{
    internal static ReadingLine From(string file, ReadDocument document) => From(file, document, PageEnds(document.Text.Value));

    private static ReadingLine From(string file, ReadDocument document, List<int> pageEnds) => new(
        file, document.Sha256, document.Text.Basis.ToString().ToLowerInvariant(), document.Text.Extractor,
        [.. Fields(document.Metadata)], [.. document.Blocks.Select(block => Block(block, pageEnds))],
        [.. document.SetAside.Select(one => new SetAsideElement(one.Reason.ToString(), one.Span?.Start, one.Span?.End, one.Excerpt))],
        [.. document.Warnings.Select(warning => new WarningElement(file, warning.Code, warning.Message))]);

    private static BlockElement Block(Block block, List<int> pageEnds) => new(
        block.Kind.ToString().ToLowerInvariant(), block.SpeakerLabel, block.NoteLabel,
        block.Flow.Spans.IsEmpty || pageEnds.Count == 0 ? null : ~pageEnds.BinarySearch(block.Flow.Spans[0].Start) + 1,
        [.. block.Sentences.Select(sentence => new SentenceElement(sentence.Passage.Text, AnswerLines.Spans(sentence.Passage)))],
        [.. block.NoteMarks.Select(mark => new MarkElement(mark.Label, mark.At, mark.Note))]);

    /// <summary>Where the pages of a printed document end, so that not each block counts them anew.</summary>
    private static List<int> PageEnds(string text)
    {
        var ends = new List<int>();
        for (var at = text.IndexOf('\f', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\f', at + 1)) ends.Add(at);
        return ends;
    }

    private static IEnumerable<FieldElement> Fields(DocumentMetadata metadata)
    {
        var authors = metadata.Authors.IsEmpty ? null : string.Join("; ", metadata.Authors);
        (string Field, string? Value)[] known =
        [
            ("id", metadata.Id), ("title", metadata.Title), ("authors", authors), ("publisher", metadata.Publisher), ("series", metadata.Series),
            ("said", Day(metadata.Said)), ("published", Day(metadata.Published)), ("url", metadata.Url), ("summarises", metadata.Summarises),
        ];
        foreach (var (field, value) in known)
            if (value is not null)
                yield return new FieldElement(field, value, metadata.Origins.FirstOrDefault(origin => origin.Field == field)?.Origin.ToString());
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
