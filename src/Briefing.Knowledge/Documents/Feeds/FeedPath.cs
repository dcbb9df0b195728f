namespace Briefing.Knowledge.Documents.Feeds;

/// <summary>
/// Where an entry of a feed is found: <c>news/harbour.xml#2025-ferry-strike</c>, the path of the feed with the entry's own name
/// behind it, so that each entry is a document with versions of its own.
/// </summary>
public static class FeedPath
{
    /// <summary>The path of an entry.</summary>
    /// <param name="feed">The path of the feed.</param>
    /// <param name="entry">The entry's name in it: lower-case letters, digits and hyphens.</param>
    public static string Of(string feed, string entry) => $"{feed}#{entry}";

    /// <summary>Whether a path is that of an entry.</summary>
    public static bool IsEntry(string path) => Feed(path) is not null;

    /// <summary>The path of the feed that an entry stands in; null where the path is no entry's.</summary>
    public static string? Feed(string path)
    {
        var hash = path.LastIndexOf('#');
        if (hash <= 0 || hash + 1 == path.Length || path.AsSpan(hash + 1).IndexOfAnyExcept(Named) >= 0) return null;
        return Path.GetExtension(path.AsSpan(0, hash)) is ".rss" or ".atom" or ".xml" ? path[..hash] : null;
    }

    /// <summary>The path of the file that a document stands in: of the feed for an entry, else the path itself.</summary>
    public static string FileOf(string path) => Feed(path) ?? path;

    private static readonly System.Buffers.SearchValues<char> Named =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");
}
