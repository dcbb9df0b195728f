namespace Briefing.Evaluation.Scoring;

public sealed class QuestionTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Questions");

    private static IReadOnlyList<Question> All => [.. Directory.EnumerateFiles(Folder, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(Question.ReadSet)];

    [Fact]
    public void Sets_AreLargeEnough_AndHoldManyThatCannotBeAnswered()
    {
        All.Count.ShouldBeGreaterThanOrEqualTo(80);
        All.Count(question => question.Kind == Verdict.Unanswerable).ShouldBeGreaterThanOrEqualTo(25);
    }

    [Fact]
    public void Ids_AreUnique() => All.Select(question => question.Id).ShouldBeUnique();

    [Fact]
    public void EveryAnswerableTurn_SaysWhatARightAnswerHolds_InAFewWords()
    {
        foreach (var question in All.Where(question => question.Kind is not (Verdict.Unanswerable or "sources")))
            foreach (var turn in question.Then.Prepend(question))
            {
                turn.Gold.ShouldNotBeEmpty(question.Id);
                turn.Gold.ShouldAllBe(gold => gold.Split(' ').Length <= 7, question.Id);
            }
    }

    [Fact]
    public void Line_ThatIsNotJson_IsNamedWithItsNumber()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, """{"id":"a","kind":"when","q":"When?"}""" + "\n{broken\n");
        Should.Throw<InvalidDataException>(() => Question.ReadSet(path)).Message.ShouldContain("line 2");
        File.Delete(path);
    }

    [Fact]
    public void ExpectedSets_NameQuestionFilesThatExist()
    {
        var sets = ExpectedScores.Load().Sets.Where(set => !set.Questions.StartsWith("shared/", StringComparison.Ordinal)).ToList();
        sets.Count.ShouldBe(11);
        sets.ShouldAllBe(set => File.Exists(Path.Combine(AppContext.BaseDirectory, set.Questions)));
    }
}
