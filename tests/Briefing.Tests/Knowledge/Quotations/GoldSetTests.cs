using Briefing.Knowledge.Quotations;
using Xunit.Abstractions;

namespace Briefing.Tests.Knowledge.Quotations;

public sealed class GoldSetTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<GoldCase> Sentences = Load("gold.yaml");
    private static readonly IReadOnlyList<GoldCase> News = Load("gold-news.yaml");
    private static readonly IReadOnlyList<GoldCase> Cases = [.. Sentences, .. News];

    [Fact]
    public void GoldSet_HoldsEnoughSentencesAndTraps()
    {
        Cases.Count(gold => gold.Says.Count > 0).ShouldBeGreaterThanOrEqualTo(90);
        Cases.Count(gold => gold.Says.Count == 0).ShouldBeGreaterThanOrEqualTo(40);
    }

    [Fact]
    public void Analyse_OfSentences_KeepsItsPrecisionAndRecall() => Measure(Sentences, precision: 0.97, recall: 0.97);

    [Fact]
    public void Analyse_OfNews_KeepsItsPrecisionAndRecall() => Measure(News, precision: 0.95, recall: 0.89);

    [Fact]
    public void Analyse_OfTraps_GivesNobodyTheWords()
    {
        foreach (var gold in Cases.Where(gold => gold.Says.Count == 0))
            Sample.Analyse(gold.Text).Statements.ShouldAllBe(
                statement => statement.Mode == SpeechMode.Narration && statement.Speaker == null, $"line {gold.Line}: {gold.Text}");
    }

    [Fact]
    public void Analyse_OfGoldSet_TellsWhomTheTextIsAbout()
    {
        foreach (var gold in Cases)
        {
            var about = Sample.Analyse(gold.Text).Statements.SelectMany(statement => statement.About).Select(person => person.Name).ToHashSet();
            gold.About.ShouldAllBe(person => about.Contains(person), $"line {gold.Line}: {gold.Text}");
        }
    }

    private void Measure(IReadOnlyList<GoldCase> cases, double precision, double recall)
    {
        var (right, found, wanted, wrongSpeakers) = (0, 0, 0, 0);
        foreach (var gold in cases)
        {
            var analysis = Sample.Analyse(gold.Text);
            var given = GoldSet.Found(analysis);
            var hits = given.Intersect(gold.Says).Count();
            var speakers = gold.Says.Select(says => says[..says.IndexOf(" |", StringComparison.Ordinal)]).ToHashSet();
            wrongSpeakers += given.Count(says => says[..says.IndexOf(" |", StringComparison.Ordinal)] is not "?" and var speaker && !speakers.Contains(speaker));
            right += hits;
            found += given.Count;
            wanted += gold.Says.Count;
            if (hits < Math.Max(given.Count, gold.Says.Count))
                output.WriteLine($"line {gold.Line}: {gold.Text}\n  wanted {string.Join(" // ", gold.Says)}\n  found  {string.Join(" // ", given)}");
        }

        output.WriteLine($"right {right} of {found} found, {wanted} wanted: precision {(double)right / found:P1}, recall {(double)right / wanted:P1}; wrong speakers {wrongSpeakers}");
        wrongSpeakers.ShouldBe(0);
        ((double)right / found).ShouldBeGreaterThanOrEqualTo(precision);
        ((double)right / wanted).ShouldBeGreaterThanOrEqualTo(recall);
    }

    private static IReadOnlyList<GoldCase> Load(string name) =>
        GoldSet.Load(Path.Combine(Requires.Repository(), "tests/Briefing.Tests/Knowledge/Quotations", name));
}
