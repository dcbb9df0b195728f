using System.Collections.Immutable;

namespace Briefing.Knowledge.Documents.Feeds;

/// <summary>One entry of a feed.</summary>
public sealed record FeedEntry
{
    /// <summary>What the feed identifies it by, the same for as long as it is in the feed: its guid or id, else its address.</summary>
    public required string Id { get; init; }

    /// <summary>A short name made of <see cref="Id"/>, unique in the feed: lower-case letters, digits and hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>Where the article stands, an absolute http or https address; null where the feed does not say.</summary>
    public string? Url { get; init; }

    /// <summary>The title, without markup.</summary>
    public string? Title { get; init; }

    /// <summary>The authors, in the order the feed names them.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Who published it: the feed it was taken from, else this one; null where that has no title.</summary>
    public string? Publisher { get; init; }

    /// <summary>The day of publication in the time zone that the feed gives it in.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The content, or else the summary, where it is HTML; else null.</summary>
    public string? ContentHtml { get; init; }

    /// <summary>The content, or else the summary, where it is plain text; else null.</summary>
    public string? ContentText { get; init; }

    /// <summary>
    /// The entry as a feed of its own, UTF-8: the same bytes whatever other entries the feed holds, when it was built, and how
    /// many comments were counted.
    /// </summary>
    public required ReadOnlyMemory<byte> File { get; init; }

    /// <summary>The capture of this entry alone.</summary>
    /// <param name="feed">The path of the feed.</param>
    public Capture Capture(string feed) => Documents.Capture.Of(FeedPath.Of(feed, Name), File);
}
