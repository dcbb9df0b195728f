using System.Collections.Immutable;
using Briefing.Knowledge.Backup;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Conversation.Feedback.Storage;

/// <summary>The tables of feedback.</summary>
public static class FeedbackTables
{
    /// <summary>The scripts that make them.</summary>
    public static MigrationSeries Series { get; } =
        MigrationSeries.Embedded("feedback", typeof(FeedbackTables).Assembly, "Feedback.Storage.Migrations.");

    /// <summary>What of them belongs into a backup: all, as without its key nobody could have their feedback removed.</summary>
    public static ImmutableArray<BackupPart> Backup { get; } = [new(Series, ["feedback", "feedback_key"], ["feedback_key"])];
}
