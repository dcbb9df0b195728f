using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Briefing.Knowledge.Backup;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Conversation.Scopes;

/// <summary>The tables of scopes.</summary>
public static class ScopeTables
{
    /// <summary>The scripts that make them.</summary>
    public static MigrationSeries Series { get; } = MigrationSeries.Embedded("scopes", typeof(ScopeTables).Assembly, "Scopes.Migrations.");

    /// <summary>What of them belongs into a backup: all, for a restored store must not answer more than before.</summary>
    public static ImmutableArray<BackupPart> Backup { get; } = [new(Series, ["source_scopes", "team_channels"], [])];
}

[JsonSerializable(typeof(ImmutableArray<string>))]
internal sealed partial class ScopeJson : JsonSerializerContext;
