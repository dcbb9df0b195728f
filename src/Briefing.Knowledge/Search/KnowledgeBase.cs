using Briefing.Knowledge.Reports;
using Briefing.Knowledge.Storage;

namespace Briefing.Knowledge.Search;

/// <summary>
/// What answers are made from: the store's content and its index, replaced as a whole after an ingest. A reader keeps the
/// view it took; it never sees half of an ingest.
/// </summary>
public sealed class KnowledgeBase
{
    private readonly IFactStore _store;
    private readonly TopicSynonyms _synonyms;
    private readonly RankingWeights _weights;
    private readonly Lock _refreshing = new();
    private KnowledgeView _current;

    /// <summary>Reads the store and builds the index.</summary>
    /// <param name="store">The store.</param>
    /// <param name="synonyms">Synonyms of topics.</param>
    /// <param name="weights">The weights of the ranking; those of the repository where none are given.</param>
    public KnowledgeBase(IFactStore store, TopicSynonyms synonyms, RankingWeights? weights = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        (_store, _synonyms, _weights) = (store, synonyms, weights ?? RankingWeights.Default);
        _current = Load();
    }

    /// <summary>The content and index of the moment; immutable.</summary>
    public KnowledgeView Current => Volatile.Read(ref _current);

    /// <summary>Reads the store again where it has changed, and replaces <see cref="Current"/>. Returns whether it did.</summary>
    public bool Refresh()
    {
        lock (_refreshing)
        {
            if (_store.Version == _current.Snapshot.Version) return false;
            Volatile.Write(ref _current, Load());
            return true;
        }
    }

    private KnowledgeView Load()
    {
        var snapshot = _store.Load();
        var reports = Task.Run(() => ReportIndex.Build(snapshot));
        return new KnowledgeView(snapshot, StatementIndex.Build(snapshot, _synonyms, _weights), reports.GetAwaiter().GetResult());
    }
}

/// <summary>The store's content as of one moment, and its indexes.</summary>
/// <param name="Snapshot">The content.</param>
/// <param name="Index">The index of its statements.</param>
/// <param name="Reports">Which of its statements are reports of one.</param>
public sealed record KnowledgeView(StoreSnapshot Snapshot, StatementIndex Index, ReportIndex Reports);
