using System.Collections.Immutable;
using Briefing.Conversation.Digests.Content;
using Briefing.Conversation.Digests.Talk;
using Briefing.Conversation.Feedback;
using Briefing.Conversation.Scopes;
using Briefing.Conversation.Turns;
using Briefing.Host.Commands;
using Briefing.Knowledge.Fetching;
using Briefing.Knowledge.Fetching.Addresses;
using Briefing.Knowledge.Fetching.Watches;
using Briefing.Knowledge.Ingestion;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Databases;
using Briefing.Knowledge.Storage.Keeping;

namespace Briefing.Host.Serving;

/// <summary>A store with what is needed to read sources into it and to answer from it.</summary>
internal sealed class OpenedBriefing : IDisposable
{
    private readonly StoreChoice _choice;
    private readonly Terminal _terminal;
    private readonly SpeechLexicon _lexicon;
    private readonly FactStore _store;

    /// <summary>Loaded beside the reading of the sources, so that the first answer need not wait for both.</summary>
    private readonly Task<(TopicSynonyms Synonyms, RankingWeights Weights)> _ranking;

    /// <summary>One for all that is fetched, since it knows what sites ask for and when each was visited.</summary>
    private readonly Lazy<PageFetcher> _fetcher;
    private IScopeStore? _scopes;
    private IBot? _bot;
    private readonly Lock _composing = new();
    private volatile BriefingBot? _briefing;

    /// <summary>The same of the dialogs.</summary>
    private readonly Task<BotDialogs> _dialogs;
    private Task<KnowledgeBase>? _loading;

    private OpenedBriefing(StoreChoice choice, Terminal terminal, SpeechLexicon lexicon, Task<BotDialogs> dialogs, FactStore store, bool keepsState)
    {
        (_choice, _terminal, _lexicon, _dialogs, _store) = (choice, terminal, lexicon, dialogs, store);
        _fetcher = new Lazy<PageFetcher>(() => terminal.Fetching(HostSettings.Load().FetchOptions));
        _ranking = Task.Run(() => (TopicSynonyms.Load(StoreChoice.Dialogs), RankingWeights.Load(StoreChoice.Dialogs)));
        Store = keepsState ? store : new TransientState(store);
    }

    /// <summary>What answers are made from, with the states of conversations.</summary>
    internal IFactStore Store { get; }

    /// <summary>What quotations are found with.</summary>
    internal SpeechLexicon Lexicon => _lexicon;

    /// <summary>The store as curators write to it.</summary>
    internal IFactIntake Intake => _store;

    /// <summary>The database, for what is not kept in the fact store itself.</summary>
    internal IDatabase Database => _store.Database;

    /// <summary>Which places are tied to which sources; opened when first asked for, where conversations outlive the process.</summary>
    internal IScopeStore Scopes => LazyInitializer.EnsureInitialized(ref _scopes, () => new SqlScopeStore(_store.Database));

    /// <summary>Finds quotes beside conversations; null until <see cref="Refresh"/>.</summary>
    internal IQuoteSearch? Search => _briefing;

    /// <summary>Where the bot keeps subscriptions; null where it takes none. Set before the first <see cref="Refresh"/>.</summary>
    internal DigestServices? Subscribing { get; set; }

    /// <summary>Where feedback on answers is kept; null where none is taken. Set before the first <see cref="Refresh"/>.</summary>
    internal IFeedback? Feedback { get; set; }

    /// <summary>What is asked to forget a user. Set before the first <see cref="Refresh"/>.</summary>
    internal IReadOnlyList<IForgets> Forgets { get; set; } = [];

    /// <summary>What makes digests; null until the store was refreshed for the first time.</summary>
    internal IDigestComposer? Composer
    {
        get
        {
            lock (_composing) return field ??= _briefing?.Digests(_store.Database);
        }
    }

    /// <summary>The index over the store; null until <see cref="Refresh"/>.</summary>
    internal KnowledgeBase? Knowledge { get; private set; }

    /// <summary>The same as far as a place sees it; null until <see cref="Refresh"/>.</summary>
    internal KnowledgeView? SeenFrom(string place) => _briefing?.SeenFrom(place);

    /// <summary>Whether the store tells of changes that other programs make.</summary>
    internal bool IsToldOfChanges => _store.TellsOfChanges;

    /// <summary>Completes when the store is at another version than the index.</summary>
    internal Task WaitForChangeAsync(CancellationToken cancellation) => _store.WaitForChangeAsync(Knowledge?.Current.Snapshot.Version ?? 0, cancellation);

    /// <summary>Whether anything was ever read into it.</summary>
    internal bool HasDocuments => _store.Version > 0;

    /// <summary>What to do when the store holds no document.</summary>
    internal string EmptyNotice => _choice.Sources.Count == 0
        ? $"The store {_choice.StoreName} holds no document; read some into it with `briefing-bot ingest DIR{_choice.StoreOption}`."
        : $"There is no document to answer from in {string.Join(", ", _choice.Sources)}; put .txt, .md or .html files in it.";

    /// <summary>Why the store holds no document: why an address could not be fetched where only addresses were named, else what to do.</summary>
    internal string WhyEmpty(IngestReport report) => _choice.Sources.Any() && _choice.Sources.All(SourceAddress.IsMeant)
        && report.Files.FirstOrDefault(file => file.Outcome == FileOutcome.Failed)?.Message is { } failure ? failure : EmptyNotice;

    /// <summary>Opens the store of a choice, making it where there is none and building a damaged one again.</summary>
    /// <param name="choice">The sources and their store.</param>
    /// <param name="terminal">Where progress is shown.</param>
    /// <param name="keepsState">Whether conversations outlive the process.</param>
    /// <exception cref="StoreException">The store is locked, damaged, newer than the program, not a store, or cannot be written.</exception>
    /// <exception cref="LexiconException">A file of <c>dialogs/</c> is at fault.</exception>
    internal static OpenedBriefing Open(StoreChoice choice, Terminal terminal, bool keepsState)
    {
        var dialogs = Task.Run(() => BotDialogs.Load(StoreChoice.Dialogs));
        var lexicon = SpeechLexicon.Load(StoreChoice.Dialogs);
        var (store, notice) = StoreOpening.Open(choice.Store, lexicon, terminal.Time);
        if (notice is not null) terminal.Error.WriteLine("briefing-bot: " + notice);
        return new OpenedBriefing(choice, terminal, lexicon, dialogs, store, keepsState);
    }

    /// <summary>
    /// Reads the sources, as far as they changed. Without sources only those captures are read again that were read with
    /// other rules than today's.
    /// </summary>
    /// <param name="follow">Told how far it has come; null for nobody.</param>
    /// <param name="cancellation">Stops between two files; what is stored stays.</param>
    /// <param name="isShown">Whether the terminal shows how far it has come, and pages are fetched that the store has not.</param>
    /// <param name="fetches">Whether pages are fetched that the store has already.</param>
    /// <exception cref="IngestionException">A folder is missing or holds no document, or its sources.yaml is at fault.</exception>
    internal IngestReport Ingest(Action<IngestProgress>? follow, CancellationToken cancellation, bool isShown = true, bool fetches = false) => isShown
        ? IngestProgressView.Run(_terminal, progress => Ingest(progress, fetches ? Pages() : Missing(), cancellation), follow)
        : Ingest((IProgress<IngestProgress>?)null, fetches ? Pages() : [], cancellation);

    /// <summary>Makes the bot over what the store holds now, or brings it up to date.</summary>
    /// <param name="publicUrl">The address that links begin with.</param>
    /// <param name="suggestsNext">Whether answers suggest where to go on.</param>
    internal IBot Refresh(string publicUrl, bool suggestsNext = true)
    {
        if (Knowledge is null) Knowledge = (Interlocked.Exchange(ref _loading, null) ?? LoadAsync()).GetAwaiter().GetResult();
        else Knowledge.Refresh();
        if (suggestsNext) Knowledge.Current.BeginTopics();
        return _bot ??= new TidyBot(
            _briefing = BriefingBot.Create(Knowledge, Store, _dialogs.GetAwaiter().GetResult(), new BotOptions(publicUrl) { Digests = Subscribing, Feedback = Feedback, Scopes = ReferenceEquals(Store, _store) ? Scopes : null, Forgets = Forgets, Report = Tell, SuggestsNext = suggestsNext, Model = HostSettings.Load().Model?.Options(_terminal.Time) }, _terminal.Time));
    }

    /// <summary>Begins to load what the store holds, for <see cref="Refresh"/> to find it loaded.</summary>
    internal void BeginLoading()
    {
        if (HasDocuments) _loading ??= Task.Run(LoadAsync);
    }

    private async Task<KnowledgeBase> LoadAsync()
    {
        var (synonyms, weights) = await _ranking;
        return new KnowledgeBase(Store, synonyms, weights, warning => _terminal.Error.WriteLine("briefing-bot: " + warning));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_fetcher.IsValueCreated) _fetcher.Value.Dispose();
        _store.Dispose();
    }

    /// <summary>The sources that are looked at on a schedule.</summary>
    internal IWatchList Watching => _store.Watching;

    /// <summary>Whether a watched source's turn has come.</summary>
    internal bool HasDueWatches => Watching.All().Any(watch => watch.NextAt <= _terminal.Time.GetUtcNow());

    /// <summary>What looks at watched sources.</summary>
    internal SourcePolling Polling => field ??= new SourcePolling(_store, _lexicon, _fetcher.Value, _terminal.Time, _terminal.Randomness);

    private string[] Pages() => [.. _choice.Sources.Where(SourceAddress.IsMeant)];

    private string[] Missing() => [.. Pages().Where(page => _store.Watching.FindFetch(page) is null && _store.FindFile(page) is null)];

    private IngestReport Ingest(IProgress<IngestProgress>? progress, string[] pages, CancellationToken cancellation)
    {
        using var reserved = _store.Reserve(_choice.Sources.DefaultIfEmpty("(captures)"), cancellation);
        var ingestion = new Ingestion(_store, _lexicon, _terminal.Time);
        var folders = _choice.Sources.Where(source => !SourceAddress.IsMeant(source)).ToArray();
        var fetched = pages.Length > 0 ? Fetch(pages, progress, cancellation) : []; // first, as curated facts of the folders may rest on them
        var report = folders.Length > 0 ? ingestion.Ingest(folders, progress, cancellation) : new IngestReport();
        if (folders.Length == 0) ingestion.RereadStale(progress, cancellation);
        foreach (var page in new PageCuration(_store, _lexicon).Apply()) report.Add(page);
        foreach (var page in fetched) report.Add(page);
        return report;
    }

    private ImmutableArray<FileReport> Fetch(IEnumerable<string> pages, IProgress<IngestProgress>? progress, CancellationToken cancellation)
    {
        return new WebIngestion(_store, _lexicon, _fetcher.Value, _terminal.Time)
            .IngestAsync([.. pages.Select(SourceAddress.Parse)], progress, cancellation).GetAwaiter().GetResult();
    }

    private void Tell(BotEvent happened) =>
        _terminal.Error.WriteLine($"briefing-bot: {happened.Message}{(happened.Cause is null ? "" : $" ({happened.Cause.GetType().Name}: {happened.Cause.Message.ReplaceLineEndings(" ")})")}");
}
