using System.Text;
using System.Text.Json;
using Briefing.Knowledge.Backup;
using Briefing.Knowledge.Storage;

namespace Briefing.Evaluation.Scale;

/// <summary>
/// Everything that a store holds but the moments at which the clock was read, as lines of text, to tell whether two stores
/// hold the same: every row of every table, with the numbers of versions, and the name of every file beside the database.
/// </summary>
internal static class StoreDump
{
    /// <summary>What the clock says, and the number of changes, which is higher where a run was broken off and begun anew.</summary>
    private static readonly string[] LeftOut = ["captured_at", "at"];

    internal static IEnumerable<string> Of(string path)
    {
        using var store = SqliteFactStore.Open(path, TimeProvider.System);
        var lines = store.AtOneMoment(connection => ArchiveSections.Tables.Append(ArchiveSections.TextTable).Where(table => table != "store").SelectMany(table =>
        {
            using var rows = new TableRows(connection, table);
            var parts = new RowParts(rows.Columns, rows.Write);
            var kept = new List<string>();
            while (parts.Next() is { } part)
                foreach (var line in Encoding.UTF8.GetString(part).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
                    kept.Add($"{table}: {Without(line, rows.Columns)}");
            return kept;
        }).ToArray());
        var captures = Path.Combine(Path.GetDirectoryName(path)!, "captures");
        return lines.Concat(Directory.EnumerateFiles(captures, "*", SearchOption.AllDirectories)
            .Select(file => "file: " + Path.GetRelativePath(captures, file)).Order(StringComparer.Ordinal));
    }

    private static string Without(string row, IReadOnlyList<string> columns)
    {
        var values = JsonDocument.Parse(row).RootElement.EnumerateArray().ToArray();
        return string.Join(", ", values.Where((_, i) => !LeftOut.Contains(columns[i])).Select(value => value.GetRawText()));
    }
}
