using System.Collections.Immutable;

namespace Briefing.Knowledge.Documents;

/// <summary>How captured bytes came over the web.</summary>
/// <param name="Url">The address that answered, after redirects.</param>
/// <param name="At">When it answered.</param>
/// <param name="ETag">The entity tag it sent; null for none.</param>
/// <param name="LastModified">When it said that the page was last changed, as it was sent; null where it did not say.</param>
public sealed record FetchedFrom(string Url, DateTimeOffset At, string? ETag, string? LastModified)
{
    /// <summary>What the feed says that named the page; null where none did.</summary>
    public FeedListing? Listing { get; init; }
}

/// <summary>What a feed says of a page.</summary>
/// <param name="Feed">The address of the feed.</param>
/// <param name="Title">The title; null where it does not say.</param>
/// <param name="Authors">The authors; empty where it does not say.</param>
/// <param name="Published">The day of publication; null where it does not say.</param>
public sealed record FeedListing(string Feed, string? Title, ImmutableArray<string> Authors, DateOnly? Published)
{
    /// <inheritdoc/>
    public bool Equals(FeedListing? other) => other is not null && Feed == other.Feed && Title == other.Title
        && Published == other.Published && Authors.SequenceEqual(other.Authors, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Feed, Title, Published);
}
