using Briefing.Conversation.Digests.Content.Matching;
using Briefing.Conversation.Questions;

namespace Briefing.Conversation.Scopes;

/// <summary>What the names of a scope mean in a view.</summary>
internal static class ScopeSources
{
    /// <summary>The documents of an outlet, author, series, title or site of that name, else of a kind of source; none where nothing is called so.</summary>
    internal static IReadOnlyCollection<string> Named(string name, StoreView view, SourceKinds kinds)
    {
        string[] named = [.. FollowedSources.Named(name, view)];
        return named.Length > 0 || kinds.Find(name) is not { } kind ? named
            : [.. view.Knowledge.Snapshot.Documents.Where(document => kinds.IsOf(document.Metadata, kind.Name, () => view.StatementsOf(document.Metadata.Id))).Select(document => document.Metadata.Id)];
    }
}
