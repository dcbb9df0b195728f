using System.Text;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Knowledge.Storage;

/// <summary>What conversations keep between turns: bounded in size, number and age, since strangers start conversations.</summary>
internal sealed class ConversationStates(IDatabase database)
{
    /// <summary>The most bytes of UTF-8 that one state may have.</summary>
    internal const int MaxBytes = 256 * 1024;

    /// <summary>The most states that a purge leaves.</summary>
    internal const int MaxCount = 100_000;

    /// <summary>How long a state is kept after it was written last.</summary>
    internal static readonly TimeSpan Retention = TimeSpan.FromDays(90);

    private const int WritesBetweenPurges = 1000;

    private int _writes = -1;

    internal string? Read(string key) =>
        database.Run(connection => (string?)connection.Scalar("SELECT json FROM state WHERE key = @key", ("@key", key)));

    /// <exception cref="ArgumentException">The state is larger than <see cref="MaxBytes"/>.</exception>
    internal void Write(string key, string json, DateTimeOffset at)
    {
        var bytes = Encoding.UTF8.GetByteCount(json);
        if (bytes > MaxBytes)
            throw new ArgumentException($"The state of one conversation may have {MaxBytes} bytes; this one has {bytes}. Keep less of it.", nameof(json));
        database.Change((connection, _) => connection.Run("""
            INSERT INTO state (key, json, at) VALUES (@key, @json, @at)
            ON CONFLICT (key) DO UPDATE SET json = excluded.json, at = excluded.at
            """, ("@key", key), ("@json", json), ("@at", at.UtcTicks)));
        if (Interlocked.Increment(ref _writes) % WritesBetweenPurges == 0) Purge(at - Retention);
    }

    internal int Purge(DateTimeOffset before) => database.Change((connection, _) => connection.Run("""
        DELETE FROM state WHERE at < @before
          OR key IN (SELECT key FROM state ORDER BY at DESC LIMIT 9223372036854775807 OFFSET @most)
        """, ("@before", before.UtcTicks), ("@most", (long)MaxCount)));
}
