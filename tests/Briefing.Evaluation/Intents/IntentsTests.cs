using Briefing.Evaluation.Scoring;
using Xunit.Abstractions;
using KnownIntents = Briefing.Conversation.Understanding.Intents;

namespace Briefing.Evaluation.Intents;

/// <summary>Recognises every utterance and fails where a figure is below what <c>expected.yaml</c> says.</summary>
public sealed class IntentsTests(ITestOutputHelper output)
{
    private static readonly UtteranceFile[] Files = [.. UtteranceFile.All()];

    [SkippableFact]
    public void Recognise_OfEveryPart_ReachesItsExpectedScores()
    {
        Requires.Shared();
        using var understanding = new UnderstandingUnderTest();
        var regressions = new List<string>();
        foreach (var part in Files.GroupBy(file => file.Part))
        {
            var score = understanding.Of(part);
            output.WriteLine(score.Table());
            output.WriteLine($"{part.Key}: {score}");
            regressions.AddRange(ExpectedScores.Load().Intents.Single(one => one.Name == part.Key).Regressions(score));
        }

        regressions.ShouldBeEmpty();
    }

    [Fact]
    public void Files_OfBothParts_HoldEnoughOfEveryIntent()
    {
        var intents = KnownIntents.Required.Append(IntentScore.None).Concat(
        [
            KnownIntents.Whether, KnownIntents.Reason, KnownIntents.Manner, KnownIntents.Consequence, KnownIntents.Meaning, KnownIntents.Differ,
            KnownIntents.Position, KnownIntents.WhatIsNew, KnownIntents.Verify, KnownIntents.WhyThis, KnownIntents.Permalink, KnownIntents.Freshness,
            KnownIntents.Correction, KnownIntents.Back, KnownIntents.Pick, KnownIntents.Narrow, KnownIntents.Forget, KnownIntents.OtherLanguage, KnownIntents.OutOfScope,
        ]).Distinct(StringComparer.Ordinal);
        foreach (var intent in intents)
        {
            Count(intent, isHeld: true).ShouldBeGreaterThanOrEqualTo(40, intent);
            Count(intent, isHeld: false).ShouldBeGreaterThanOrEqualTo(8, intent);
        }
    }

    [Fact]
    public void Files_OfBothParts_ShareNoUtterance()
    {
        var tuned = Files.Where(file => !file.IsHeld).SelectMany(file => file.Utterances).Select(one => Plain.ForFragments(one.Text)).ToHashSet(StringComparer.Ordinal);
        var shared = Files.Where(file => file.IsHeld).SelectMany(file => file.Utterances).Count(one => one.Text.Length > 30 && tuned.Contains(Plain.ForFragments(one.Text)));

        shared.ShouldBe(0);
    }

    [Fact]
    public void Parse_OfTwoAcceptedIntents_CountsTheFirst()
    {
        var file = UtteranceFile.Parse("tune-x", "Topic or Reason: |\n  why the pier\n\n  the pier: why\nNone: |\n  pfft\n");

        file.Utterances.Select(one => (one.Intent, one.Text)).ShouldBe([("Topic", "why the pier"), ("Topic", "the pier: why"), ("None", "pfft")]);
        file.Utterances[0].Accepted.ShouldBe(["Topic", "Reason"]);
        file.IsHeld.ShouldBeFalse();
    }

    [Fact]
    public void Score_OfAMixture_CountsRightWrongAndStolen()
    {
        var score = new IntentScore(
        [
            new Recognised(new MarkedUtterance("a", ["Topic", "Reason"]), "Reason", 1), new Recognised(new MarkedUtterance("b", ["Topic"]), "None", 1),
            new Recognised(new MarkedUtterance("c", ["None"]), "None", 1), new Recognised(new MarkedUtterance("d", ["None"]), "Topic", 1),
        ]);

        score.Accuracy.ShouldBe(0.5);
        score.NoneRecall.ShouldBe(0.5);
        score.RecallOf("Topic").ShouldBe(0.5);
        score.Faults.Select(fault => fault.Utterance.Text).ShouldBe(["b", "d"]);
        score.Table().ShouldContain("None 1");
        new ExpectedIntents { Name = "x", Accuracy = 0.51, NoneRecall = 0.51 }.Regressions(score).Count().ShouldBe(2);
        new ExpectedIntents { Name = "x", Accuracy = 0.5, NoneRecall = 0.5 }.Regressions(score).ShouldBeEmpty();
    }

    [SkippableFact]
    public void Print_OfHeldFiles_ShowsNoneOfTheirUtterances()
    {
        Requires.Shared();
        var shown = new StringWriter();

        IntentsRun.Print(["--verbose", "held"], shown);

        shown.ToString().ShouldContain("held:");
        foreach (var one in Files.Where(file => file.IsHeld).SelectMany(file => file.Utterances).Where(one => one.Text.Length > 12)) shown.ToString().ShouldNotContain(one.Text);
    }

    private static int Count(string intent, bool isHeld) => Files.Where(file => file.IsHeld == isHeld).SelectMany(file => file.Utterances).Count(one => one.Intent == intent);
}
