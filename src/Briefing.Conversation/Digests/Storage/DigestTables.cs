using System.Collections.Immutable;
using Briefing.Conversation.Digests.Content.News;
using Briefing.Knowledge.Backup;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Conversation.Digests.Storage;

/// <summary>The tables of subscriptions and deliveries.</summary>
public static class DigestTables
{
    /// <summary>The scripts that make them.</summary>
    public static MigrationSeries Series { get; } =
        MigrationSeries.Embedded("digests", typeof(DigestTables).Assembly, "Digests.Storage.Migrations.");

    /// <summary>What of digests belongs into a backup: all but how fast is sent just now.</summary>
    public static ImmutableArray<BackupPart> Backup { get; } =
    [
        new(Series, ["conversation_references", "subscriptions", "deliveries", "received_digests", "acknowledgements", "digest_clock"], ["digest_clock"]),
        new(NewsLog.Series, ["digest_news"], []),
    ];
}
