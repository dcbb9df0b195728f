namespace Briefing.Evaluation.Breaking;

/// <summary>Texts of our own, broken in every layout and read again: the short form of <c>recovery</c>.</summary>
public sealed class RecoveryTests
{
    /// <summary>The least share of sentences in any one layout; the whole must reach more.</summary>
    private const double LeastOfALayout = 0.96;

    public static TheoryData<string> Names => [.. Layouts.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_BrokenText_GivesItsSentencesBack(string layout)
    {
        var faults = new List<string>();
        var sum = default(Recovery);
        for (var seed = 1; seed <= 6; seed++) sum += RecoveryRun.Of(layout, seed, faults.Add);

        sum.Sentences.ShouldBeGreaterThan(100);
        sum.WholeShare.ShouldBeGreaterThanOrEqualTo(LeastOfALayout, string.Join('\n', faults));
    }

    [Fact]
    public void Read_AllBrokenTexts_ReachWhatIsAskedOfThem()
    {
        var sum = default(Recovery);
        foreach (var layout in Layouts.Names)
            for (var seed = 1; seed <= 12; seed++) sum += RecoveryRun.Of(layout, seed, null);

        sum.Sentences.ShouldBeGreaterThan(8_000);
        sum.WholeShare.ShouldBeGreaterThanOrEqualTo(RecoveryRun.LeastWhole);
        sum.JoinedShare.ShouldBeLessThanOrEqualTo(RecoveryRun.MostJoined);
        ((double)sum.WholeNotes / sum.Notes).ShouldBeGreaterThanOrEqualTo(0.98);
        ((double)sum.Tied / sum.Marks).ShouldBeGreaterThanOrEqualTo(0.99);
        ((double)sum.Kept / sum.Furniture).ShouldBeLessThanOrEqualTo(0.01);
    }

    [Fact]
    public void Judge_OfAnUnbrokenText_FindsEverythingWhole()
    {
        var sum = RecoveryRun.Of("clean", 3, null);

        sum.Whole.ShouldBe(sum.Sentences);
        sum.Joined.ShouldBe(0);
        sum.Lost.ShouldBe(0);
    }

    [Fact]
    public void Judge_OfATextWithForeignWords_TellsThatTheyWereJoined()
    {
        var broken = RecoveryRun.Break("clean", 3);
        var sentence = Enumerable.Range(0, broken.Clean.Units.Count).First(unit => broken.Clean.Units[unit] is { Kind: UnitKind.Sentence, Text.Length: > 40 });
        var first = Array.IndexOf(broken.Origins, sentence);
        var other = sentence + 1;
        for (var at = first; at < first + 8; at++)
            if (broken.Origins[at] == sentence) broken.Origins[at] = other;

        var judged = RecoveryJudge.Of(broken, null);

        judged.Joined.ShouldBe(1);
        judged.Whole.ShouldBe(judged.Sentences - 1);
    }
}
