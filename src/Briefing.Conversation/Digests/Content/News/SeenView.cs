using System.Collections.Immutable;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;

namespace Briefing.Conversation.Digests.Content.News;

/// <summary>When what one view of the store holds was first seen.</summary>
internal sealed class SeenView(
    IReadOnlyDictionary<string, Seen> documents, IReadOnlyDictionary<string, ImmutableArray<(SeenKey Key, Seen Seen)>> versions, IReadOnlyDictionary<(string Document, string Words), Seen> facts)
{
    /// <summary>The documents that hold curated facts that were seen within the bounds.</summary>
    internal IEnumerable<string> WithFacts(Since since) => facts.Where(fact => since.IsNew(fact.Value)).Select(fact => fact.Key.Document).Distinct(StringComparer.Ordinal);

    /// <summary>When the active version of a document was seen.</summary>
    internal Seen Of(string documentId) => documents[documentId];

    /// <summary>When a curated fact was seen.</summary>
    internal Seen Of(Statement fact) => facts.TryGetValue((fact.DocumentId, HashOf(fact)), out var seen) ? seen : documents[fact.DocumentId];

    /// <summary>The latest version of a document that was there before; null where none was.</summary>
    internal SeenKey? Before(string documentId, Since since) =>
        versions[documentId].Where(version => since.IsOld(version.Seen)).OrderBy(version => version.Seen.StoreVersion).ThenBy(version => version.Seen.At)
            .Select(version => (SeenKey?)version.Key).LastOrDefault();

    internal static SeenKey KeyOf(StoredDocument document) => new(document.Metadata.Id, document.Sha256, document.TextSha256);

    /// <summary>The curated facts of a snapshot, by document and hash.</summary>
    internal static Dictionary<(string Document, string Words), SeenKey> FactsOf(StoreSnapshot snapshot)
    {
        var facts = new Dictionary<(string, string), SeenKey>();
        for (var i = 0; i < snapshot.Statements.Length; i++)
        {
            if (!snapshot.Statements.IsCurated(i)) continue;
            var fact = snapshot.Statements[i];
            var hash = HashOf(fact);
            facts[(fact.DocumentId, hash)] = new SeenKey(fact.DocumentId, "", hash);
        }

        return facts;
    }

    /// <summary>A fact that was edited is another; one that only stands elsewhere in its document is the same.</summary>
    private static string HashOf(Statement fact) => QuoteWords.Hash($"{fact.Claim} {fact.Passage.Text} {fact.Speaker?.Key}");
}
