using System.Collections.Immutable;
using Briefing.Knowledge.Ingestion;

namespace Briefing.Knowledge.Fetching.Watches;

/// <summary>What looking at a watched source did.</summary>
/// <param name="Watch">The watch as it is now, with its outcome and next turn.</param>
/// <param name="Files">What became of its documents: those that were looked at, and those that are gone.</param>
public sealed record WatchReport(Watch Watch, ImmutableArray<FileReport> Files)
{
    /// <summary>The feeds that a watched page says belong to it, none of which is watched for that; empty for a feed or folder.</summary>
    public ImmutableArray<string> AnnouncedFeeds { get; init; } = [];
}
