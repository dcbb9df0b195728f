using Briefing.Conversation.Understanding.Entities;
using Briefing.Evaluation.Scoring;
using Briefing.Evaluation.Topics;
using Xunit.Abstractions;

namespace Briefing.Evaluation.Robustness;

/// <summary>Asks every question once more as users write, and fails where more is lost than <c>expected.yaml</c> says.</summary>
public sealed class RobustnessTests(ITestOutputHelper output)
{
    [SkippableFact]
    public async Task Questions_OfEverySet_LoseLittleWhenWrittenOtherwise()
    {
        Requires.Shared();
        var expected = ExpectedScores.Load();
        var table = new StringWriter();

        var scores = await RobustnessRun.OfAsync(expected.Sets, withLost: false, table);

        output.WriteLine(table.ToString());
        scores.Select(score => score.Alteration).ShouldBe(expected.Robustness.Select(one => one.Name));
        scores.ShouldAllBe(score => score.Turns.Count > 100);
        scores.SelectMany(score => expected.Robustness.Single(one => one.Name == score.Alteration).Regressions(score)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("What did Vandam say about the U.S. tariffs of 2.5%?", "what did vandam say about the us tariffs of 2.5%")]
    [InlineData("Who called Oduya's quota “a joke”?", "who called oduyas quota a joke")]
    public void Plainly_OfAQuestion_KeepsWordsAndFigures(string utterance, string plain) => Alteration.Plainly(utterance).ShouldBe(plain);

    [Fact]
    public void Politely_OfQuestions_KeepsThemWhole()
    {
        var wrap = Alteration.Politely(["Sorry, but {q0}"]);

        wrap("What did Vandam say?").ShouldBe("Sorry, but what did Vandam say?");
        wrap("Vandam on the berth").ShouldBe("Sorry, but Vandam on the berth");
        Alteration.Politely(["{q} Thanks."])("Vandam on the berth").ShouldBe("Vandam on the berth. Thanks.");
        Alteration.Politely(["Sorry, but {q0}", "Hi! {q}"])("And Oduya?").ShouldBe("Hi! And Oduya?");
    }

    [Fact]
    public void Wrappers_OfBothParts_AreManyAndHoldAPlace()
    {
        var wrappers = Alteration.Wrappers("tune").Concat(Alteration.Wrappers("held")).ToList();

        wrappers.Distinct(StringComparer.Ordinal).Count().ShouldBeGreaterThanOrEqualTo(25);
        wrappers.ShouldAllBe(wrapper => wrapper.Contains("{q}", StringComparison.Ordinal) != wrapper.Contains("{q0}", StringComparison.Ordinal));
    }

    [Fact]
    public void In_AnUtteranceWithAName_MisspellsTheNameAlone()
    {
        var typos = new Typos(StoreLexicon.Of(AnalysedTexts.Of(["Ilse Vandam, the mayor, said that the ferry would sail. Vandal is no name."])));

        var wrong = typos.In("What did Vandam say about ferries?");

        wrong.ShouldNotBeNull();
        wrong.ShouldStartWith("What did V");
        wrong.ShouldEndWith(" say about ferries?");
        wrong.ShouldNotContain("Vandam ");
        typos.In("What did Vandam say about ferries?").ShouldBe(wrong);
        typos.In("What about ferries?").ShouldBeNull();
    }

    [Fact]
    public void Misspell_ManyTimes_KeepsTheFirstLetterAndChangesLittle()
    {
        var choice = new SeededChoice("seed");
        var forms = Enumerable.Range(0, 200).Select(_ => Typos.Misspell("Vandam", choice)).ToHashSet(StringComparer.Ordinal);

        forms.ShouldAllBe(form => form[0] == 'V' && form.Length >= 5 && form.Length <= 7);
        forms.Count.ShouldBeGreaterThan(15);
        forms.Select(form => form.Length).Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public void Below_OfTheSameText_IsTheSameInEveryRun()
    {
        var choice = new SeededChoice("What did Vandam say?");

        Enumerable.Range(0, 6).Select(_ => choice.Below(100)).ShouldBe(Drawn);
    }

    private static readonly int[] Drawn = [59, 87, 54, 51, 47, 90];
}
