using System.Data.Common;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Storage.Databases;
using Microsoft.Data.Sqlite;

namespace Briefing.Knowledge.Storage;

/// <summary>
/// The fact store in one SQLite file (WAL), with the captures in a folder beside it. Each call has a connection of its own,
/// each change is one transaction that takes the write lock at its start.
/// </summary>
public sealed class SqliteFactStore : FactStore
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private SqliteFactStore(SqliteConnections connections, CaptureFolder captures, TimeProvider time, SpeechLexicon? lexicon)
        : base(new SqliteDatabase(connections), captures, time, lexicon) => Path = connections.Path;

    /// <inheritdoc/>
    public override string? IndexPath => Path + ".index";

    internal string Path { get; }

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

    /// <summary>Looks at the version once a second: the file tells nobody of its changes.</summary>
    /// <inheritdoc/>
    public override async Task WaitForChangeAsync(long known, CancellationToken cancellation)
    {
        while (Version == known) await Task.Delay(BetweenLooks, Time, cancellation);
    }

    /// <summary>Nobody waits: programs that read the same files store each document once, and the file is on one machine.</summary>
    /// <inheritdoc/>
    public override IDisposable Reserve(IEnumerable<string> sources, CancellationToken cancellation = default) => Unheld.Instance;

    /// <inheritdoc/>
    internal override void CheckWhole(DbConnection connection) => StoreFile.CheckAll((SqliteConnection)connection, Path);

    private sealed class Unheld : IDisposable
    {
        internal static readonly Unheld Instance = new();

        public void Dispose()
        {
        }
    }
}
