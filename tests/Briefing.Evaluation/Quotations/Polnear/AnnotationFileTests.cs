using Briefing.Knowledge.Documents;

namespace Briefing.Evaluation.Quotations.Polnear;

public sealed class AnnotationFileTests
{
    private const string Text = "The gate, Ada Lund said, will open.";

    [Fact]
    public void Read_AnAttributionInTwoPieces_GivesItsSpansByPart()
    {
        var found = AnnotationFile.Read(
            "T1\tSource 10 18\tAda Lund\nT2\tCue 19 23\tsaid\nT3\tContent 0 8;25 34\tThe gate will open\nT4\tAttribution 19 23\tsaid\n"
            + "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\n", Text).ShouldHaveSingleItem();

        found.Source.ShouldBe([new TextSpan(10, 18)]);
        found.Cue.ShouldBe([new TextSpan(19, 23)]);
        found.Content.ShouldBe([new TextSpan(0, 8), new TextSpan(25, 34)]);
    }

    [Fact]
    public void Read_AnAttributionWithoutSource_LeavesItEmpty() =>
        AnnotationFile.Read("T2\tCue 19 23\tsaid\r\nT3\tContent 0 8\tThe gate\r\nE1\tContent:T3 Cue:T2\r\n", Text)
            .ShouldHaveSingleItem().Source.ShouldBeEmpty();

    [Fact]
    public void Read_OffsetsBehindAPictograph_CountsCodePoints() =>
        AnnotationFile.Read("T1\tContent 2 6\topen\nE1\tContent:T1\n", "⚓ open".Replace("⚓", "🚢", StringComparison.Ordinal))
            .ShouldHaveSingleItem().Content.ShouldBe([new TextSpan(3, 7)]);

    [Theory]
    [InlineData("T1\tCue 3 99\tsaid\nE1\tCue:T1")]
    [InlineData("T1\tCue\tsaid\nE1\tCue:T1")]
    [InlineData("T1\tCue 3 x\tsaid\nE1\tCue:T1")]
    [InlineData("E1\tCue:T7")]
    public void Read_AWrongFile_SaysWhatIsWrong(string annotations) =>
        Should.Throw<FormatException>(() => AnnotationFile.Read(annotations, Text)).Message.ShouldNotBeEmpty();
}
