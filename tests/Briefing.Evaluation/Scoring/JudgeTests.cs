using Briefing.Conversation.Turns;
using Briefing.Knowledge.Documents;

namespace Briefing.Evaluation.Scoring;

public sealed class JudgeTests
{
    private static readonly Question Opening = new()
    {
        Id = "t1", Kind = "when", Text = "When will the bridge open?", Gold = ["open in May"],
    };

    private static readonly Quote Right = TestQuote.Of("Anna Borg");

    private static readonly Quote Wrong = TestQuote.Of("Anna Borg", span: new TextSpan(TestQuote.Minister.End + 1, TestQuote.Document.Length));

    private readonly Judge _judge = new(TestQuote.Rules);

    [Fact]
    public void RightQuote_InThirdPlace_IsInThreeButNotFirst()
    {
        var verdict = _judge.Of(Opening, 0, Opening, TestQuote.Answer(Wrong, Wrong, Right));
        verdict.First.ShouldBeFalse();
        verdict.InThree.ShouldBeTrue();
        verdict.Failed.ShouldBeTrue();
    }

    [Fact]
    public void RightQuote_InFourthPlace_DoesNotCount() =>
        _judge.Of(Opening, 0, Opening, TestQuote.Answer(Wrong, Wrong, Wrong, Right)).InThree.ShouldBeFalse();

    [Fact]
    public void Comparison_CountsOnlyWithAllItsSources()
    {
        var comparison = Opening with { Kind = "compare", Sources = ["001", "002"] };
        _judge.Of(comparison, 0, comparison, TestQuote.Answer(Right)).First.ShouldBeFalse();
        var other = Right with { Source = Right.Source with { File = "notes/002_river.txt" } };
        _judge.Of(comparison, 0, comparison, TestQuote.Answer(other, Right)).First.ShouldBeTrue();
    }

    [Fact]
    public void Timeline_CountsOnlyWithEnoughQuotes()
    {
        var timeline = Opening with { Kind = "timeline", MinQuotes = 2 };
        _judge.Of(timeline, 0, timeline, TestQuote.Answer(Right)).First.ShouldBeFalse();
        _judge.Of(timeline, 0, timeline, TestQuote.Answer(Wrong, Right)).First.ShouldBeTrue();
    }

    [Fact]
    public void Unanswerable_IsRightWhenRefusedAndFailedWhenAnswered()
    {
        var question = Opening with { Kind = Verdict.Unanswerable, Gold = [] };
        _judge.Of(question, 0, question, Reply.Abstention("None", 0, "The sources do not say.")).Failed.ShouldBeFalse();
        _judge.Of(question, 0, question, TestQuote.Answer(Right)).Failed.ShouldBeTrue();
    }

    [Fact]
    public void Scores_CountEachShareOverItsOwnQuestions()
    {
        var nonsense = Opening with { Id = "t2", Kind = Verdict.Unanswerable, Gold = [] };
        var scores = Scores.Of(
        [
            _judge.Of(Opening, 0, Opening, TestQuote.Answer(Right)),
            _judge.Of(Opening, 0, Opening, TestQuote.Answer(Wrong, Right)),
            _judge.Of(Opening, 1, Opening, Reply.Abstention("None", 0, "")),
            _judge.Of(nonsense, 0, nonsense, Reply.Abstention("None", 0, "")),
            _judge.Of(nonsense, 0, nonsense, TestQuote.Answer(Wrong)),
        ]);
        scores.Turns.ShouldBe(5);
        scores.Hit1.ShouldBe(1.0 / 3, 1e-9);
        scores.Hit3.ShouldBe(2.0 / 3, 1e-9);
        scores.AnswerableRefused.ShouldBe(1.0 / 3, 1e-9);
        scores.UnanswerableRefused.ShouldBe(0.5);
        scores.Verbatim.ShouldBe(1);
        scores.WrongSpeakers.ShouldBe(0);
    }

    [Fact]
    public void ExpectedSet_NamesEachScoreThatIsWorse()
    {
        var set = new ExpectedSet { Name = "t", Hit1 = 0.75, Hit3 = 0.85, UnanswerableRefused = 0.85, AnswerableRefused = 0.1 };
        set.Regressions(new Scores(10, 0.75, 0.85, 0.85, 0.1, 1, 0)).ShouldBeEmpty();
        set.Regressions(new Scores(10, 0.74, 0.84, 0.84, 0.11, 0.99, 1)).Count().ShouldBe(6);
    }
}
