using System.Collections.Immutable;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions.Views;

/// <summary>
/// Chooses the quotes of a summary, the most telling first: each is the one that adds most to what those before it cover. A word
/// counts by how many of the statements have it, and each further mention in the summary adds less, so that what is said often is
/// told once. Greedy choice for a gain per word is within 1 − 1/√e of the best summary of a length.
/// </summary>
/// <remarks>
/// Feature-based submodular coverage with a concave square root and the cost-scaled greedy algorithm of H. Lin, J. Bilmes, "A
/// Class of Submodular Functions for Document Summarization", ACL 2011.
/// </remarks>
internal static class CoverageSelection
{
    /// <summary>How much the length of a statement counts against it; Lin and Bilmes take 0.1 to 0.5.</summary>
    private const double LengthPower = 0.4;

    /// <summary>What a statement at the very front of its text gains over one at the end: there the matter is told.</summary>
    private const double FrontAdvantage = 0.35;

    /// <summary>A word of the title or the topic counts as if so many more statements had it.</summary>
    private const int TitleMentions = 3;

    /// <summary>Puts statements in the order of their gain.</summary>
    /// <param name="candidates">The statements, in reading order; of a topic the better their score, the more they weigh.</param>
    /// <param name="about">The title or topic.</param>
    /// <param name="most">How many are chosen.</param>
    internal static ImmutableArray<Candidate> Choose(ImmutableArray<Candidate> candidates, string about, int most)
    {
        var words = candidates.Select(candidate => Roots(candidate.Statement.Passage.Text)).ToArray();
        var mentions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var root in words.SelectMany(of => of.Roots)) mentions[root] = mentions.GetValueOrDefault(root) + 1;
        foreach (var root in Roots(about).Roots)
            if (mentions.TryGetValue(root, out var known)) mentions[root] = known + TitleMentions;
        // What one statement alone mentions tells of that statement, and not of the whole.
        var weights = mentions.ToDictionary(pair => pair.Key, pair => Math.Log(pair.Value), StringComparer.Ordinal);
        var worth = candidates.Select((candidate, at) => Worth(candidate, at, candidates)).ToArray();
        var covered = new Dictionary<string, double>(StringComparer.Ordinal);
        var open = Enumerable.Range(0, candidates.Length).ToList();
        var chosen = ImmutableArray.CreateBuilder<Candidate>();
        while (chosen.Count < most && open.Count > 0)
        {
            var best = open.MaxBy(Gain);
            foreach (var root in words[best].Roots) covered[root] = covered.GetValueOrDefault(root) + worth[best];
            chosen.Add(candidates[best]);
            open.Remove(best);
        }

        return chosen.ToImmutable();

        double Gain(int at)
        {
            var gain = 0.0;
            foreach (var root in words[at].Roots)
            {
                var before = covered.GetValueOrDefault(root);
                gain += weights[root] * (Math.Sqrt(before + worth[at]) - Math.Sqrt(before));
            }

            return gain / Math.Pow(Math.Max(1, words[at].Length), LengthPower);
        }
    }

    /// <summary>The weight of a statement: by its score where it was searched, by its place in its document.</summary>
    private static double Worth(Candidate candidate, int at, ImmutableArray<Candidate> candidates)
    {
        var first = at;
        while (first > 0 && candidates[first - 1].Source.Id == candidate.Source.Id) first--;
        var last = at;
        while (last + 1 < candidates.Length && candidates[last + 1].Source.Id == candidate.Source.Id) last++;
        var place = last == first ? 0 : (at - first) / (double)(last - first);
        return candidate.Probability * (1 + (FrontAdvantage * (1 - place)));
    }

    private static (string[] Roots, int Length) Roots(string text)
    {
        var tokens = TextAnalyzer.Analyze(text).Where(token => !token.IsWhole).ToArray();
        return ([.. tokens.Where(token => !token.IsStopWord).Select(token => token.Root).Distinct(StringComparer.Ordinal)], tokens.Length);
    }
}
