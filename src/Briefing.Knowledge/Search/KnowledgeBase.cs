using Briefing.Knowledge.Reports;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Saved;
using Briefing.Knowledge.Topics;
using Briefing.Knowledge.Topics.Terms;
using Briefing.Knowledge.Verification;

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
    private readonly Action<string> _warn;
    private readonly int _savesFrom;
    private readonly Lock _refreshing = new();
    private KnowledgeView _current;

    /// <summary>Reads the store and builds the index.</summary>
    /// <param name="store">The store.</param>
    /// <param name="synonyms">Synonyms of topics.</param>
    /// <param name="weights">The weights of the ranking; those of the repository where none are given.</param>
    /// <param name="warn">Is told what whoever runs the program should know of a saved index; nobody by default.</param>
    /// <param name="savesFrom">From how many statements on the index is saved beside the store.</param>
    public KnowledgeBase(IFactStore store, TopicSynonyms synonyms, RankingWeights? weights = null, Action<string>? warn = null, int savesFrom = SavedIndex.Smallest)
    {
        ArgumentNullException.ThrowIfNull(store);
        (_store, _synonyms, _weights, _warn, _savesFrom) = (store, synonyms, weights ?? RankingWeights.Default, warn ?? (_ => { }), savesFrom);
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

    /// <summary>
    /// What a view holds of some of its documents, as if the store had no others: what is found in it, counted over it and named by
    /// it tells nothing of them. It is indexed anew, so whoever narrows often should keep what this gives.
    /// </summary>
    /// <param name="view">The view.</param>
    /// <param name="documents">The identifiers of the documents that are wanted.</param>
    public KnowledgeView Narrow(KnowledgeView view, IReadOnlySet<string> documents)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(documents);
        return Index(NarrowedSnapshot.Of(view.Snapshot, documents));
    }

    /// <summary>
    /// Reads the saved index where it fits. Else everything is read and indexed, and of a large store saved, and read again
    /// from there, since it takes less memory so.
    /// </summary>
    private KnowledgeView Load()
    {
        if (_store is not IIndexedStore indexed) return Index();
        if (SavedIndex.Read(indexed, _synonyms, _weights, _warn) is { } saved) return saved;
        KnowledgeView? view = Index();
        if (view.Snapshot.Statements.Length < _savesFrom || !SavedIndex.Write(indexed, view, _warn)) return view;
        view = null; // so that its objects may go before the columns come
        return SavedIndex.Read(indexed, _synonyms, _weights, _warn) ?? Index();
    }

    private KnowledgeView Index()
    {
        StoreSnapshot snapshot;
        using (Tracing.Stage("load the store")) snapshot = _store.Load();
        return Index(snapshot);
    }

    private KnowledgeView Index(StoreSnapshot snapshot)
    {
        var reports = Task.Run(() => ReportIndex.Build(snapshot));
        using var stage = Tracing.Stage("index the statements");
        return new KnowledgeView(snapshot, StatementIndex.Build(snapshot, _synonyms, _weights), reports, _synonyms);
    }
}

/// <summary>The store's content as of one moment, its indexes, and its topics.</summary>
public sealed class KnowledgeView
{
    private readonly Task<ReportIndex> _reports;
    private readonly Lazy<TopicIndex> _topics;
    private readonly Lazy<TopicIndex> _without;
    private int _begun;
    private readonly Lazy<WordingIndex> _wordings;
    private readonly TopicSynonyms _synonyms;

    internal KnowledgeView(StoreSnapshot snapshot, StatementIndex index, Task<ReportIndex> reports, TopicSynonyms synonyms, Func<TopicIndex>? topics = null)
    {
        (Snapshot, Index, _reports, _synonyms) = (snapshot, index, reports, synonyms);
        _topics = new Lazy<TopicIndex>(topics ?? (() => TopicIndex.Build(snapshot, synonyms)));
        _without = new Lazy<TopicIndex>(() => TopicIndex.Without(synonyms.Senses));
        _wordings = new Lazy<WordingIndex>(() => new WordingIndex(snapshot, index));
    }

    /// <summary>The content.</summary>
    public StoreSnapshot Snapshot { get; }

    /// <summary>Words that stand for the same thing.</summary>
    public TopicSynonyms Synonyms => _synonyms;

    /// <summary>The index of its statements.</summary>
    public StatementIndex Index { get; }

    /// <summary>Which of its statements are reports of one; found beside the index, and waited for when it is first asked for.</summary>
    public ReportIndex Reports => _reports.GetAwaiter().GetResult();

    /// <summary>
    /// The topics of its documents, found when they are first asked for. Those of a large store take long: until they are
    /// found there are none here, so that no answer waits for them.
    /// </summary>
    public TopicIndex Topics
    {
        get
        {
            if (HasTopics || Snapshot.Statements.Length < SavedIndex.Smallest) return _topics.Value;
            BeginTopics();
            return _without.Value;
        }
    }

    /// <summary>Whether the topics are found.</summary>
    public bool HasTopics => _topics.IsValueCreated;

    /// <summary>The topics of its documents, however long it takes to find them.</summary>
    public TopicIndex FindTopics() => _topics.Value;

    /// <summary>Where a wording stands in its documents; made when a quote is first to be checked.</summary>
    public WordingIndex Wordings => _wordings.Value;

    /// <summary>Begins to find the topics beside everything else, for a host whose first users should not wait for them.</summary>
    public void BeginTopics()
    {
        if (!HasTopics && Interlocked.Exchange(ref _begun, 1) == 0) _ = Task.Run(() => _topics.Value);
    }

    /// <summary>Whether a question has words of several senses.</summary>
    public bool HasSenses(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return !_synonyms.Senses.IsEmpty && TopicKey.WordsOf(question).Any(word => _synonyms.Senses.Find(word.Lemma) is not null);
    }

    /// <summary>What a question means by its words of several senses; null where it has none, or does not tell.</summary>
    public AskedMeaning? MeaningOf(string question) => AskedMeaning.Of(question, _synonyms.Senses, () => Topics);
}
