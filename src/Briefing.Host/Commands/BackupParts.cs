using System.Collections.Immutable;
using Briefing.Conversation.Digests.Storage;
using Briefing.Conversation.Feedback.Storage;
using Briefing.Conversation.Scopes;
using Briefing.Knowledge.Backup;

namespace Briefing.Host.Commands;

/// <summary>The parts beside the documents and facts that belong into a backup.</summary>
internal static class BackupParts
{
    internal static ImmutableArray<BackupPart> All { get; } = [.. DigestTables.Backup, .. FeedbackTables.Backup, .. ScopeTables.Backup];
}
