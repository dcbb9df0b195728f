using System.Collections.Immutable;
using Briefing.Knowledge.Search.Index;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Saved;
using Briefing.Knowledge.Topics;

namespace Briefing.Knowledge.Search;

/// <summary>
/// Finds the statements that answer a question. Candidates come from an inverted index by BM25 over the statement, its
/// neighbours and its heading (Robertson and Zaragoza 2009, cited at <see cref="Scoring.Rarity"/>); the best of them are
/// ranked by the features and weights of <see cref="RankingWeights"/>. Immutable, so safe for any number of threads.
/// </summary>
public sealed partial class StatementIndex
{
    private readonly StatementTable _table;
    private readonly TopicSynonyms _synonyms;
    private readonly RankingWeights _weights;

    private readonly ImmutableArray<TopicGroup> _acronyms;

    private StatementIndex(StatementTable table, ImmutableArray<TopicGroup> acronyms, TopicSynonyms synonyms, RankingWeights weights) =>
        (_table, _acronyms, _synonyms, _weights) = (table, acronyms, synonyms.With(acronyms), weights);

    /// <summary>The number of statements.</summary>
    public int Count => _table.Statements.Length;

    /// <summary>Builds the index of a store's content.</summary>
    public static StatementIndex Build(StoreSnapshot snapshot, TopicSynonyms synonyms, RankingWeights? weights = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(synonyms);
        return new StatementIndex(StatementTable.Of(snapshot), [.. DefinedAcronyms.Of(snapshot)], synonyms, weights ?? RankingWeights.Default);
    }

    /// <summary>Reads what <see cref="Write"/> wrote of the same snapshot.</summary>
    /// <exception cref="InvalidDataException">Something is out of its bounds.</exception>
    internal static StatementIndex Read(SavedReader reader, StoreSnapshot snapshot, TopicSynonyms synonyms, RankingWeights weights)
    {
        var acronyms = reader.Words().Zip(reader.Words(), DefinedAcronyms.GroupOf);
        return new StatementIndex(StatementTable.Read(reader, snapshot), [.. acronyms], synonyms, weights);
    }

    internal void Write(SavedWriter writer)
    {
        writer.Texts([.. _acronyms.Select(group => group.Words[0])]);
        writer.Texts([.. _acronyms.Select(group => group.Words[1])]);
        _table.Write(writer);
    }

    /// <summary>The best statements for a request, best first; none where no word of it is met.</summary>
    public ImmutableArray<ScoredStatement> Search(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var stage = Tracing.Stage("search");
        return new StatementSearch(_table, _synonyms, _weights, request).Run();
    }
}
