using System.Collections.Frozen;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Conversation.Questions;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Knowledge.Storage;

namespace Briefing.Conversation.Digests.Content.Matching;

/// <summary>Which documents a filter admits: those of its outlets, and of these those of its kinds of source.</summary>
internal sealed class FollowedSources
{
    private readonly FrozenSet<string>? _named;
    private readonly Func<StoredDocument, bool>? _isOfKind;

    internal FollowedSources(DigestFilter filter, StoreView view, SourceKinds kinds)
    {
        if (!filter.Sources.IsDefaultOrEmpty) _named = filter.Sources.SelectMany(source => Named(source, view)).ToFrozenSet(StringComparer.Ordinal);
        if (!filter.Kinds.IsDefaultOrEmpty) _isOfKind = document => filter.Kinds.Any(kind => kinds.IsOf(document.Metadata, kind, () => view.StatementsOf(document.Metadata.Id)));
    }

    /// <summary>Whether a document is admitted.</summary>
    internal bool Hold(StoredDocument document) => _named?.Contains(document.Metadata.Id) != false && _isOfKind?.Invoke(document) != false;

    /// <summary>The documents that a name means: an outlet, author, series, title or site, or a document's own name.</summary>
    internal static IEnumerable<string> Named(string source, StoreView view)
    {
        var documents = view.Lexicon.Sources.Named(PeopleIndex.Normalise(source));
        return documents.IsEmpty && view.TitleOf(source) is not null ? [source] : documents;
    }
}
