using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Conversation.Digests.Storage;

/// <summary>The tables of subscriptions and deliveries.</summary>
public static class DigestTables
{
    /// <summary>The scripts that make them.</summary>
    public static MigrationSeries Series { get; } =
        MigrationSeries.Embedded("digests", typeof(DigestTables).Assembly, "Digests.Storage.Migrations.");
}
