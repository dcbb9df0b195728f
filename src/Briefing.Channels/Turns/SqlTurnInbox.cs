using System.Collections.Immutable;
using System.Globalization;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Channels.Turns;

/// <summary>
/// The inbox in a database. A turn belongs to the host that accepted it, for as long as that says it is alive; so whichever of
/// several hosts looks first takes up what one that died has left, and no two do.
/// </summary>
public sealed class SqlTurnInbox : ITurnInbox
{
    private readonly IDatabase _database;
    private readonly TimeProvider _time;
    private readonly InboxOptions _options;
    private readonly InboxWrites _writes;
    private readonly string _holder;
    private long _heldUntil;

    /// <summary>Opens the inbox, making its tables where they are missing, and says that this host is alive.</summary>
    /// <param name="database">The database.</param>
    /// <param name="time">The clock.</param>
    /// <param name="options">How long turns are held and remembered.</param>
    /// <param name="holder">What this host calls itself; no two that run at once, or one after the other, may be called the same.</param>
    /// <exception cref="StoreException">The tables are newer than the program, or the database cannot be used.</exception>
    public SqlTurnInbox(IDatabase database, TimeProvider time, InboxOptions options, string holder)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrEmpty(holder);
        (_database, _time, _options, _holder, _writes) = (database, time, options, holder, new InboxWrites(database, holder));
        database.Migrate(Series);
        Renew();
    }

    /// <summary>The scripts that make its tables.</summary>
    public static MigrationSeries Series { get; } = MigrationSeries.Embedded("inbox", typeof(SqlTurnInbox).Assembly, "Turns.Migrations.");

    /// <inheritdoc/>
    public bool IsHeld => _time.GetUtcNow().UtcTicks < Interlocked.Read(ref _heldUntil);

    /// <inheritdoc/>
    public Task<Acceptance> AcceptAsync(InboxTurn turn, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(turn);
        cancellation.ThrowIfCancellationRequested();
        return _writes.WriteAsync(new InboxWrite(InboxAct.Accept, turn));
    }

    /// <inheritdoc/>
    public Task AnswerReadyAsync(string id, string answer) => WriteAsync(InboxAct.AnswerReady, Named(id) with { Answer = answer });

    /// <inheritdoc/>
    public Task SentAsync(string id, int count) => WriteAsync(InboxAct.Sent, Named(id) with { Sent = count });

    /// <inheritdoc/>
    public Task AnsweredAsync(string id) => WriteAsync(InboxAct.Answered, Named(id));

    /// <inheritdoc/>
    public Task PutBackAsync(string id, DateTimeOffset notBefore) => _writes.WriteAsync(new InboxWrite(InboxAct.PutBack, Named(id)) { NotBefore = notBefore });

    /// <inheritdoc/>
    public Task ForgetAsync(string id) => WriteAsync(InboxAct.Forget, Named(id));

    /// <inheritdoc/>
    public Task<ImmutableArray<InboxTurn>> ClaimAsync(string kind, int most) => Task.Run(() => _database.Change((connection, _) =>
    {
        var claimed = ImmutableArray.CreateBuilder<InboxTurn>();
        connection.Each($"""
            UPDATE inbox_turns SET holder = @holder, attempt = attempt + 1 WHERE id IN (
              SELECT t.id FROM inbox_turns t
              WHERE t.state = 0 AND t.kind = @kind AND t.not_before <= @now
                AND NOT EXISTS (SELECT 1 FROM inbox_holders h WHERE h.holder = t.holder AND h.until > @now)
              ORDER BY t.at LIMIT {most.ToString(CultureInfo.InvariantCulture)} {(_database.Dialect == SqlDialect.PostgreSql ? "FOR UPDATE OF t SKIP LOCKED" : "")})
            RETURNING id, kind, payload, owner, answer, sent, attempt, at
            """, row => claimed.Add(InboxRows.Read(row)), ("@holder", _holder), ("@kind", kind), ("@now", _time.GetUtcNow().UtcTicks));
        claimed.Sort((one, other) => one.At.CompareTo(other.At));
        return claimed.ToImmutable();
    }));

    /// <inheritdoc/>
    public int CountUnfinished() => _database.Run(connection => Convert.ToInt32(connection.Scalar("SELECT COUNT(*) FROM inbox_turns WHERE state = 0"), CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public void Renew()
    {
        var until = (_time.GetUtcNow() + _options.Lease).UtcTicks;
        _database.Change((connection, _) => connection.Run("""
            INSERT INTO inbox_holders (holder, until) VALUES (@holder, @until) ON CONFLICT (holder) DO UPDATE SET until = excluded.until
            """, ("@holder", _holder), ("@until", until)));
        Interlocked.Exchange(ref _heldUntil, until);
    }

    /// <inheritdoc/>
    public void Leave()
    {
        Interlocked.Exchange(ref _heldUntil, 0);
        _database.Change((connection, _) => connection.Run("DELETE FROM inbox_holders WHERE holder = @holder", ("@holder", _holder)));
    }

    /// <inheritdoc/>
    public int Sweep(DateTimeOffset before) => _database.Change((connection, _) =>
    {
        connection.Run("DELETE FROM inbox_holders WHERE until < @before", ("@before", before.UtcTicks));
        return connection.Run("DELETE FROM inbox_turns WHERE at < @before", ("@before", before.UtcTicks));
    });

    /// <inheritdoc/>
    public int Forget(string user) => _database.Change((connection, _) =>
        connection.Run("DELETE FROM inbox_turns WHERE owner = @owner AND owner <> ''", ("@owner", InboxTurn.OwnerOf(user))));

    private static InboxTurn Named(string id) => new(id, "", "", default);

    private Task WriteAsync(InboxAct act, InboxTurn turn) => _writes.WriteAsync(new InboxWrite(act, turn));
}
