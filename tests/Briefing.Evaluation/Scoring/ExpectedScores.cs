using System.Globalization;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Briefing.Evaluation.Scoring;

/// <summary>One question set, the corpus it is asked of, and what it must reach. Quotes must be verbatim in every set.</summary>
internal sealed class ExpectedSet
{
    public string Name { get; set; } = "";

    public string Corpus { get; set; } = "";

    public string Questions { get; set; } = "";

    public double Hit1 { get; set; }

    public double Hit3 { get; set; }

    public double UnanswerableRefused { get; set; }

    public double AnswerableRefused { get; set; }

    public int WrongSpeakers { get; set; }

    /// <summary>Whether the set is looked at to measure only: its failures are not printed.</summary>
    [YamlIgnore]
    internal bool IsHeld => Name.EndsWith("-held", StringComparison.Ordinal);

    /// <summary>What of the scores is worse than expected, one line each.</summary>
    internal IEnumerable<string> Regressions(Scores scores)
    {
        if (scores.Hit1 < Hit1) yield return Line("hit@1", scores.Hit1, Hit1);
        if (scores.Hit3 < Hit3) yield return Line("hit@3", scores.Hit3, Hit3);
        if (scores.UnanswerableRefused < UnanswerableRefused) yield return Line("unanswerable refused", scores.UnanswerableRefused, UnanswerableRefused);
        if (scores.AnswerableRefused > AnswerableRefused) yield return Line("answerable refused", scores.AnswerableRefused, AnswerableRefused);
        if (scores.Verbatim < 1) yield return Line("verbatim", scores.Verbatim, 1);
        if (scores.WrongSpeakers > WrongSpeakers) yield return Line("wrong speakers", scores.WrongSpeakers, WrongSpeakers);
    }

    private string Line(string score, double got, double expected) =>
        string.Create(CultureInfo.InvariantCulture, $"{Name}: {score} is {got:0.000}, expected {expected:0.000}");
}

/// <summary>What the ranking of sentences must reach.</summary>
internal sealed class ExpectedRanking
{
    public double Map { get; set; }

    public double Mrr { get; set; }

    [YamlMember(Alias = "precision-at-1")]
    public double PrecisionAt1 { get; set; }
}

/// <summary>The file <c>expected.yaml</c>.</summary>
internal sealed class ExpectedScores
{
    public List<ExpectedSet> Sets { get; set; } = [];

    public ExpectedRanking Ranking { get; set; } = new();

    public List<ExpectedQuotations> Quotations { get; set; } = [];

    public List<ExpectedRobustness> Robustness { get; set; } = [];

    public List<ExpectedIntents> Intents { get; set; } = [];

    internal static ExpectedScores Load() => new DeserializerBuilder()
        .WithNamingConvention(HyphenatedNamingConvention.Instance).WithEnforceRequiredMembers().Build()
        .Deserialize<ExpectedScores>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "expected.yaml")));
}
