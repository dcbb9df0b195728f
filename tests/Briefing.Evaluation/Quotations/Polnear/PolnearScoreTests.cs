using System.Collections.Immutable;
using System.Text;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Evaluation.Quotations.Polnear;

public sealed class PolnearScoreTests
{
    private static readonly DocumentAnalyser Analyser = new(ShippedLexicon.Load());

    [Fact]
    public void Of_ADocumentThatIsFoundWhole_IsRightInAll()
    {
        const string Text = "Ada Lund said that the gate would open.\n";
        var score = PolnearScore.Of(PolnearDocument.Of("gate", "T1\tSource 0 8\t\nT2\tCue 9 13\t\nT3\tContent 14 38\t\nE1\tContent:T3 Cue:T2 Source:T1\n", Encoding.UTF8.GetBytes(Text), Analyser));

        new[] { score.Source, score.Cue, score.Content, score.ContentWords }.ShouldAllBe(tally => tally.F1 == 1 && tally.Wanted > 0);
    }

    [Fact]
    public void Of_SpansWithOtherPunctuation_TakesThemForTheSame()
    {
        var score = PolnearScore.Of(Document(
            "“Open it,” Ada Lund said.", wanted: [Mark(source: (11, 19), cue: (20, 25), content: (0, 10))], found: [Mark(source: (11, 19), cue: (20, 24), content: (1, 8))]));

        score.Cue.F1.ShouldBe(1);
        score.Content.F1.ShouldBe(1);
    }

    [Fact]
    public void Of_ALongerContent_IsWrongButOverlaps()
    {
        var document = Document("Ada Lund said the gate was open today.", wanted: [Mark((0, 8), (9, 13), (14, 31))], found: [Mark((0, 8), (9, 13), (14, 37))]);
        var score = PolnearScore.Of(document);

        score.Content.ShouldBe(new SpanTally(0, 1, 1));
        score.ContentWords.ShouldBe(new SpanTally(4, 5, 4));
        PolnearScore.Errors(document, SpanRole.Content).Select(error => (error.IsMissed, document.Words.Show(error.Words)))
            .ShouldBe([(true, "the gate was open"), (false, "the gate was open today")]);
    }

    [Fact]
    public void Of_ASourceThatTwoAttributionsShare_CountsItOnce()
    {
        var document = Document("Ada Lund sang and said it rained and vowed to stay.",
            wanted: [Mark((0, 8), (18, 22), (23, 32)), Mark((0, 8), (37, 42), (43, 50))], found: [Mark((0, 8), (18, 22), (23, 32))]);

        PolnearScore.Of(document).Source.ShouldBe(new SpanTally(1, 1, 1));
        PolnearScore.Of(document).Cue.ShouldBe(new SpanTally(1, 1, 2));
    }

    [Fact]
    public void Adapter_OfAQuotationInsideAnother_KeepsTheOuterOne()
    {
        const string Text = "Ada Lund said that Bo Ek had said that the gate was shut.\n";
        var document = DocumentReader.Read(Capture.Of("gate.txt", Encoding.UTF8.GetBytes(Text)), SourcesFile.None);

        QuotationAdapter.Of(Analyser.Analyse(document)).ShouldHaveSingleItem().Cue.ShouldBe([new TextSpan(9, 13)]);
    }

    private static PolnearDocument Document(string text, ImmutableArray<Annotation> wanted, ImmutableArray<Annotation> found) => new("test", TextWords.Of(text), wanted, found);

    private static Annotation Mark((int, int) source, (int, int) cue, (int, int) content) => new([Span(source)], [Span(cue)], [Span(content)]);

    private static TextSpan Span((int From, int To) span) => new(span.From, span.To);
}
