using Briefing.Knowledge.Quotations;

namespace Briefing.Evaluation.Quotations.Gold;

/// <summary>The judge of the gold set, on texts so plain that what is found in them is sure: each wrong list must be told.</summary>
public sealed class GoldJudgementTests
{
    private const string Plain = "Ada Lund said that the gate was shut. Bo Ek opened the gate on Friday.";

    private static readonly DocumentAnalyser Analyser = new(ShippedLexicon.Load());

    [Fact]
    public void Of_AListThatHolds_FindsNoFault()
    {
        var score = Judge(Plain, "Ada Lund | indirect | that-clause | that the gate was shut", "Bo Ek | narration | opened the gate");

        score.Speakers.ShouldBe(new SpanTally(1, 1, 0));
        score.Quotations.Recall.ShouldBe(1);
        score.FoundWords.F1.ShouldBe(1);
        score.AllWords.F1.ShouldBe(1);
        score.Traps.ShouldBe(new SpanTally(0, 0, 1));
        score.Modes.Precision.ShouldBe(1);
        score.Modalities.Precision.ShouldBe(1);
        score.Failures.ShouldBeEmpty();
    }

    [Fact]
    public void Of_WordsOfAnotherSpeaker_TellsAWrongSpeakerAndAMiss()
    {
        var score = Judge(Plain, "Bo Ek | indirect | that-clause | that the gate was shut");

        score.Speakers.ShouldBe(new SpanTally(0, 1, 0));
        score.Quotations.Recall.ShouldBe(0);
        score.Faults.Keys.ShouldBe(["missed, given to another", "words of somebody else"]);
    }

    [Fact]
    public void Of_WordsThatNobodySays_TellsThemAndTheSprungTrap()
    {
        var score = Judge(Plain, null, "Ada Lund | narration | the gate was shut");

        score.Speakers.Precision.ShouldBe(0);
        score.Traps.Found.ShouldBe(1);
        score.Faults.Keys.ShouldBe(["trap", "words of nobody"]);
    }

    [Fact]
    public void Of_ATrapForAnybody_IsSprungByWhoeverIsNamed() =>
        Judge(Plain, null, "? | narration | that the gate was shut").Traps.Found.ShouldBe(1);

    [Fact]
    public void Of_AnotherModeOrModality_TellsBoth()
    {
        var score = Judge(Plain, "Ada Lund | mixed | that-clause | that the gate was shut | implied");

        score.Modes.Precision.ShouldBe(0);
        score.Modalities.Precision.ShouldBe(0);
        score.Unfirm.ShouldBe(new SpanTally(0, 1, 1));
        score.Faults.Keys.ShouldBe(["modality", "mode"]);
    }

    [Fact]
    public void Of_ContentCutTooShort_CountsTheWordsThatAreMissing()
    {
        var score = Judge(Plain, "Ada Lund | indirect | that-clause | that the gate was shut. Bo Ek opened");

        score.Quotations.Recall.ShouldBe(1);
        score.FoundWords.ShouldBe(new SpanTally(5, 5, 8));
        score.Faults.Keys.ShouldBe(["content"]);
    }

    [Fact]
    public void Of_WordsOnWhichReadersDiffer_CountsThemNeitherWay()
    {
        var score = Judge(Plain, "Ada Lund | indirect | either-way | that the gate was shut");

        score.Quotations.Wanted.ShouldBe(0);
        score.Speakers.Precision.ShouldBe(1);
        score.AllWords.ShouldBe(new SpanTally(0, 0, 0));
    }

    [Theory]
    [InlineData("Ada Lund", "Ada Lund", true)]
    [InlineData("Pastor Ada Lund", "Ada Lund", true)]
    [InlineData("Ada Lund KC", "Ada Lund", true)]
    [InlineData("Lund", "Ada Lund", false)]
    [InlineData("Ada Lund", "Lund", false)]
    [InlineData("Ada Lundgren", "Ada Lund", false)]
    public void Is_ANameWithATitle_IsThePersonsAndAPartOfItIsNot(string shown, string name, bool same) => GoldName.Is(shown, name).ShouldBe(same);

    private static GoldScore Judge(string text, string? says, string? never = null)
    {
        var lines = (says is null ? "" : $"  says: {says}\n") + (never is null ? "" : $"  never: \"{never}\"\n");
        var score = new GoldScore();
        score.Add(GoldJudgement.Of(GoldFile.Read("tune-x", $"- text: {text}\n{lines}").Texts[0], Analyser));
        return score;
    }
}
