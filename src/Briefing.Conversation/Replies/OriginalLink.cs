using Briefing.Knowledge.Documents;

namespace Briefing.Conversation.Replies;

/// <summary>
/// The original address with a text fragment, so that the reader's own browser scrolls to the quote and marks it:
/// https://wicg.github.io/scroll-to-text-fragment. A page that has changed since simply opens at its top. A PDF is opened at
/// the page instead: RFC 8118, section 3.
/// </summary>
public static class OriginalLink
{
    private const int WholeQuoteLimit = 8;
    private const int WordsAtEachEnd = 5;

    /// <summary>The address with its fragment; null where no address is known or it is not an http one.</summary>
    /// <param name="url">Where the document was published.</param>
    /// <param name="passage">The quote.</param>
    /// <param name="page">The page it stands on, from 1; null for a document without pages.</param>
    public static string? For(string? url, Passage passage, int? page = null)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) return null;
        // A page that only leads to a PDF has no pages itself.
        if (page is { } number && address.AbsolutePath.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
            return FormattableString.Invariant($"{url!.Split('#')[0]}#page={number}");
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
