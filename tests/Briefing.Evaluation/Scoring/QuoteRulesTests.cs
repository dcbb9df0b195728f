using Briefing.Conversation.Turns;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Evaluation.Scoring;

public sealed class QuoteRulesTests
{
    private static readonly ExpectedTurn Turn = new() { Text = "When will the bridge open?", Gold = ["Will  open in may"], Speaker = "Borg" };

    [Fact]
    public void Quote_WithGoldAndSpeaker_IsRight() =>
        TestQuote.Rules.IsRight(TestQuote.Of("Anna Borg"), Turn).ShouldBeTrue();

    [Fact]
    public void Quote_GivenToSomebodyElse_IsWrongAndCountsAsWrongSpeaker()
    {
        TestQuote.Rules.IsRight(TestQuote.Of("Karl Lund"), Turn).ShouldBeFalse();
        QuoteRules.HasWrongSpeaker(TestQuote.Of("Karl Lund"), Turn).ShouldBeTrue();
    }

    [Fact]
    public void Quote_WithSpeakerLeftOpen_CountsAsWrongSpeaker() =>
        QuoteRules.HasWrongSpeaker(TestQuote.Of(null), Turn).ShouldBeTrue();

    [Fact]
    public void Narration_AboutTheSpeaker_IsRight()
    {
        var quote = TestQuote.Of(null, SpeechMode.Narration, about: ["Anna Borg"]);
        TestQuote.Rules.IsRight(quote, Turn).ShouldBeTrue();
        QuoteRules.HasWrongSpeaker(quote, Turn).ShouldBeFalse();
    }

    [Fact]
    public void Narration_AboutSomebodyElse_IsWrongButNotAWrongSpeaker()
    {
        var quote = TestQuote.Of(null, SpeechMode.Narration, about: ["Karl Lund"]);
        TestQuote.Rules.IsRight(quote, Turn).ShouldBeFalse();
        QuoteRules.HasWrongSpeaker(quote, Turn).ShouldBeFalse();
    }

    [Fact]
    public void Quote_WithoutGold_IsWrong() =>
        TestQuote.Rules.IsRight(TestQuote.Of("Anna Borg"), Turn with { Gold = ["open in June"] }).ShouldBeFalse();

    [Theory]
    [InlineData("001_", true)]
    [InlineData("002_", false)]
    public void Quote_WhereASourceIsNamed_IsRightOnlyFromThere(string source, bool right) =>
        TestQuote.Rules.IsRight(TestQuote.Of("Anna Borg"), Turn with { Source = source }).ShouldBe(right);

    [Fact]
    public void Quote_OverABrokenHyphen_IsVerbatim() => TestQuote.Rules.IsVerbatim(TestQuote.Of("Anna Borg")).ShouldBeTrue();

    [Fact]
    public void Quote_CutFromAnotherText_IsNotVerbatim()
    {
        var changed = new QuoteRules(_ => TestQuote.Document.Replace("May", "Jun", StringComparison.Ordinal));
        changed.IsVerbatim(TestQuote.Of("Anna Borg")).ShouldBeFalse();
        changed.IsRight(TestQuote.Of("Anna Borg"), Turn with { Gold = ["bridge"] }).ShouldBeFalse();
    }

    [Fact]
    public void Quote_WhoseDocumentIsGone_IsNotVerbatim() =>
        new QuoteRules(_ => null).IsVerbatim(TestQuote.Of("Anna Borg")).ShouldBeFalse();

    [Fact]
    public void Quote_EndingAfterTheText_IsNotVerbatim() =>
        new QuoteRules(_ => TestQuote.Document[..20]).IsVerbatim(TestQuote.Of("Anna Borg")).ShouldBeFalse();

    [Fact]
    public void Quote_LongerThan600Characters_IsNotRight()
    {
        var text = string.Concat(Enumerable.Repeat("all day ", 80));
        var quote = TestQuote.Of("Anna Borg");
        var passage = Passage.Cut(text, new TextSpan(0, text.Length));
        var longer = quote with { Statement = quote.Statement with { Passage = passage } };
        new QuoteRules(_ => text).IsVerbatim(longer).ShouldBeFalse();
    }
}
