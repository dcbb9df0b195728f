using System.Net;
using System.Text;

namespace Briefing.Knowledge.Documents.Feeds;

/// <summary>Short texts of feeds, which exporters escape once, twice or not at all.</summary>
internal static class FeedText
{
    private const int LongestTag = 2000;
    private const int LongestReference = 12;

    /// <summary>The words of a title or name: markup and white space folded away; null where nothing is left.</summary>
    public static string? Line(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var words = WithoutTags(text);
        if (words.Contains('&', StringComparison.Ordinal)) words = WithoutTags(WebUtility.HtmlDecode(words));
        words = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length > 0 ? words : null;
    }

    /// <summary>Whether a text is HTML: it has a tag or names a character.</summary>
    public static bool IsHtml(string text)
    {
        for (var at = text.AsSpan().IndexOfAny('<', '&'); at >= 0 && at + 1 < text.Length;)
        {
            var next = text[at + 1];
            if (text[at] == '<' && (char.IsAsciiLetter(next) || next is '/' or '!') && Find(text, '>', at, LongestTag) > 0) return true;
            if (text[at] == '&' && (char.IsAsciiLetter(next) || next == '#') && Find(text, ';', at, LongestReference) > 0) return true;
            var further = text.AsSpan(at + 1).IndexOfAny('<', '&');
            at = further < 0 ? -1 : at + 1 + further;
        }

        return false;
    }

    private static string WithoutTags(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal)) return text;
        var words = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '<' && at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!')
                && Find(text, '>', at, LongestTag) is > 0 and var end) at = end;
            else words.Append(text[at]);
        }

        return words.ToString();
    }

    /// <summary>Where a character stands next, not further away than a number of characters; -1 where it does not.</summary>
    private static int Find(string text, char sought, int from, int within) => text.IndexOf(sought, from, Math.Min(within, text.Length - from));
}
