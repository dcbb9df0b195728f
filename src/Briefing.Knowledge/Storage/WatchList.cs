using System.Collections.Immutable;
using System.Data.Common;
using Briefing.Knowledge.Fetching;
using Briefing.Knowledge.Fetching.Watches;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Knowledge.Storage;

/// <summary>
/// The watch list in the tables <c>watches</c>, <c>feed_entries</c> and <c>fetches</c>; which sources are watched is kept beside
/// the captures as well.
/// </summary>
internal sealed class WatchList(IDatabase database, ICaptures captures) : IWatchList
{
    private const string Columns = "source, kind, every, added_at, next_at, checked_at, changed_at, failures, outcome, message";

    public ImmutableArray<Watch> All() => Read("ORDER BY source");

    public Watch? Find(string source) => Read("WHERE source = @source", ("@source", source)).FirstOrDefault();

    public void Put(Watch watch)
    {
        Store(watch);
        KeepBesideCaptures();
    }

    private void Store(Watch watch) => Change($"""
        INSERT INTO watches ({Columns})
        VALUES (@source, @kind, @every, @added, @next, @checked, @changed, @failures, @outcome, @message)
        ON CONFLICT (source) DO UPDATE SET kind = excluded.kind, every = excluded.every, next_at = excluded.next_at,
          checked_at = excluded.checked_at, changed_at = excluded.changed_at, failures = excluded.failures,
          outcome = excluded.outcome, message = excluded.message
        """, Parameters(watch));

    public bool Update(Watch watch)
    {
        var isWatched = Change("""
            UPDATE watches SET kind = @kind, next_at = @next, checked_at = @checked, changed_at = @changed, failures = @failures,
              outcome = @outcome, message = @message
            WHERE source = @source
            """, Parameters(watch)) > 0;
        KeepBesideCaptures();
        return isWatched;
    }

    public bool Remove(string source)
    {
        var isRemoved = database.Change((connection, _) =>
        {
            connection.Run("DELETE FROM feed_entries WHERE feed = @source", ("@source", source));
            return connection.Run("DELETE FROM watches WHERE source = @source", ("@source", source)) > 0;
        });
        KeepBesideCaptures();
        return isRemoved;
    }

    /// <summary>Watches again what was watched when the database was lost.</summary>
    internal void Restore(IEnumerable<WatchedSource> sources, DateTimeOffset now)
    {
        foreach (var source in sources) Store(source.Watch(now));
    }

    public bool Claim(Watch watch, DateTimeOffset until) => Change(
        "UPDATE watches SET next_at = @until WHERE source = @source AND next_at = @next",
        ("@until", until.UtcTicks), ("@source", watch.Source), ("@next", watch.NextAt.UtcTicks)) > 0;

    public ImmutableArray<FollowedEntry> Entries(string feed) => database.Run(connection =>
    {
        var entries = ImmutableArray.CreateBuilder<FollowedEntry>();
        connection.Each("SELECT entry, sha256, path, state, tries, visited_at FROM feed_entries WHERE feed = @feed ORDER BY entry",
            row => entries.Add(new FollowedEntry(
                row.GetString(0), row.GetString(1), Text(row, 2), Enum.Parse<EntryState>(row.GetString(3)), row.GetInt32(4), Time(row, 5)!.Value)),
            ("@feed", feed));
        return entries.ToImmutable();
    });

    public void PutEntry(string feed, FollowedEntry entry) => Change("""
        INSERT INTO feed_entries (feed, entry, sha256, path, state, tries, visited_at)
        VALUES (@feed, @entry, @sha256, @path, @state, @tries, @visited)
        ON CONFLICT (feed, entry) DO UPDATE SET sha256 = excluded.sha256, path = excluded.path, state = excluded.state,
          tries = excluded.tries, visited_at = excluded.visited_at
        """,
        ("@feed", feed), ("@entry", entry.Id), ("@sha256", entry.Sha256), ("@path", entry.Path), ("@state", entry.State.ToString()),
        ("@tries", (long)entry.Tries), ("@visited", entry.VisitedAt.UtcTicks));

    public void KeepEntries(string feed, IReadOnlySet<string> listed) => database.Change((connection, _) =>
    {
        var gone = new List<string>();
        connection.Each("SELECT entry FROM feed_entries WHERE feed = @feed", row => gone.Add(row.GetString(0)), ("@feed", feed));
        foreach (var entry in gone.Where(entry => !listed.Contains(entry)))
            connection.Run("DELETE FROM feed_entries WHERE feed = @feed AND entry = @entry", ("@feed", feed), ("@entry", entry));
        return true;
    });

    public FetchRecord? FindFetch(string address) => database.Run(connection =>
    {
        FetchRecord? found = null;
        connection.Each("SELECT etag, last_modified, checked_at, gone_at FROM fetches WHERE address = @address",
            row => found = new FetchRecord(new PageValidators(Text(row, 0), Text(row, 1)), Time(row, 2)!.Value, Time(row, 3)),
            ("@address", address));
        return found;
    });

    public void PutFetch(string address, FetchRecord record) => Change("""
        INSERT INTO fetches (address, etag, last_modified, checked_at, gone_at) VALUES (@address, @etag, @modified, @checked, @gone)
        ON CONFLICT (address) DO UPDATE SET etag = excluded.etag, last_modified = excluded.last_modified,
          checked_at = excluded.checked_at, gone_at = excluded.gone_at
        """,
        ("@address", address), ("@etag", record.Validators.ETag), ("@modified", record.Validators.LastModified),
        ("@checked", record.CheckedAt.UtcTicks), ("@gone", record.GoneAt?.UtcTicks));

    private void KeepBesideCaptures() => captures.KeepWatches(All().Select(WatchedSource.Of));

    private ImmutableArray<Watch> Read(string rest, params (string, object?)[] parameters) => database.Run(connection =>
    {
        var watches = ImmutableArray.CreateBuilder<Watch>();
        connection.Each($"SELECT {Columns} FROM watches {rest}", row => watches.Add(new Watch
        {
            Source = row.GetString(0),
            Kind = Enum.Parse<WatchKind>(row.GetString(1)),
            Every = TimeSpan.FromTicks(row.GetInt64(2)),
            AddedAt = Time(row, 3)!.Value,
            NextAt = Time(row, 4)!.Value,
            CheckedAt = Time(row, 5),
            ChangedAt = Time(row, 6),
            Failures = row.GetInt32(7),
            Outcome = Text(row, 8) is { } outcome ? Enum.Parse<WatchOutcome>(outcome) : null,
            Message = Text(row, 9),
        }), parameters);
        return watches.ToImmutable();
    });

    private int Change(string sql, params (string, object?)[] parameters) => database.Change((connection, _) => connection.Run(sql, parameters));

    private static (string, object?)[] Parameters(Watch watch) =>
    [
        ("@source", watch.Source), ("@kind", watch.Kind.ToString()), ("@every", watch.Every.Ticks), ("@added", watch.AddedAt.UtcTicks),
        ("@next", watch.NextAt.UtcTicks), ("@checked", watch.CheckedAt?.UtcTicks), ("@changed", watch.ChangedAt?.UtcTicks),
        ("@failures", (long)watch.Failures), ("@outcome", watch.Outcome?.ToString()), ("@message", watch.Message),
    ];

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset? Time(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : new DateTimeOffset(row.GetInt64(column), TimeSpan.Zero);
}
