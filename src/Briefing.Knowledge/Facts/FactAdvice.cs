using System.Collections.Immutable;
using Briefing.Knowledge.Search;

namespace Briefing.Knowledge.Facts;

/// <summary>What a careful curator would look at again in facts that are in use. None of it takes a fact from answers.</summary>
public static class FactAdvice
{
    /// <summary>The advice on one fact, one sentence each.</summary>
    /// <param name="report">The fact.</param>
    /// <param name="others">All facts, this one among them.</param>
    public static ImmutableArray<string> Of(FactReport report, IEnumerable<FactReport> others)
    {
        if (report is not { Standing: FactStanding.InUse, Anchored: { } anchored }) return [];
        var advice = ImmutableArray.CreateBuilder<string>();
        var told = Numbers(anchored.Statement.Passage.Text);
        var claimed = Numbers(report.Fact.Claim).Except(told).ToArray();
        if (claimed.Length > 0) advice.Add($"The claim says {string.Join(" and ", claimed)}, the quote does not.");
        var same = others.FirstOrDefault(other => other.Fact.Id != report.Fact.Id && other.Standing == FactStanding.InUse
            && other.Anchored!.Statement.DocumentId == anchored.Statement.DocumentId && other.Anchored.Statement.Passage.Equals(anchored.Statement.Passage));
        if (same is not null && string.CompareOrdinal(same.Fact.Id, report.Fact.Id) < 0) advice.Add($"It rests on the same quote as {same.Fact.Id}.");
        return advice.ToImmutable();
    }

    /// <summary>The numbers of a text as they are searched, so that "forty" is 40.</summary>
    private static HashSet<string> Numbers(string text) =>
        [.. TextAnalyzer.Analyze(text).Where(token => token.IsNumber && !token.IsWhole).Select(token => token.Stem)];
}
