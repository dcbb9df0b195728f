using System.Collections.Immutable;
using Briefing.Knowledge.Ingestion;

namespace Briefing.Knowledge.Fetching.Watches;

/// <summary>What looking at a watched source did.</summary>
/// <param name="Watch">The watch as it is now, with its outcome and next turn.</param>
/// <param name="Files">What became of its documents: those that were looked at, and those that are gone.</param>
public sealed record WatchReport(Watch Watch, ImmutableArray<FileReport> Files)
{
    /// <summary>Why the source could not be fetched; null where it could, and for a folder.</summary>
    public FetchFault? Fault { get; init; }

    /// <summary>Whether what failed may well succeed later without anybody's doing.</summary>
    public bool IsPassing { get; init; }

    /// <summary>The feeds that a watched page says belong to it, none of which is watched for that; empty for a feed or folder.</summary>
    public ImmutableArray<string> AnnouncedFeeds { get; init; } = [];
}
