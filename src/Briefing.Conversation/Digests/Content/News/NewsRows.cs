using System.Data.Common;
using System.Globalization;
using System.Text;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Conversation.Digests.Content.News;

/// <summary>The table <c>digest_news</c>.</summary>
internal static class NewsRows
{
    /// <summary>How many rows one command writes: three parameters each, and SQLite takes some thousands.</summary>
    private const int RowsAtOnce = 200;

    private const string Columns = "document_id, sha256, text_sha256, store_version, seen_at";

    internal static IReadOnlyList<(SeenKey Key, Seen Seen)> All(DbConnection connection)
    {
        var rows = new List<(SeenKey, Seen)>();
        connection.Each($"SELECT {Columns} FROM digest_news", row => rows.Add(Read(row)));
        return rows;
    }

    /// <summary>Notes what is not noted yet, and returns when each was seen, whoever noted it.</summary>
    internal static IReadOnlyList<(SeenKey Key, Seen Seen)> Note(DbConnection connection, (SeenKey Key, DateTimeOffset At)[] items, long storeVersion)
    {
        var rows = new List<(SeenKey, Seen)>();
        foreach (var chunk in items.Chunk(RowsAtOnce))
        {
            var (values, which) = (new StringBuilder(), new StringBuilder());
            var parameters = new List<(string, object?)> { ("@version", storeVersion) };
            for (var i = 0; i < chunk.Length; i++)
            {
                var (key, at) = chunk[i];
                values.Append(CultureInfo.InvariantCulture, $"{(i > 0 ? ", " : "")}(@d{i}, @s{i}, @t{i}, @version, {at.UtcTicks})");
                which.Append(CultureInfo.InvariantCulture, $"{(i > 0 ? " OR " : "")}(document_id = @d{i} AND sha256 = @s{i} AND text_sha256 = @t{i})");
                parameters.AddRange([($"@d{i}", key.DocumentId), ($"@s{i}", key.Sha256), ($"@t{i}", key.TextSha256)]);
            }

            connection.Run($"INSERT INTO digest_news ({Columns}) VALUES {values} ON CONFLICT DO NOTHING", [.. parameters]);
            connection.Each($"SELECT {Columns} FROM digest_news WHERE {which}", row => rows.Add(Read(row)), [.. parameters[1..]]);
        }

        return rows;
    }

    private static (SeenKey, Seen) Read(DbDataReader row) =>
        (new SeenKey(row.GetString(0), row.GetString(1), row.GetString(2)), new Seen(row.GetInt64(3), new DateTimeOffset(row.GetInt64(4), TimeSpan.Zero)));
}
