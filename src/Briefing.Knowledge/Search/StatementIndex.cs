using System.Collections.Immutable;
using Briefing.Knowledge.Search.Index;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Topics;

namespace Briefing.Knowledge.Search;

/// <summary>
/// Finds the statements that answer a question. Candidates come from an inverted index by BM25 over the statement, its
/// neighbours and its heading (Robertson and Zaragoza 2009, cited at <see cref="Scoring.Rarity"/>); the best of them are
/// ranked by the features and weights of <see cref="RankingWeights"/>. Immutable, so safe for any number of threads.
/// </summary>
public sealed class StatementIndex
{
    private readonly StatementTable _table;
    private readonly TopicSynonyms _synonyms;
    private readonly RankingWeights _weights;

    private StatementIndex(StatementTable table, TopicSynonyms synonyms, RankingWeights weights) =>
        (_table, _synonyms, _weights) = (table, synonyms, weights);

    /// <summary>The number of statements.</summary>
    public int Count => _table.Statements.Length;

    /// <summary>Builds the index of a store's content.</summary>
    public static StatementIndex Build(StoreSnapshot snapshot, TopicSynonyms synonyms, RankingWeights? weights = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(synonyms);
        return new StatementIndex(new StatementTable(snapshot), synonyms.With(DefinedAcronyms.Of(snapshot)), weights ?? RankingWeights.Default);
    }

    /// <summary>The best statements for a request, best first; none where no word of it is met.</summary>
    public ImmutableArray<ScoredStatement> Search(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var stage = Tracing.Stage("search");
        return new StatementSearch(_table, _synonyms, _weights, request).Run();
    }
}
