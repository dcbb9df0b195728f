using System.Collections.Concurrent;
using System.Collections.Immutable;
using Briefing.Conversation.Digests.Content.Matching;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Conversation.Questions;
using Briefing.Conversation.Turns;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Scopes;

/// <summary>
/// Narrows the store to what a place may see. Everything that answers, lists, checks, searches or sends takes its view from here, and
/// a narrowed view holds nothing else, so that no part of the program can tell of a source that the place is not tied to. Views are
/// kept as long as the store stays as it is; so many places share a scope that few are needed.
/// </summary>
internal sealed class ScopedViews(KnowledgeBase knowledge, IScopeStore? store, SourceKinds kinds)
{
    /// <summary>The most narrowed views that are kept; then all are forgotten and made again.</summary>
    private const int MostKept = 32;

    private readonly Lock _making = new();
    private Kept _kept = new(new StoreView(knowledge.Current));

    /// <summary>The whole store.</summary>
    internal StoreView Whole() => Current().Whole;

    /// <summary>What a turn is answered from. Notes its team for what is sent to its conversation later.</summary>
    internal ScopedView Of(Turn turn)
    {
        if (store is not null && turn is { Team: { } team, Reference: { } reference }) store.NoteTeam(reference.Key, team);
        return Of(ScopePlaces.Of(turn));
    }

    /// <summary>What is sent to a conversation without a message to answer is made from.</summary>
    internal ScopedView Of(string conversation) => Of(ScopePlaces.Of(conversation, store?.TeamOf(conversation)));

    /// <summary>What the places leave, all of them together.</summary>
    internal ScopedView Of(IReadOnlyList<string> places)
    {
        var kept = Current();
        var scopes = store?.Of(places) ?? [];
        return scopes.IsEmpty ? new ScopedView(kept.Whole, []) : new ScopedView(kept.Of(scopes, Narrowed), scopes);
    }

    private StoreView Narrowed(StoreView whole, ImmutableArray<SourceScope> scopes)
    {
        var documents = whole.Knowledge.Snapshot.Documents.AsEnumerable();
        foreach (var scope in scopes)
        {
            var ids = scope.Sources.SelectMany(name => ScopeSources.Named(name, whole, kinds)).ToHashSet(StringComparer.Ordinal);
            documents = documents.Where(document => ids.Contains(document.Metadata.Id));
        }

        return new StoreView(knowledge.Narrow(whole.Knowledge, documents.Select(document => document.Metadata.Id).ToHashSet(StringComparer.Ordinal)));
    }

    private Kept Current()
    {
        var current = knowledge.Current;
        var kept = Volatile.Read(ref _kept);
        if (ReferenceEquals(kept.Whole.Knowledge, current)) return kept;
        lock (_making)
        {
            if (!ReferenceEquals(_kept.Whole.Knowledge, current)) Volatile.Write(ref _kept, new Kept(new StoreView(current)));
            return _kept;
        }
    }

    /// <summary>The views of one state of the store.</summary>
    private sealed class Kept(StoreView whole)
    {
        private readonly ConcurrentDictionary<string, Lazy<StoreView>> _narrowed = new(StringComparer.Ordinal);

        internal StoreView Whole => whole;

        internal StoreView Of(ImmutableArray<SourceScope> scopes, Func<StoreView, ImmutableArray<SourceScope>, StoreView> narrow)
        {
            var key = string.Join('\u001E', scopes.Select(scope => string.Join('\u001F', scope.Sources.Order(StringComparer.Ordinal))));
            if (_narrowed.Count >= MostKept) _narrowed.Clear();
            return _narrowed.GetOrAdd(key, _ => new Lazy<StoreView>(() => narrow(whole, scopes))).Value;
        }
    }
}
