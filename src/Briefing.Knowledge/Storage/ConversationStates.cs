using System.Data.Common;
using System.Text;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Knowledge.Storage;

/// <summary>What conversations keep between turns: bounded in size, number and age, since strangers start conversations.</summary>
internal sealed class ConversationStates : IDisposable
{
    /// <summary>The most bytes of UTF-8 that one state may have.</summary>
    internal const int MaxBytes = 256 * 1024;

    /// <summary>The most states that a purge leaves.</summary>
    internal const int MaxCount = 100_000;

    /// <summary>How long a state is kept after it was written last.</summary>
    internal static readonly TimeSpan Retention = TimeSpan.FromDays(90);

    private const int WritesBetweenPurges = 1000;

    private readonly IDatabase _database;

    /// <summary>Where one program alone has the database; several would not see what waits in another.</summary>
    private readonly UnwrittenStates? _unwritten;

    private int _writes = -1;

    internal ConversationStates(IDatabase database, TimeProvider time)
    {
        _database = database;
        if (database is not SqliteDatabase sqlite) return;
        _unwritten = new UnwrittenStates(time, sqlite.WriteWaiting);
        sqlite.Waiting = new WaitingWrites(() => !_unwritten.IsEmpty, WriteAll);
    }

    internal string? Read(string key) => _unwritten?.TryRead(key, out var waiting) == true ? waiting
        : _database.Run(connection => (string?)connection.Scalar("SELECT json FROM state WHERE key = @key", ("@key", key)));

    /// <exception cref="ArgumentException">The state is larger than <see cref="MaxBytes"/>.</exception>
    internal void Write(string key, string json, DateTimeOffset at)
    {
        Check(json);
        _database.Change((connection, _) => Write(connection, key, json, at));
        CountWrites(1, at);
    }

    /// <summary>The same a moment later, together with what others bring meanwhile; <see cref="Read"/> gives it from now on.</summary>
    internal void WriteSoon(string key, string json, DateTimeOffset at)
    {
        Check(json);
        if (_unwritten?.TryAdd(key, json, at) != true) Write(key, json, at);
    }

    public void Dispose() => _unwritten?.Dispose();

    /// <exception cref="ArgumentException">The state is larger than <see cref="MaxBytes"/>.</exception>
    private static void Check(string json)
    {
        var bytes = Encoding.UTF8.GetByteCount(json);
        if (bytes > MaxBytes)
            throw new ArgumentException($"The state of one conversation may have {MaxBytes} bytes; this one has {bytes}. Keep less of it.", nameof(json));
    }

    private static int Write(DbConnection connection, string key, string json, DateTimeOffset at) => connection.Run("""
        INSERT INTO state (key, json, at) VALUES (@key, @json, @at)
        ON CONFLICT (key) DO UPDATE SET json = excluded.json, at = excluded.at
        """, ("@key", key), ("@json", json), ("@at", at.UtcTicks));

    /// <summary>Writes what waits, in one transaction.</summary>
    private Action WriteAll(DbConnection connection)
    {
        var all = _unwritten!.All();
        foreach (var state in all) Write(connection, state.Key, state.Json, state.At);
        if (all.Length > 0 && CountWrites(all.Length)) Purge(connection, all[^1].At - Retention);
        return () => _unwritten.Remove(all);
    }

    private void CountWrites(int count, DateTimeOffset at)
    {
        if (CountWrites(count)) Purge(at - Retention);
    }

    /// <summary>Whether it is time to purge: at the first write and at each thousandth.</summary>
    private bool CountWrites(int count)
    {
        var last = Interlocked.Add(ref _writes, count);
        return last - count < 0 || last / WritesBetweenPurges != (last - count) / WritesBetweenPurges;
    }

    internal int Purge(DateTimeOffset before) => _database.Change((connection, _) => Purge(connection, before));

    private static int Purge(DbConnection connection, DateTimeOffset before) => connection.Run("""
        DELETE FROM state WHERE at < @before
          OR key IN (SELECT key FROM state ORDER BY at DESC LIMIT 9223372036854775807 OFFSET @most)
        """, ("@before", before.UtcTicks), ("@most", (long)MaxCount));
}
