using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Facts.Versions;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Reports;

namespace Briefing.Tests.Knowledge.Reports;

public sealed class WordingVariantTests
{
    private const string Shown = "The lamps of the outer harbour burn for nobody but the gulls.";

    [Theory]
    [InlineData(SpeechMode.Direct, "“the lamps of the outer harbor burn for nobody but the gulls,”", VariantKind.Same)]
    [InlineData(SpeechMode.Direct, "burn for nobody but the gulls", VariantKind.Part)]
    [InlineData(SpeechMode.Direct, "I know that the lamps of the outer harbour burn for nobody but the gulls, and so do you.", VariantKind.Whole)]
    [InlineData(SpeechMode.Mixed, "the harbour lamps “burn for nobody but the gulls”", VariantKind.Part)]
    [InlineData(SpeechMode.Mixed, "the harbour lamps “burn for gulls and for nobody else”", VariantKind.Retold)]
    [InlineData(SpeechMode.Indirect, "that the lamps of the outer harbour burned only for gulls", VariantKind.Retold)]
    [InlineData(SpeechMode.Direct, "The lights of the outer harbour burn for nobody but the gulls.", VariantKind.Changed)]
    public void Between_TwoReports_SaysHowTheWordsDiffer(SpeechMode mode, string words, VariantKind kind) =>
        WordingVariant.Between(Statement(SpeechMode.Direct, Shown), Statement(mode, words)).Kind.ShouldBe(kind);

    [Fact]
    public void Between_ChangedWords_MarksThemFromTheFirstCommonWordToTheLast()
    {
        var variant = WordingVariant.Between(Statement(SpeechMode.Direct, Shown), Statement(SpeechMode.Direct, "He said: the lamps of the outer port burn for nobody but the gulls"));

        variant.Pieces.Where(piece => piece.Kind == DifferenceKind.Removed).Select(piece => piece.Text.Trim()).ShouldBe(["harbour"]);
        variant.Pieces.Where(piece => piece.Kind == DifferenceKind.Added).Select(piece => piece.Text.Trim()).ShouldBe(["port"]);
        variant.Pieces[0].Kind.ShouldBe(DifferenceKind.Kept);
        variant.Pieces[^1].Kind.ShouldBe(DifferenceKind.Kept);
    }

    private static Statement Statement(SpeechMode mode, string words)
    {
        var passage = Passage.Cut(words, new TextSpan(0, words.Length));
        return new Statement { DocumentId = "note", Ordinal = 0, Passage = passage, Content = passage, Mode = mode, Block = BlockKind.Paragraph };
    }
}
