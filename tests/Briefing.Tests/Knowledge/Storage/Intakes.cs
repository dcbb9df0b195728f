using System.Text;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Tests.Knowledge.Storage;

/// <summary>Documents to store, made from a line or two of text, with findings that depend on no rule of reading.</summary>
internal static class Intakes
{
    internal static readonly PersonReference Ayla = new("ayla-demir", "Ayla Demir");

    private static readonly Resolution Known = new(ResolutionKind.Pronoun, 0.955);

    private static readonly SaidDate Day = new(new DateOnly(2025, 2, 3), new DateOnly(2025, 2, 9), SaidBasis.Relative);

    /// <summary>One block with one statement, said by somebody from <paramref name="content"/> on where it is given.</summary>
    internal static DocumentIntake Of(
        string file, string text, string? id = null, string fingerprint = "rules.none", string? content = null, string? extractor = null, string folder = "/sources")
    {
        var bytes = Encoding.UTF8.GetBytes(extractor is null ? text : $"<p>{text}</p>");
        var capture = Capture.Of(file, bytes);
        var flow = FlowText.Over(text, [new TextSpan(0, text.Length)]);
        var sentence = new Sentence(new TextSpan(0, flow.Text.Length), flow.Whole());
        var at = content is null ? 0 : flow.Text.IndexOf(content, StringComparison.Ordinal);
        var said = content is null ? sentence.Passage : flow.Slice(at, at + content.Length);
        var metadata = new DocumentMetadata
        {
            Id = id ?? Path.GetFileNameWithoutExtension(file), File = file, Title = "A note", Authors = ["A. Writer"],
            Publisher = "A house", Published = new DateOnly(2025, 2, 12), Url = "https://example.org/note", Series = "Notes 1",
            BasedOn = [new BasedOn("A report", null, new DateOnly(2025, 2, 1), null)],
        };
        var statement = new Statement
        {
            DocumentId = metadata.Id, Ordinal = 0, Passage = sentence.Passage, Content = said, Block = BlockKind.Paragraph,
            Heading = "A heading", Speaker = content is null ? null : Ayla, Mode = content is null ? SpeechMode.Narration : SpeechMode.Indirect,
            Modality = content is null ? Modality.Said : Modality.MayHaveSaid, Polarity = content is null ? Polarity.Affirmed : Polarity.Denied, About = [new PersonReference("nato", "NATO")],
            Resolution = content is null ? null : Known,
            Said = content is null ? null : Day,
        };
        return new DocumentIntake(
            new SourceFile(folder, file, bytes.Length, new DateTimeOffset(2025, 2, 20, 8, 0, 0, TimeSpan.Zero)),
            capture,
            new ReadDocument
            {
                Sha256 = capture.Sha256,
                Text = new DocumentText(text, extractor is null ? TextBasis.Decoded : TextBasis.Extracted, extractor),
                Metadata = metadata,
                Blocks = [new Block(BlockKind.Paragraph, flow, [sentence])],
                Warnings = [new ReadingWarning("no-date", "It has no date.")],
            },
            fingerprint,
            content is null ? [] : [new Quotation(null, null, said, Ayla, SpeechMode.Indirect) { Resolution = Known, Said = Day }],
            [statement],
            [new KnownPerson(Ayla, ["Demir", "the minister"], IsQuoted: content is not null) { Kind = EntityKind.Person }]);
    }
}
