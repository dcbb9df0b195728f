using System.Collections.Frozen;

namespace Briefing.Knowledge.Documents.Drafts;

/// <summary>Lines that news sites print around their articles.</summary>
internal static class SiteFurniture
{
    /// <summary>Whole lines, as <see cref="Key"/> makes them, after which an article goes on or a headline follows.</summary>
    private static readonly FrozenSet<string> Lines = Keys(
        "read also", "read more", "see also", "also read", "read next", "more on this", "more on this story", "continue reading", "share",
        "share this", "share this article", "share this story", "share on facebook", "share on twitter", "tweet", "print", "email", "whatsapp",
        "copy link", "listen to this article", "advertisement", "sponsored", "sponsored content", "recommended", "tags", "topics",
        "back to top", "skip to content", "skip to main content", "menu", "search", "home", "subscribe", "sign in", "log in", "log out",
        "download pdf", "save", "bookmark", "photo", "getty images", "view all", "loading", "table of contents", "on this page", "watch now");

    /// <summary>Whole lines after which nothing of the article follows.</summary>
    private static readonly FrozenSet<string> Ends = Keys(
        "you may also like", "you might also like", "you may also be interested in", "leave a comment", "leave a reply", "post a comment",
        "comments", "add a comment", "latest posts", "latest news", "latest articles", "editors picks", "editor s picks", "most read",
        "most popular", "trending", "trending now", "related posts", "related articles", "related stories", "related news", "related content",
        "more from this author", "more stories", "recent posts", "popular posts", "recommended for you", "sign up for our newsletter",
        "subscribe to our newsletter", "follow us", "follow us on", "about us", "contact us", "privacy policy", "terms of use", "terms and conditions",
        "cookie policy", "your email address will not be published", "previous article", "next article", "previous post", "next post");

    private static readonly string[] Openings =
        ["copyright ©", "© ", "all rights reserved", "we use cookies", "this site uses cookies", "this website uses cookies", "click here to", "subscribe to ",
         "sign up for ", "sign up to ", "follow us on ", "your email address will not be", "required fields are marked"];

    /// <summary>Whether a line is such a line.</summary>
    public static bool IsLine(string words) =>
        words.Length <= 60 && (Lines.Contains(Key(words)) || Ends.Contains(Key(words)))
        || words.Length <= 200 && Array.Exists(Openings, opening => words.StartsWith(opening, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a line ends the article.</summary>
    public static bool IsEnd(string words) => words.Length <= 60 && Ends.Contains(Key(words));

    private static string Key(string words)
    {
        var key = new System.Text.StringBuilder();
        foreach (var c in words)
        {
            if (char.IsLetterOrDigit(c)) key.Append(char.ToLowerInvariant(c));
            else if (c is ' ' or '\u00A0' && key.Length > 0 && key[^1] != ' ') key.Append(' ');
        }

        return key.ToString().TrimEnd();
    }

    private static FrozenSet<string> Keys(params string[] lines) => lines.ToFrozenSet(StringComparer.Ordinal);
}
