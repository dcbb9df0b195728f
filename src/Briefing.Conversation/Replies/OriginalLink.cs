using Briefing.Knowledge.Documents;

namespace Briefing.Conversation.Replies;

/// <summary>
/// The original address with a text fragment, so that the reader's own browser scrolls to the quote and marks it:
/// https://wicg.github.io/scroll-to-text-fragment. A page that has changed since simply opens at its top.
/// </summary>
public static class OriginalLink
{
    private const int WholeQuoteLimit = 8;
    private const int WordsAtEachEnd = 5;

    /// <summary>The address with its fragment; null where no address is known or it is not an http one.</summary>
    public static string? For(string? url, Passage passage)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) return null;
        var words = passage.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var directive = words.Length <= WholeQuoteLimit
            ? Encode(words)
            : $"{Encode(words.Take(WordsAtEachEnd))},{Encode(words.TakeLast(WordsAtEachEnd))}";
        var separator = url!.Contains('#', StringComparison.Ordinal) ? "" : "#";
        return $"{url}{separator}:~:text={directive}";
    }

    /// <summary>Percent-encodes; the three characters that part a text directive (<c>- , &amp;</c>) never stand bare.</summary>
    private static string Encode(IEnumerable<string> words) =>
        Uri.EscapeDataString(string.Join(' ', words)).Replace("-", "%2D", StringComparison.Ordinal);
}
