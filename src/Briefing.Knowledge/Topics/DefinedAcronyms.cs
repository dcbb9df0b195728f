using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Topics.Terms;

namespace Briefing.Knowledge.Topics;

/// <summary>The acronyms that the documents of a store define, as synonyms: a question about the one finds the other.</summary>
internal static class DefinedAcronyms
{
    private const double Weight = 0.9;
    private const int Most = 5_000;

    /// <summary>One group for each acronym that all documents which define it agree on.</summary>
    internal static IEnumerable<TopicGroup> Of(StoreSnapshot snapshot)
    {
        var forms = new Dictionary<string, (string Long, string Key)?>(StringComparer.Ordinal);
        foreach (var statement in snapshot.Statements.ReadAll())
        {
            if (statement.Block == BlockKind.Apparatus || forms.Count >= Most || !statement.Passage.Text.Contains('(', StringComparison.Ordinal)) continue;
            foreach (var acronym in Acronyms.In(statement.Passage.Text))
            {
                var key = TopicKey.Of(acronym.Long);
                if (!forms.TryAdd(acronym.Short, (acronym.Long, key)) && forms[acronym.Short]?.Key != key) forms[acronym.Short] = null;
            }
        }

        foreach (var (acronym, form) in forms)
            if (form is { } agreed && IsSearched(acronym) && IsSearched(agreed.Long))
                yield return GroupOf(acronym, agreed.Long);
    }

    /// <summary>The group of an acronym and what it stands for.</summary>
    internal static TopicGroup GroupOf(string acronym, string longForm) => new(acronym, [acronym, longForm], [], [], Weight);

    private static bool IsSearched(string words) => TextAnalyzer.Analyze(words).Any(token => !token.IsStopWord);
}
