using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Conversation.Digests.Content.News;

/// <summary>How something came to be new.</summary>
internal enum Novelty
{
    /// <summary>It was there before.</summary>
    None,

    /// <summary>Its document is new.</summary>
    Document,

    /// <summary>Its document was changed, and did not say so before.</summary>
    Version,

    /// <summary>A curator added it.</summary>
    Fact,
}

/// <summary>
/// What of one view of the store is new: documents that were not there, of those that were changed the sentences that the
/// version before had not, and curated facts. A text that was only read anew, by better rules, is not news.
/// </summary>
internal sealed class NewsOfView
{
    private readonly SeenView _seen;
    private readonly Since _since;
    private readonly FrozenSet<string> _whole;
    private readonly FrozenDictionary<string, SeenKey> _changed;
    private readonly FrozenSet<string> _withFacts;
    private readonly IFactStore _store;
    private readonly ConcurrentDictionary<string, FrozenSet<string>> _wordsBefore = new(StringComparer.Ordinal);

    internal NewsOfView(StoreSnapshot snapshot, SeenView seen, Since since, IFactStore store)
    {
        (_seen, _since, _store) = (seen, since, store);
        var (whole, changed) = (new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, SeenKey>(StringComparer.Ordinal));
        foreach (var document in snapshot.Documents)
        {
            var id = document.Metadata.Id;
            if (!since.IsNew(seen.Of(id))) continue;
            if (seen.Before(id, since) is not { } before) whole.Add(id);
            else if (before.Sha256 != document.Sha256) changed[id] = before;
        }

        (_whole, _changed) = (whole.ToFrozenSet(StringComparer.Ordinal), changed.ToFrozenDictionary(StringComparer.Ordinal));
        _withFacts = seen.WithFacts(since).Where(id => !_whole.Contains(id)).ToFrozenSet(StringComparer.Ordinal);
        Documents =
        [
            .. snapshot.Documents.Where(document => _whole.Contains(document.Metadata.Id) || _changed.ContainsKey(document.Metadata.Id) || _withFacts.Contains(document.Metadata.Id))
                .OrderByDescending(document => document.Metadata.Day ?? DateOnly.MinValue).ThenByDescending(document => document.Captured)
                .ThenBy(document => document.Metadata.Id, StringComparer.Ordinal),
        ];
        Ids = Documents.Select(document => document.Metadata.Id).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The documents that have something new, the newest first.</summary>
    internal ImmutableArray<StoredDocument> Documents { get; }

    /// <summary>Their identifiers.</summary>
    internal FrozenSet<string> Ids { get; }

    /// <summary>How a statement of the view comes to be new.</summary>
    internal Novelty Of(Statement statement)
    {
        if (!Ids.Contains(statement.DocumentId)) return Novelty.None;
        if (_whole.Contains(statement.DocumentId)) return Novelty.Document;
        if (statement.Claim is not null) return _since.IsNew(_seen.Of(statement)) ? Novelty.Fact : Novelty.None;
        return _changed.TryGetValue(statement.DocumentId, out var before) && !WordsOf(before).Contains(QuoteWords.Hash(statement.Passage.Text)) ? Novelty.Version : Novelty.None;
    }

    private FrozenSet<string> WordsOf(SeenKey version) => _wordsBefore.GetOrAdd(version.DocumentId, _ =>
        _store.Statements(version.DocumentId, version.Sha256, version.TextSha256).Select(statement => QuoteWords.Hash(statement.Passage.Text)).ToFrozenSet(StringComparer.Ordinal));
}
