using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Facts;
using Briefing.Knowledge.Facts.History;
using Briefing.Knowledge.Facts.Versions;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage.Databases;
using Briefing.Knowledge.Storage.Saved;
using Microsoft.Data.Sqlite;

namespace Briefing.Knowledge.Storage;

/// <summary>
/// The fact store in one SQLite file (WAL), with the captures in a folder beside it. Safe for many threads and programs at
/// once: each call has a connection of its own, each change is one transaction that takes the write lock at its start.
/// </summary>
public sealed class SqliteFactStore : IFactIntake, IIndexedStore, IDisposable
{
    /// <summary>The notes and marks of documents that quotes were made of, for as long as their snapshot is in use: another one has other objects.</summary>
    private readonly ConditionalWeakTable<StoredDocument, SortedList<int, StoredBlock>> _notes = [];
    private readonly SqliteConnections _connections;
    private readonly TimeProvider _time;
    private readonly SpeechLexicon? _lexicon;
    private readonly ConversationStates _states;
    private readonly SealedTexts _texts;

    private SqliteFactStore(SqliteConnections connections, CaptureFolder captures, TimeProvider time, SpeechLexicon? lexicon)
    {
        (_connections, Captures, _time, _lexicon) = (connections, captures, time, lexicon);
        _states = new ConversationStates(connections);
        _texts = new SealedTexts(connections, Captures);
    }

    /// <inheritdoc/>
    public long Version => _connections.Run(connection => (long)connection.Scalar("SELECT version FROM store")!);

    /// <inheritdoc/>
    public IWatchList Watching => Watches;

    internal SqliteWatchList Watches => field ??= new SqliteWatchList(_connections, Captures);

    internal CaptureFolder Captures { get; }

    internal string Path => _connections.Path;

    /// <summary>The database, for what other parts of the program keep in it.</summary>
    public IDatabase Database => field ??= new SqliteDatabase(_connections);

    /// <summary>Opens a store, making it where there is none, and brings it to the schema of this program.</summary>
    /// <param name="path">The database file; its folder is made where it is missing.</param>
    /// <param name="time">The clock.</param>
    /// <param name="lexicon">What a snapshot's people are merged with over all documents; null leaves them unmerged.</param>
    /// <exception cref="StoreException">The store is locked, damaged, newer than the program, or not a store.</exception>
    public static SqliteFactStore Open(string path, TimeProvider time, SpeechLexicon? lexicon = null) =>
        Open(path, path, time, lexicon, busyTimeout: TimeSpan.FromSeconds(10));

    /// <summary>Opens a store that will be renamed to another path, with the captures of that path.</summary>
    internal static SqliteFactStore Build(string path, string future, TimeProvider time, SpeechLexicon lexicon) =>
        Open(path, future, time, lexicon, busyTimeout: TimeSpan.FromSeconds(10));

    internal static SqliteFactStore Open(string path, string name, TimeProvider time, SpeechLexicon? lexicon, TimeSpan busyTimeout)
    {
        path = System.IO.Path.GetFullPath(path);
        StoreFile.Prepare(path);
        var connections = new SqliteConnections(path, busyTimeout);
        try
        {
            connections.Run(connection =>
            {
                Migrations.Apply(connection, path);
                StoreFile.Check(connection, path);
                return true;
            });
            var captures = new CaptureFolder(System.IO.Path.GetFullPath(name));
            captures.Sweep();
            return new SqliteFactStore(connections, captures, time, lexicon);
        }
        catch
        {
            connections.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public StoreSnapshot Load() => AtOneMoment(connection => new SnapshotReader(connection).Read(_lexicon));

    /// <inheritdoc/>
    public StoreSnapshot Load(string documentId) => AtOneMoment(connection => new SnapshotReader(connection, documentId).Read(_lexicon));

    /// <inheritdoc/>
    public string? IndexPath => Path + ".index";

    /// <inheritdoc/>
    public string Rules => _lexicon?.Fingerprint ?? "";

    /// <inheritdoc/>
    public IndexedDocuments? LoadDocuments() => AtOneMoment(connection => new SnapshotReader(connection).ReadDocuments(new StoredTexts(_connections)));

    /// <inheritdoc/>
    public string? ReadSealedText(string sha256) => _texts.Read(sha256, documentId: null);

    /// <inheritdoc/>
    public string? ReadSealedText(string sha256, string documentId) => _texts.Read(sha256, documentId);

    /// <inheritdoc/>
    public StoredDocument? Find(string documentId, string? hashPrefix) =>
        _connections.Run(connection => VersionReader.Find(connection, documentId, hashPrefix));

    /// <inheritdoc/>
    public ImmutableArray<PassageNote> NotesOf(StoredDocument document, Passage passage) =>
        NoteLookup.Of(document.Text.Value, _notes.GetValue(document, of => _connections.Run(connection => VersionReader.NotesAndMarks(connection, of))), passage);

    /// <inheritdoc/>
    public StoredDocument? FindVersion(string documentId, string sha256, string textSha256) =>
        _connections.Run(connection => VersionReader.Find(connection, documentId, sha256, textSha256));

    /// <inheritdoc/>
    public ImmutableArray<Statement> Statements(string documentId, string sha256, string textSha256) =>
        _connections.Run(connection => StatementColumns.OfVersion(connection, documentId, sha256, textSha256));

    /// <inheritdoc/>
    public ImmutableArray<VersionChange> VersionChanges(string? documentId = null) =>
        _connections.Run(connection => VersionRows.Read(connection, documentId));

    /// <inheritdoc/>
    public string? ReadState(string key) => _states.Read(key);

    /// <inheritdoc/>
    public void WriteState(string key, string json, DateTimeOffset at) => _states.Write(key, json, at);

    /// <inheritdoc/>
    public int PurgeStates(DateTimeOffset before) => _states.Purge(before);

    /// <inheritdoc/>
    public ImmutableArray<KnownFile> Files() => _connections.Run(FileRows.Read);

    /// <inheritdoc/>
    public ImmutableArray<KnownFile> Files(string? after, int most, string? fingerprint = null) =>
        _connections.Run(connection => FileRows.Read(connection, after, most, fingerprint));

    /// <inheritdoc/>
    public int CountFiles(string? fingerprint = null) => _connections.Run(connection => FileRows.Count(connection, fingerprint));

    /// <inheritdoc/>
    public ImmutableArray<KnownFile> FindFiles(IReadOnlyCollection<string> paths) => _connections.Run(connection => FileRows.Find(connection, paths));

    /// <inheritdoc/>
    public KnownFile? FindFile(string path) => _connections.Run(connection => FileRows.Find(connection, path));

    /// <inheritdoc/>
    public ImmutableArray<string> Folders() => _connections.Run(FileRows.Folders);

    /// <inheritdoc/>
    public ImmutableArray<(string Path, string Fingerprint)> Fetched() => _connections.Run(FileRows.Fetched);

    /// <inheritdoc/>
    public bool HasCapture(string sha256, long length) => Captures.Has(sha256, length);

    /// <inheritdoc/>
    public byte[]? ReadCapture(string sha256) => Captures.ReadSealed(sha256);

    /// <inheritdoc/>
    public Capture? ReadCapture(KnownFile file)
    {
        if (ReadCapture(file.Sha256) is not { } bytes) return null;
        var record = Captures.Record(file.Sha256, file.File.Folder, file.File.RelativePath);
        return new Capture(file.File.RelativePath, file.Sha256, bytes) { ContentType = record?.ContentType, Fetched = record?.Fetched };
    }

    /// <inheritdoc/>
    public IntakeResult Put(DocumentIntake intake, string? replacing = null)
    {
        Captures.Keep(intake.Capture);
        var record = Captures.NewRecord(intake.File, intake.Capture, intake.Document.Metadata, _time.GetUtcNow());
        Captures.Keep(record);
        return Restore(intake, record.Captured, record.Activated, replacing);
    }

    /// <summary>
    /// The same for several documents at once, in one transaction, and without waiting for the disk to hold their captures:
    /// for filling a store that can be filled again.
    /// </summary>
    public void PutMany(IReadOnlyCollection<DocumentIntake> intakes)
    {
        ArgumentNullException.ThrowIfNull(intakes);
        var captures = new CaptureFolder(Path, isFlushed: false);
        var now = _time.GetUtcNow();
        foreach (var intake in intakes)
        {
            captures.Keep(intake.Capture);
            captures.Keep(captures.NewRecord(intake.File, intake.Capture, intake.Document.Metadata, now));
            var text = intake.Document.Text;
            if (text.Basis == TextBasis.Extracted) captures.KeepText(intake.Capture.Sha256, text.Extractor ?? "", ContentHash.Of(text.Value), text.Value);
        }

        _connections.Change((connection, transaction) =>
        {
            foreach (var intake in intakes) DocumentWriter.Put(connection, transaction, intake, replacing: null, now, now);
            return true;
        });
    }

    /// <summary>Stores a document whose capture and record are kept already.</summary>
    internal IntakeResult Restore(DocumentIntake intake, DateTimeOffset captured, DateTimeOffset activated, string? replacing = null)
    {
        var text = intake.Document.Text;
        if (text.Basis == TextBasis.Extracted)
            Captures.KeepText(intake.Capture.Sha256, text.Extractor ?? "", ContentHash.Of(text.Value), text.Value);
        return _connections.Change((connection, transaction) =>
            DocumentWriter.Put(connection, transaction, intake, replacing, captured, activated));
    }

    /// <inheritdoc/>
    public void Touch(SourceFile file) => _connections.Change((connection, transaction) =>
    {
        DocumentWriter.Touch(connection, transaction, file);
        return true;
    });

    /// <inheritdoc/>
    public bool Remove(string path)
    {
        if (FindFile(path) is not { } known) return false;
        if (Captures.Record(known.Sha256, known.File.Folder, known.File.RelativePath) is { } record)
            Captures.Keep(record with { Removed = _time.GetUtcNow() });
        return Forget(path);
    }

    /// <summary>Removes a file from the database alone.</summary>
    internal bool Forget(string path) =>
        _connections.Change((connection, transaction) => DocumentWriter.Remove(connection, transaction, path));

    /// <inheritdoc/>
    public ImmutableArray<StoredFact> Facts(string folder) =>
        _connections.Run(connection => FactRows.Read(connection, transaction: null, folder));

    /// <inheritdoc/>
    public void PutFacts(string folder, ImmutableArray<StoredFact> facts, string yaml, ImmutableArray<StoredHidden> hidden = default)
    {
        Captures.KeepFacts(folder, yaml, KeptAnchor.Of(facts, hidden.IsDefault ? [] : hidden));
        _connections.Change((connection, transaction) =>
        {
            FactRows.Replace(connection, transaction, folder, facts);
            HiddenRows.Replace(connection, transaction, folder, hidden.IsDefault ? [] : hidden);
            return true;
        });
    }

    /// <inheritdoc/>
    public ImmutableArray<string> FactFolders() => _connections.Run(connection =>
    {
        var folders = ImmutableArray.CreateBuilder<string>();
        connection.Each("SELECT folder FROM facts UNION SELECT folder FROM hidden_quotes ORDER BY folder", row => folders.Add(row.GetString(0)));
        return folders.ToImmutable();
    });

    /// <summary>Reads whatever is wanted as of one moment.</summary>
    internal T AtOneMoment<T>(Func<SqliteConnection, T> read) => _connections.Run(connection =>
    {
        using var moment = connection.BeginTransaction(deferred: true);
        return read(connection);
    });

    /// <inheritdoc/>
    public ImmutableArray<(string Folder, string Yaml)> KeptFacts() => [.. Captures.Facts().Select(record => (record.Folder, record.Yaml))];

    /// <inheritdoc/>
    public ImmutableArray<StoredHidden> HiddenQuotes(string folder) => _connections.Run(connection => HiddenRows.Read(connection, folder));

    /// <inheritdoc/>
    public ImmutableArray<CurationChange> CurationChanges(string folder) => _connections.Run(connection => CurationRows.Read(connection, folder));

    /// <inheritdoc/>
    public void AddCurationChanges(string folder, ImmutableArray<CurationChange> changes)
    {
        if (changes.IsEmpty) return;
        _connections.Change((connection, _) =>
        {
            CurationRows.Add(connection, folder, changes);
            return true;
        });
    }

    /// <summary>Lets go of the file; the last one to do so folds the write-ahead log into it.</summary>
    public void Dispose() => _connections.Dispose();
}
