using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Briefing.Knowledge.Documents.Feeds;

namespace Briefing.Knowledge.Documents;

/// <summary>Identifiers for links: lower-case ASCII letters, digits and single hyphens, at most 80 characters.</summary>
internal static class Slug
{
    private const int MaximumLength = 80;

    /// <summary>
    /// The identifier of a text: accents dropped, everything else but letters and digits made a hyphen. A text that is too
    /// long, or has no letter that ASCII knows, gets the start of its hash as well, so that different texts stay different.
    /// </summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder();
        var lost = false;
        foreach (var c in UnicodeText.Normalized(text, NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            else
            {
                lost |= char.IsLetterOrDigit(c);
                if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
            }
        }

        while (slug.Length > 0 && slug[^1] == '-') slug.Length--;
        if (slug.Length <= MaximumLength && slug.Length > 0 && !lost) return slug.ToString();
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
        if (slug.Length > MaximumLength - 9) slug.Length = MaximumLength - 9;
        return slug.Length == 0 ? "document-" + hash : $"{slug.ToString().TrimEnd('-')}-{hash}";
    }

    /// <summary>
    /// The identifier of a file: that of its path without the ending; of an entry in a feed, with the entry's name; of a page,
    /// that of its address without scheme and "www.".
    /// </summary>
    public static string OfFile(string relativePath)
    {
        if (FeedPath.Feed(relativePath) is { } feed) return Of($"{OfFile(feed)} {relativePath[(feed.Length + 1)..]}");
        if (WebAddress.Site(relativePath) is { } site)
        {
            var address = new Uri(relativePath);
            return Of(Uri.UnescapeDataString($"{site}{address.PathAndQuery}{address.Fragment}"));
        }

        var ending = Path.GetExtension(relativePath);
        return Of(relativePath[..^ending.Length]);
    }
}
