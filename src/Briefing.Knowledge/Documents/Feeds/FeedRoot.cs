using Briefing.Knowledge.Documents.Decoding;

namespace Briefing.Knowledge.Documents.Feeds;

/// <summary>Tells feeds from other XML by their first element.</summary>
internal static class FeedRoot
{
    /// <summary>How many bytes of a file are enough to tell.</summary>
    public const int Searched = MarkupStart.Searched;

    /// <summary>Whether the file is a feed: RSS 2.0 (and 0.9x), RSS 1.0 or Atom.</summary>
    public static bool IsFeed(ReadOnlySpan<byte> bytes) => MarkupStart.RootName(bytes) is { } name && LocalName(name) is "rss" or "RDF" or "feed";

    private static string LocalName(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
