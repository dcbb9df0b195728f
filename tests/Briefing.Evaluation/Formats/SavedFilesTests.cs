using Briefing.Evaluation.Formats.Pdf;

namespace Briefing.Evaluation.Formats;

/// <summary>The texts as Word documents, messages and feeds: what other programs make of them must be read as well as the texts themselves.</summary>
public sealed class SavedFilesTests
{
    private readonly IReadOnlyList<PrintedScore> _scores = [.. PrintedRun.Scores(PrintedRun.SavedFolder, [])];

    [Fact]
    public void Read_SavedTexts_KeepsTheirSentencesWhole()
    {
        _scores.Count.ShouldBe(24);
        var sentences = _scores.Sum(score => score.Sentences);
        sentences.ShouldBeGreaterThan(1200);
        _scores.Sum(score => score.Broken.Count).ShouldBeLessThanOrEqualTo(sentences / 100);
        _scores.Sum(score => score.Joined.Count).ShouldBeLessThanOrEqualTo(2);
        _scores.SelectMany(score => score.Foreign).ShouldBeEmpty();
    }

    [Fact]
    public void Read_SavedTexts_TiesTheirNotes() => _scores.SelectMany(score => score.WrongNotes.Select(note => $"{score.Name}: {note}")).ShouldBeEmpty();

    [Theory]
    [InlineData(".docx")]
    [InlineData(".xml")]
    public void Read_TextsWithMarkup_LosesNothing(string ending) =>
        _scores.Where(score => score.Name.EndsWith(ending, StringComparison.Ordinal)).SelectMany(score => score.Broken.Concat(score.Joined)).ShouldBeEmpty();
}
