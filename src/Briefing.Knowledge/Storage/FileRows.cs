using System.Collections.Immutable;
using System.Data.Common;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Knowledge.Storage;

/// <summary>The files as they were found last.</summary>
internal static class FileRows
{
    private const string Select = """
        SELECT f.folder, f.relative_path, f.length, f.modified, d.document_id, d.sha256, f.fingerprint,
          d.passage_count, d.quotation_count, d.statement_count, d.warnings
        FROM files f JOIN documents d ON d.version_id = f.version_id
        """;

    private const string Others = "(CAST(@fingerprint AS text) IS NULL OR substr(f.fingerprint, 1, length(CAST(@fingerprint AS text))) <> @fingerprint)";

    internal static ImmutableArray<KnownFile> Read(DbConnection connection) => All(connection, "ORDER BY f.path");

    internal static ImmutableArray<KnownFile> Read(DbConnection connection, string? after, int most, string? fingerprint) => All(connection,
        $"WHERE f.path > @after AND {Others} ORDER BY f.path LIMIT @most",
        ("@after", after ?? ""), ("@most", (long)most), ("@fingerprint", fingerprint));

    internal static int Count(DbConnection connection, string? fingerprint) =>
        (int)(long)connection.Scalar($"SELECT count(*) FROM files f WHERE {Others}", ("@fingerprint", fingerprint))!;

    internal static ImmutableArray<KnownFile> Find(DbConnection connection, IReadOnlyCollection<string> paths) =>
        All(connection,
            $"WHERE f.path IN (SELECT value FROM {connection.EachOf("@paths")}) ORDER BY f.path", ("@paths", StoredJson.Write([.. paths])));

    internal static KnownFile? Find(DbConnection connection, string path)
    {
        KnownFile? found = null;
        connection.Each($"{Select} WHERE f.path = @path", row => found = Read(row), ("@path", path));
        return found;
    }

    private static ImmutableArray<KnownFile> All(
        DbConnection connection, string which, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var files = ImmutableArray.CreateBuilder<KnownFile>();
        connection.Each($"{Select} {which}", row => files.Add(Read(row)), parameters);
        return files.ToImmutable();
    }

    internal static ImmutableArray<string> Folders(DbConnection connection) =>
        Texts(connection, "SELECT DISTINCT folder FROM files WHERE folder <> '' ORDER BY folder");

    internal static ImmutableArray<(string Path, string Fingerprint)> Fetched(DbConnection connection)
    {
        var fetched = ImmutableArray.CreateBuilder<(string, string)>();
        connection.Each("SELECT path, fingerprint FROM files WHERE folder = '' ORDER BY path", row => fetched.Add((row.GetString(0), row.GetString(1))));
        return fetched.ToImmutable();
    }

    private static ImmutableArray<string> Texts(DbConnection connection, string sql)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        connection.Each(sql, row => texts.Add(row.GetString(0)));
        return texts.ToImmutable();
    }

    private static KnownFile Read(DbDataReader row) => new(
        new SourceFile(row.GetString(0), row.GetString(1), row.GetInt64(2), new DateTimeOffset(row.GetInt64(3), TimeSpan.Zero)),
        row.GetString(4), row.GetString(5), row.GetString(6),
        row.GetInt32(7), row.GetInt32(8), row.GetInt32(9), StoredJson.ReadWarnings(row.GetString(10)));
}
