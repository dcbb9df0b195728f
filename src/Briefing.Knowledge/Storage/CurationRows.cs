using System.Collections.Immutable;
using System.Data.Common;
using Briefing.Knowledge.Facts.History;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Knowledge.Storage;

/// <summary>The history of the curated facts of sources folders, as rows.</summary>
internal static class CurationRows
{
    internal static ImmutableArray<CurationChange> Read(DbConnection connection, string folder)
    {
        var changes = ImmutableArray.CreateBuilder<CurationChange>();
        connection.Each("SELECT change FROM curation_history WHERE folder = @folder ORDER BY position", row =>
        {
            if (CurationJson.Read(row.GetString(0)) is { } change) changes.Add(change);
        }, ("@folder", folder));
        return changes.ToImmutable();
    }

    /// <summary>Adds those that are not there. The history answers nothing, so the store's version stays as it is.</summary>
    internal static void Add(DbConnection connection, string folder, ImmutableArray<CurationChange> changes)
    {
        foreach (var change in changes)
            connection.Run("INSERT INTO curation_history (folder, change_id, change) VALUES (@folder, @id, @change) ON CONFLICT DO NOTHING",
                ("@folder", folder), ("@id", change.Id), ("@change", CurationJson.Write(change)));
    }
}
