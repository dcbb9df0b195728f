using Briefing.Evaluation.Running;
using Briefing.Evaluation.Scoring;
using Xunit.Abstractions;

namespace Briefing.Evaluation;

/// <summary>Asks every question of every set and fails where a score is below what <c>expected.yaml</c> says.</summary>
public sealed class QuestionSetTests(ITestOutputHelper output)
{
    public static TheoryData<string> CorpusNames =>
        [.. ExpectedScores.Load().Sets.Select(set => set.Corpus).Distinct(StringComparer.Ordinal)];

    [SkippableTheory]
    [MemberData(nameof(CorpusNames))]
    public async Task Sets_OfACorpus_ReachTheirExpectedScores_AndTheirLinksOpen(string corpusName)
    {
        if (!Corpora.IsOwn(corpusName)) Requires.Shared();
        var sets = ExpectedScores.Load().Sets.Where(set => set.Corpus == corpusName).ToList();
        var address = ServedHost.FreeAddress();
        using var corpus = new CorpusUnderTest(Corpora.Documents(sets[0]), address);
        var regressions = new List<string>();
        var all = new List<Verdict>();
        foreach (var set in sets)
        {
            var verdicts = await corpus.AskAsync(Corpora.Questions(set));
            output.WriteLine(ScoreTable.Of(set.Name, verdicts));
            regressions.AddRange(set.Regressions(Scores.Of(verdicts)));
            all.AddRange(verdicts);
        }

        using var host = await ServedHost.StartAsync(corpus.StorePath, address);
        var (links, broken) = await LinkCheck.OpenAsync(host, all.SelectMany(verdict => verdict.Reply.Quotes));
        output.WriteLine($"links that open: {links - broken.Count} of {links}");
        regressions.ShouldBeEmpty();
        links.ShouldBeGreaterThan(0);
        broken.ShouldBeEmpty();
    }
}
