using Briefing.Knowledge.Documents;

namespace Briefing.Evaluation.Formats.Pdf;

/// <summary>What reading printed documents must reach: sentences whole, hardly any joined wrongly, notes tied to their marks.</summary>
public sealed class PrintedTests
{
    [SkippableTheory]
    [InlineData("Tuned")]
    [InlineData("Held")]
    public void Reading_PrintedTexts_KeepsTheirSentencesWhole(string folder)
    {
        Requires.Poppler();

        var scores = PrintedRun.Scores(Path.Combine(PrintedRun.Folder, folder), []).ToList();

        scores.ShouldNotBeEmpty();
        var sentences = scores.Sum(score => score.Sentences);
        scores.Sum(score => score.Broken.Count).ShouldBeLessThanOrEqualTo(sentences / 50, "sentences that are not whole");
        scores.Sum(score => score.Joined.Count).ShouldBeLessThanOrEqualTo(Math.Max(1, sentences / 1000), "wrongly joined");
        scores.Sum(score => score.WrongNotes.Count).ShouldBeLessThanOrEqualTo(scores.Sum(score => score.Notes) / 50, "notes that are not whole or not tied");
    }

    [Fact]
    public void Score_OfAnotherText_IsNothingWhole()
    {
        var texts = Directory.EnumerateFiles(Path.Combine(PrintedRun.Folder, "Texts"), "*.md").Order(StringComparer.Ordinal).ToList();
        var document = DocumentReader.Read(
            Capture.Of("other.txt", "The tide rises at noon and falls at six."u8.ToArray()), SourcesFile.None);

        var score = PrintedScore.Of("other", document, PrintedText.Load(texts[0]));

        score.Broken.Count.ShouldBe(score.Sentences);
        score.Foreign.ShouldHaveSingleItem();
    }
}
