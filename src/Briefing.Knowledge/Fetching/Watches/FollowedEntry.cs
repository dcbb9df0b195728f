namespace Briefing.Knowledge.Fetching.Watches;

/// <summary>What became of an entry of a feed.</summary>
public enum EntryState
{
    /// <summary>Its article was fetched and is a document.</summary>
    Page,

    /// <summary>Its article may not or cannot be fetched; what the feed itself says is a document.</summary>
    Own,

    /// <summary>Its article could not be fetched yet; it is tried again.</summary>
    Pending,

    /// <summary>There is nothing to read of it.</summary>
    Empty,
}

/// <summary>An entry of a watched feed, as it was seen last.</summary>
/// <param name="Id">What the feed identifies it by.</param>
/// <param name="Sha256">The hash of the entry then: another one means that the feed says something new of it.</param>
/// <param name="Path">The path of its document; null where there is none.</param>
/// <param name="State">What became of it.</param>
/// <param name="Tries">How often in a row its article could not be fetched.</param>
/// <param name="VisitedAt">When its article was asked for last.</param>
public sealed record FollowedEntry(string Id, string Sha256, string? Path, EntryState State, int Tries, DateTimeOffset VisitedAt);
