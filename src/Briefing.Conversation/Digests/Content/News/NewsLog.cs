using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Conversation.Digests.Content.News;

/// <summary>
/// Remembers at which version of the store each version of a document and each curated fact was first seen. Neither the day of
/// publication nor a clock tells what is new to somebody: old texts are read late, a clock is set back, and of two programs
/// that read at once the one that began first may end last. The version of the store does, as whoever was sent something was
/// sent it from one version. Safe beside other programs on the same database: whoever sees it first notes it for all.
/// </summary>
internal sealed class NewsLog
{
    /// <summary>What makes its tables.</summary>
    internal static readonly MigrationSeries Series = MigrationSeries.Embedded("news", typeof(NewsLog).Assembly, "Digests.Content.News.Migrations.");

    private readonly IDatabase _database;
    private readonly TimeProvider _time;
    private readonly Lock _noting = new();
    private readonly Dictionary<SeenKey, Seen> _known = [];
    private readonly Dictionary<string, ImmutableArray<SeenKey>> _versions = new(StringComparer.Ordinal);
    private readonly ConditionalWeakTable<KnowledgeView, SeenView> _views = [];

    /// <param name="database">Where it is kept.</param>
    /// <param name="time">The clock.</param>
    internal NewsLog(IDatabase database, TimeProvider time)
    {
        (_database, _time) = (database, time);
        database.Migrate(Series);
        foreach (var (key, seen) in database.Run(NewsRows.All)) Keep(key, seen);
    }

    /// <summary>When what a view holds was first seen; what nobody has noted yet is noted now.</summary>
    internal SeenView Of(KnowledgeView view)
    {
        if (_views.TryGetValue(view, out var known)) return known;
        lock (_noting)
        {
            return _views.GetValue(view, Note);
        }
    }

    private SeenView Note(KnowledgeView view)
    {
        var documents = view.Snapshot.Documents.ToDictionary(document => document.Metadata.Id, SeenView.KeyOf, StringComparer.Ordinal);
        var facts = SeenView.FactsOf(view.Snapshot);
        var now = _time.GetUtcNow();
        // What is there when the log begins was there before: it is as old as its capture.
        var isFirst = _known.Count == 0;
        var unknown = view.Snapshot.Documents.Select(document => (Key: documents[document.Metadata.Id], At: isFirst ? document.Captured : now))
            .Concat(facts.Values.Select(key => (Key: key, At: isFirst ? view.Snapshot.Documents.First(document => document.Metadata.Id == key.DocumentId).Captured : now)))
            .Where(item => !_known.ContainsKey(item.Key)).DistinctBy(item => item.Key).ToArray();
        foreach (var (key, seen) in _database.Change((connection, _) => NewsRows.Note(connection, unknown, view.Snapshot.Version))) Keep(key, seen);
        return new SeenView(
            documents.ToDictionary(item => item.Key, item => _known[item.Value], StringComparer.Ordinal),
            documents.Keys.ToDictionary(id => id, id => _versions[id].Select(key => (key, _known[key])).ToImmutableArray(), StringComparer.Ordinal),
            facts.ToDictionary(item => item.Key, item => _known[item.Value]));
    }

    private void Keep(SeenKey key, Seen seen)
    {
        if (!_known.TryAdd(key, seen) || key.Sha256.Length == 0) return;
        _versions[key.DocumentId] = _versions.TryGetValue(key.DocumentId, out var others) ? others.Add(key) : [key];
    }
}
