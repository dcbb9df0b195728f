using System.Collections.Immutable;
using Briefing.Knowledge.Facts;
using Briefing.Knowledge.Facts.History;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Knowledge.Storage;

/// <content>What curators wrote: facts, hidden quotations, and what was done to them.</content>
public abstract partial class FactStore
{
    /// <inheritdoc/>
    public ImmutableArray<StoredFact> Facts(string folder) => Database.Run(connection => FactRows.Read(connection, folder));

    /// <inheritdoc/>
    public void PutFacts(string folder, ImmutableArray<StoredFact> facts, string yaml, ImmutableArray<StoredHidden> hidden = default)
    {
        Captures.KeepFacts(folder, yaml, KeptAnchor.Of(facts, hidden.IsDefault ? [] : hidden));
        Write(connection =>
        {
            FactRows.Replace(connection, folder, facts);
            HiddenRows.Replace(connection, folder, hidden.IsDefault ? [] : hidden);
            return true;
        });
    }

    /// <inheritdoc/>
    public ImmutableArray<string> FactFolders() => Database.Run(connection =>
    {
        var folders = ImmutableArray.CreateBuilder<string>();
        connection.Each("SELECT folder FROM facts UNION SELECT folder FROM hidden_quotes ORDER BY folder", row => folders.Add(row.GetString(0)));
        return folders.ToImmutable();
    });

    /// <inheritdoc/>
    public ImmutableArray<(string Folder, string Yaml)> KeptFacts() => [.. Captures.Facts().Select(record => (record.Folder, record.Yaml))];

    /// <inheritdoc/>
    public ImmutableArray<StoredHidden> HiddenQuotes(string folder) => Database.Run(connection => HiddenRows.Read(connection, folder));

    /// <inheritdoc/>
    public ImmutableArray<CurationChange> CurationChanges(string folder) => Database.Run(connection => CurationRows.Read(connection, folder));

    /// <inheritdoc/>
    public void AddCurationChanges(string folder, ImmutableArray<CurationChange> changes)
    {
        if (changes.IsEmpty) return;
        Write(connection =>
        {
            CurationRows.Add(connection, folder, changes);
            return true;
        });
    }
}
