using System.Text;
using Dapper;

namespace Briefing.Knowledge.Storage;

/// <summary>What conversations keep between turns: bounded in size and in number, since strangers start conversations.</summary>
internal sealed class ConversationStates(SqliteConnections connections)
{
    /// <summary>The most bytes of UTF-8 that one state may have.</summary>
    internal const int MaxBytes = 256 * 1024;

    /// <summary>The most states that a purge leaves.</summary>
    internal const int MaxCount = 100_000;

    internal string? Read(string key) => connections.Run(connection =>
        connection.QuerySingleOrDefault<string>("SELECT json FROM state WHERE key = @key", new { key }));

    /// <exception cref="ArgumentException">The state is larger than <see cref="MaxBytes"/>.</exception>
    internal void Write(string key, string json, DateTimeOffset at)
    {
        var bytes = Encoding.UTF8.GetByteCount(json);
        if (bytes > MaxBytes)
            throw new ArgumentException($"The state of one conversation may have {MaxBytes} bytes; this one has {bytes}. Keep less of it.", nameof(json));
        connections.Change((connection, transaction) => connection.Execute(
            "INSERT INTO state (key, json, at) VALUES (@key, @json, @ticks) ON CONFLICT (key) DO UPDATE SET json = excluded.json, at = excluded.at",
            new { key, json, ticks = at.UtcTicks }, transaction));
    }

    internal int Purge(DateTimeOffset before) => connections.Change((connection, transaction) => connection.Execute("""
        DELETE FROM state WHERE at < @ticks
          OR key IN (SELECT key FROM state ORDER BY at DESC LIMIT -1 OFFSET @MaxCount)
        """, new { ticks = before.UtcTicks, MaxCount }, transaction));
}
