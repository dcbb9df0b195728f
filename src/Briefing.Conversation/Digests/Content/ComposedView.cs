using System.Collections.Concurrent;
using System.Collections.Immutable;
using Briefing.Conversation.Digests.Content.Corrections;
using Briefing.Conversation.Digests.Content.Matching;
using Briefing.Conversation.Digests.Content.News;
using Briefing.Conversation.Digests.Content.Writing;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Conversation.Questions;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Knowledge.Storage;

namespace Briefing.Conversation.Digests.Content;

/// <summary>
/// What the digests of one view of the store share: what is new since when, what of it meets a filter, and what became of quotes
/// that were sent. Thousands of recipients follow a few things, so each is found once.
/// </summary>
internal sealed class ComposedView(StoreView view, SeenView seen, IFactStore store, AnsweringWeights weights, Recognizer recognizer, SourceKinds kinds)
{
    /// <summary>The most of each that is kept; then all is forgotten and found again.</summary>
    private const int MostKept = 4_096;

    private readonly ConcurrentDictionary<Since, Lazy<NewsOfView>> _news = new();
    private readonly ConcurrentDictionary<(Since, DateOnly, string), Lazy<ImmutableArray<Match>>> _matches = new();
    private readonly ConcurrentDictionary<(Since, string), Lazy<SourceCoverage>> _coverage = new();

    /// <summary>The view.</summary>
    internal StoreView View => view;

    /// <summary>The version of the store.</summary>
    internal long StoreVersion => view.Knowledge.Snapshot.Version;

    /// <summary>
    /// From when on something is new to whoever has got a digest. The version of the store tells; one that is higher than the
    /// store's own is of another store, of which this one was made anew, and then the moment does.
    /// </summary>
    internal Since After(DigestContent last, long through) =>
        last.StoreVersion > StoreVersion ? new Since(0, last.Through, through) : new Since(last.StoreVersion, null, through);

    /// <summary>What became of quotes that were sent.</summary>
    internal CorrectionSearch Corrections { get; } = new(view, store);

    /// <summary>What is new.</summary>
    internal NewsOfView News(Since since) => Once(_news, since, () => new NewsOfView(view.Knowledge.Snapshot, seen, since, store));

    /// <summary>What is new for a filter, best first.</summary>
    internal ImmutableArray<Match> Matches(DigestFilter filter, Since since, DateOnly today) => Once(_matches, (since, today, Key(filter)), () =>
        new DigestSearch(view, News(since), weights, new FollowedTopics(recognizer, today), kinds, today).Find(filter));

    /// <summary>What a filter's digest is made of.</summary>
    internal SourceCoverage Coverage(DigestFilter filter, Since since) => Once(_coverage, (since, Key(filter with { Topics = [] })), () =>
    {
        var sources = new FollowedSources(filter, view, kinds);
        var read = view.Knowledge.Snapshot.Documents.Where(sources.Hold).ToArray();
        var latest = read.Where(document => document.Metadata.Day is not null).MaxBy(document => document.Metadata.Day);
        return new SourceCoverage(read.Length, News(since).Documents.Count(sources.Hold), latest?.Metadata.Day, latest?.Metadata.Reporter ?? "")
        {
            All = view.Knowledge.Snapshot.Documents.Length,
            Unknown = [.. filter.Speakers.Where(name => view.Lexicon.People.Named(PeopleIndex.Normalise(name)).IsEmpty), .. filter.Sources.Where(name => !FollowedSources.Named(name, view).Any())],
            UnknownKinds = [.. filter.Kinds.Where(kind => kinds.Find(kind) is null)],
        };
    });

    private static TValue Once<TKey, TValue>(ConcurrentDictionary<TKey, Lazy<TValue>> kept, TKey key, Func<TValue> make) where TKey : notnull
    {
        if (kept.Count >= MostKept) kept.Clear();
        return kept.GetOrAdd(key, _ => new Lazy<TValue>(make)).Value;
    }

    /// <summary>Filters with the same parts have the same key.</summary>
    private static string Key(DigestFilter filter) => string.Join('\u001E',
        [.. new[] { filter.Speakers, filter.Topics, filter.Sources, filter.Kinds }.Select(names => string.Join('\u001F', names)), filter.OnlyDirect ? "direct" : ""]);
}
