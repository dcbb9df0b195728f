using System.Collections.Immutable;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Facts.Versions;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage.Databases;
using Briefing.Knowledge.Storage.Saved;

namespace Briefing.Knowledge.Storage;

/// <summary>
/// The fact store over a database, whichever it is: what it answers is read here, what it takes in is written beside
/// (<c>FactStore.Intake.cs</c>, <c>FactStore.Curation.cs</c>). Safe for many threads and programs at once.
/// </summary>
public abstract partial class FactStore : IFactIntake, IIndexedStore, IDisposable
{
    /// <summary>The notes and marks of documents that quotes were made of, for as long as their snapshot is in use: another one has other objects.</summary>
    private readonly ConditionalWeakTable<StoredDocument, SortedList<int, StoredBlock>> _notes = [];
    private readonly SpeechLexicon? _lexicon;
    private readonly ConversationStates _states;
    private readonly SealedTexts _texts;

    private protected FactStore(IDatabase database, ICaptures captures, TimeProvider time, SpeechLexicon? lexicon)
    {
        (Database, Captures, Time, _lexicon) = (database, captures, time, lexicon);
        _states = new ConversationStates(database, time);
        _texts = new SealedTexts(database, captures, time);
    }

    /// <summary>The database, for what other parts of the program keep in it.</summary>
    public IDatabase Database { get; }

    /// <inheritdoc/>
    public long Version => Database.Run(connection => (long)connection.Scalar("SELECT version FROM store")!);

    /// <inheritdoc/>
    public IWatchList Watching => Watches;

    /// <inheritdoc/>
    public abstract string? IndexPath { get; }

    /// <inheritdoc/>
    public virtual string Rules => _lexicon?.Fingerprint ?? "";

    internal WatchList Watches => field ??= new WatchList(Database, Captures);

    internal ICaptures Captures { get; }

    private protected TimeProvider Time { get; }

    /// <inheritdoc/>
    public StoreSnapshot Load() => Database.AtOneMoment(connection => new SnapshotReader(connection).Read(_lexicon));

    /// <inheritdoc/>
    public StoreSnapshot Load(string documentId) => Database.AtOneMoment(connection => new SnapshotReader(connection, documentId).Read(_lexicon));

    /// <inheritdoc/>
    public IndexedDocuments? LoadDocuments() => Database.AtOneMoment(connection => new SnapshotReader(connection).ReadDocuments(new StoredTexts(Database)));

    /// <inheritdoc/>
    public string? ReadSealedText(string sha256) => _texts.Read(sha256, documentId: null)?.Text;

    /// <inheritdoc/>
    public string? ReadSealedText(string sha256, string documentId) => _texts.Read(sha256, documentId)?.Text;

    /// <inheritdoc/>
    public SealedText? ReadSealed(string sha256, string documentId) => _texts.Read(sha256, documentId);

    /// <inheritdoc/>
    public StoredDocument? Find(string documentId, string? hashPrefix) =>
        Database.Run(connection => VersionReader.Find(connection, documentId, hashPrefix));

    /// <inheritdoc/>
    public ImmutableArray<PassageNote> NotesOf(StoredDocument document, Passage passage) =>
        NoteLookup.Of(document.Text.Value, _notes.GetValue(document, of => Database.Run(connection => VersionReader.NotesAndMarks(connection, of))), passage);

    /// <inheritdoc/>
    public StoredDocument? FindVersion(string documentId, string sha256, string textSha256) =>
        Database.Run(connection => VersionReader.Find(connection, documentId, sha256, textSha256));

    /// <inheritdoc/>
    public ImmutableArray<Statement> Statements(string documentId, string sha256, string textSha256) =>
        Database.Run(connection => StatementColumns.OfVersion(connection, documentId, sha256, textSha256));

    /// <inheritdoc/>
    public ImmutableArray<VersionChange> VersionChanges(string? documentId = null) =>
        Database.Run(connection => VersionRows.Read(connection, documentId));

    /// <inheritdoc/>
    public string? ReadState(string key) => _states.Read(key);

    /// <inheritdoc/>
    public void WriteState(string key, string json, DateTimeOffset at) => _states.Write(key, json, at);

    /// <inheritdoc/>
    public void WriteStateSoon(string key, string json, DateTimeOffset at) => _states.WriteSoon(key, json, at);

    /// <inheritdoc/>
    public int PurgeStates(DateTimeOffset before) => _states.Purge(before);

    /// <summary>Whether <see cref="WaitForChangeAsync"/> is told of changes, so that waiting costs nothing.</summary>
    public virtual bool TellsOfChanges => false;

    /// <summary>Completes when documents or facts were changed since a version was read, by whichever program; perhaps also when they were not.</summary>
    /// <param name="known">The version.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="StoreException">The database cannot be reached.</exception>
    public abstract Task WaitForChangeAsync(long known, CancellationToken cancellation);

    /// <inheritdoc/>
    public abstract IDisposable Reserve(IEnumerable<string> sources, CancellationToken cancellation = default);

    /// <summary>Lets go of the database.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Reads whatever is wanted as of one moment.</summary>
    internal T AtOneMoment<T>(Func<DbConnection, T> read) => Database.AtOneMoment(read);

    /// <summary>Reads all of the database that tells whether it is whole.</summary>
    /// <exception cref="StoreException">It is damaged.</exception>
    internal abstract void CheckWhole(DbConnection connection);

    /// <summary>Runs a change of documents or facts in one transaction, one at a time over all programs.</summary>
    private protected virtual T Write<T>(Func<DbConnection, T> change) => Database.Change((connection, _) => change(connection));

    /// <summary>Lets go of the database.</summary>
    private protected virtual void Dispose(bool disposing)
    {
        if (!disposing) return;
        _states.Dispose();
        Database.Dispose();
    }
}
