using System.Xml.Linq;
using Briefing.Knowledge.Storage.Databases;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Briefing.Host.Serving.Keys;

/// <summary>Keeps the keys of ASP.NET Core Data Protection in the store, so that every host over it reads what another has protected.</summary>
internal sealed class StoredKeys : IXmlRepository
{
    /// <summary>What makes its table. It belongs into no backup: who reads a backup shall not read what the keys protect.</summary>
    internal static readonly MigrationSeries Series = MigrationSeries.Embedded("keys", typeof(StoredKeys).Assembly, "Serving.Keys.Migrations.");

    private readonly IDatabase _database;
    private readonly TimeProvider _time;

    /// <param name="database">Where they are kept.</param>
    /// <param name="time">The clock.</param>
    internal StoredKeys(IDatabase database, TimeProvider time)
    {
        (_database, _time) = (database, time);
        database.Migrate(Series);
    }

    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements() => _database.Run(connection =>
    {
        var keys = new List<XElement>();
        connection.Each("SELECT xml FROM protection_keys ORDER BY kept, name", row => keys.Add(XElement.Parse(row.GetString(0))));
        return keys;
    });

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        var (xml, kept) = (element.ToString(SaveOptions.DisableFormatting), _time.GetUtcNow().UtcTicks);
        _database.Change((connection, _) => connection.Run("""
            INSERT INTO protection_keys (name, xml, kept) VALUES (@name, @xml, @kept)
            ON CONFLICT (name) DO UPDATE SET xml = excluded.xml, kept = excluded.kept
            """,
            ("@name", string.IsNullOrEmpty(friendlyName) ? Guid.NewGuid().ToString("N") : friendlyName), ("@xml", xml), ("@kept", kept)));
    }
}
