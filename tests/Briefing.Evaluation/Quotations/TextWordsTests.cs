using Briefing.Knowledge.Documents;

namespace Briefing.Evaluation.Quotations;

public sealed class TextWordsTests
{
    [Fact]
    public void Of_APunctuatedText_KeepsWordsWithTheirApostrophesAlone()
    {
        var words = TextWords.Of("“Don’t,” said Ada Lund's cat (twice): 4 times - Zoë too.");

        Enumerable.Range(0, words.Spans.Length).Select(at => words[at]).ShouldBe(["don't", "said", "ada", "lund's", "cat", "twice", "4", "times", "zoë", "too"]);
    }

    [Fact]
    public void In_ASpanThatTouchesAWord_HoldsIt()
    {
        var words = TextWords.Of("Lund's boat sank.");

        words.In([new TextSpan(0, 4)]).ShouldBe([0]);
        words.In([new TextSpan(0, 4), new TextSpan(11, 17)]).ShouldBe([0, 2]);
        words.In([new TextSpan(6, 7)]).ShouldBeEmpty();
    }

    [Fact]
    public void Show_OfWordsWithAGap_MarksIt()
    {
        var words = TextWords.Of("The boat, she said, sank.");

        words.Show([0, 1, 4]).ShouldBe("The boat … sank");
    }
}
