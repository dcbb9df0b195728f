using Briefing.Knowledge.Documents.Sentences;

namespace Briefing.Tests.Knowledge.Documents.Sentences;

public sealed class SentenceSplitterTests
{
    /// <summary>A bar stands where a sentence ends.</summary>
    [Theory]
    [InlineData("It rained.| Nobody came.")]
    [InlineData("The U.S. President left.| U.S. officials stayed in the U.S.| They said so.")]
    [InlineData("He met J.D. Vance and Donald J. Trump.| They spoke.")]
    [InlineData("See No. 11/2025 and no. 12.| It is short.")]
    [InlineData("Spending rose by 2.5 percent to $1.2 billion.| Nobody asked.")]
    [InlineData("The US. approach is new.| It works.")]
    [InlineData("They met at 10 a.m. on Monday.| They left at 5 p.m.| Nobody waited.")]
    [InlineData("The talks begin at 10 a.m. EST.| Bring water.")]
    [InlineData("“The work has begun.” He left.", "“The work has begun.”| He left.")]
    [InlineData("“The work has begun,” he said.| He left.")]
    [InlineData("“Is it over?” she asked.| Nobody knew.")]
    [InlineData("\"It is over.\" She left.", "\"It is over.\"| She left.")]
    [InlineData("They want a \"coalition of the calm\". The host agreed.", "They want a \"coalition of the calm\".| The host agreed.")]
    [InlineData("“We tried.| We failed.| We go on,” the host said.")]
    [InlineData("They agreed (in part.)| Then they left.")]
    [InlineData("They agreed.| (Nobody else did.)| Then they left.")]
    [InlineData("He waited … and waited.| Then he left.")]
    [InlineData("He waited...| Then he left.")]
    [InlineData("What now?!| Nobody knows.")]
    [InlineData("Gen. Moor and Mr. Reed met Sen. Fen at St. Anne.| They ate.")]
    [InlineData("They grow fruit, e.g. Apples of the old kind, i.e. Sour ones.| Nobody eats them.")]
    [InlineData("It is Moor vs. Reed again.| Everybody watches.")]
    [InlineData("He works for Lake Inc. in Springfield.| She works for Hill Ltd.| They never meet.")]
    [InlineData("Robert F. Kennedy Jr. spoke.| Nobody else did.")]
    [InlineData("1. First the money.| 2. Then the men.", "1. First the money.| 2. Then the men.")]
    [InlineData("They met on Feb. 24 and on Dec. 1.| It snowed.")]
    [InlineData("It is Plan B.| It was Plan A.", "It is Plan B.| It was Plan A.")]
    [InlineData("They met in Washington, D.C., on Friday.| Then they flew.")]
    [InlineData("She holds a Ph.D. in law.| He does not.")]
    [InlineData("The war ended in 1945.| 30 states signed.")]
    [InlineData("The address is example.org and nothing else.| Write.")]
    [InlineData("‘It ends here.’ They rose.", "‘It ends here.’| They rose.")]
    [InlineData("«It ends here.» They rose.", "«It ends here.»| They rose.")]
    [InlineData("One sentence without a stop")]
    [InlineData("Thank you.| (Applause.)| Thank you.")]
    [InlineData("It costs 5.| It is worth 3.")]
    public void Split_KnownTrouble_EndsWhereAReaderWould(string marked, string? expected = null)
    {
        var sentences = (expected ?? marked).Split("| ");
        var flow = string.Join(' ', sentences);

        SentenceSplitter.Split(flow).Select(span => flow[span.Start..span.End]).ShouldBe(sentences);
    }

    [Fact]
    public void Split_ASurnameAfterAState_BeginsASentence()
    {
        const string flow = "They stand beside the U.S. Moor noted that this is new. The U.S. Senate did not.";
        var names = DocumentNames.In("The critic Ada Moor wrote it.");

        SentenceSplitter.Split(flow, names).Length.ShouldBe(3);
        SentenceSplitter.Split(flow, new HashSet<string>()).Length.ShouldBe(2);
    }

    [Fact]
    public void Split_ASentenceTooLongToQuote_IsDividedAtItsClausesAndLosesNothing()
    {
        var clause = "the ministers promised many things to many people in many places, and meant some of them";
        var flow = $"{string.Join("; ", Enumerable.Repeat(clause, 9))}. They left.";

        var spans = SentenceSplitter.Split(flow);

        spans.Length.ShouldBe(10);
        spans.ShouldAllBe(span => span.Length <= SentenceSplitter.LongestQuotable);
        string.Join(' ', spans.Select(span => flow[span.Start..span.End])).ShouldBe(flow);
    }

    [Theory]
    [InlineData(". ")]
    [InlineData(".")]
    [InlineData("a")]
    [InlineData("“a.” ")]
    [InlineData("((")]
    [InlineData(". . . ")]
    [InlineData("\"? ")]
    [InlineData("A. ")]
    [InlineData("\U0001F600")]
    public void Split_HundredKilobytesOfNonsense_HoldsAllOfIt(string unit)
    {
        var flow = string.Concat(Enumerable.Repeat(unit, 100_000 / unit.Length)).Trim();

        var spans = SentenceSplitter.Split(flow);

        spans.Sum(span => flow.AsSpan(span.Start, span.Length).ToString().Count(c => c != ' ')).ShouldBe(flow.Count(c => c != ' '));
        spans.ShouldAllBe(span => span.Length <= SentenceSplitter.LongestQuotable);
    }
}
