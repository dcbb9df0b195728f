using System.Collections.Concurrent;
using System.Collections.Immutable;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Facts.Versions;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Saved;

namespace Briefing.Host.Serving;

/// <summary>A store whose conversations end with the process, as those of the command line do.</summary>
internal sealed class TransientState(IFactStore store) : IFactStore, IIndexedStore
{
    private readonly ConcurrentDictionary<string, string> _states = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public long Version => store.Version;

    /// <inheritdoc/>
    public string? IndexPath => (store as IIndexedStore)?.IndexPath;

    /// <inheritdoc/>
    public string Rules => (store as IIndexedStore)?.Rules ?? "";

    /// <inheritdoc/>
    public IndexedDocuments? LoadDocuments() => (store as IIndexedStore)?.LoadDocuments();

    /// <inheritdoc/>
    public StoreSnapshot Load() => store.Load();

    /// <inheritdoc/>
    public string? ReadSealedText(string sha256) => store.ReadSealedText(sha256);

    /// <inheritdoc/>
    public string? ReadSealedText(string sha256, string documentId) => store.ReadSealedText(sha256, documentId);

    /// <inheritdoc/>
    public SealedText? ReadSealed(string sha256, string documentId) => store.ReadSealed(sha256, documentId);

    /// <inheritdoc/>
    public StoredDocument? Find(string documentId, string? hashPrefix) => store.Find(documentId, hashPrefix);

    /// <inheritdoc/>
    public ImmutableArray<PassageNote> NotesOf(StoredDocument document, Passage passage) => store.NotesOf(document, passage);

    /// <inheritdoc/>
    public StoredDocument? FindVersion(string documentId, string sha256, string textSha256) => store.FindVersion(documentId, sha256, textSha256);

    /// <inheritdoc/>
    public ImmutableArray<Statement> Statements(string documentId, string sha256, string textSha256) => store.Statements(documentId, sha256, textSha256);

    /// <inheritdoc/>
    public ImmutableArray<VersionChange> VersionChanges(string? documentId = null) => store.VersionChanges(documentId);

    /// <inheritdoc/>
    public string? ReadState(string key) => _states.GetValueOrDefault(key);

    /// <inheritdoc/>
    public void WriteState(string key, string json, DateTimeOffset at) => _states[key] = json;
}
