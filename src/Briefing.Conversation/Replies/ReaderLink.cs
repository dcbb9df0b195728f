using Briefing.Conversation.Turns;
using Briefing.Knowledge.Documents;

namespace Briefing.Conversation.Replies;

/// <summary>Where a quote opens, highlighted, on our own reader page.</summary>
public static class ReaderLink
{
    /// <summary>How many characters of the hash stand in a link.</summary>
    public const int HashLength = 12;

    /// <summary>The address <c>{publicUrl}/sources/{id}/{first 12 of the hash}/{start}-{end}[,…]#quote</c>.</summary>
    /// <param name="publicUrl">The address that users reach the host at, with or without a slash at its end.</param>
    /// <param name="documentId">The document's identifier.</param>
    /// <param name="sha256">The hash of the captured file, hexadecimal.</param>
    /// <param name="passage">What is highlighted.</param>
    public static string For(string publicUrl, string documentId, string sha256, Passage passage) =>
        $"{ForDocument(publicUrl, documentId)}/{sha256[..Math.Min(HashLength, sha256.Length)]}/{passage.ToLocator()}#quote";

    /// <summary>
    /// The place that an address names; null where it is none of ours or names no passage. What stands behind the path is not read.
    /// </summary>
    /// <param name="publicUrl">The address that users reach the host at.</param>
    /// <param name="address">An address that somebody gave.</param>
    public static QuotePlace? Read(string publicUrl, string address) =>
        Uri.TryCreate(publicUrl, UriKind.Absolute, out var own) && Uri.TryCreate(address, UriKind.Absolute, out var given)
        && given.UserInfo.Length == 0 && Uri.Compare(own, given, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0
        && given.AbsolutePath.StartsWith(own.AbsolutePath.TrimEnd('/') + "/sources/", StringComparison.Ordinal)
            ? Read(address) : null;

    /// <summary>The place that an address of our own names; null where it names no passage.</summary>
    internal static QuotePlace? Read(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.AbsolutePath.Split('/') is [.., "sources", var id, { Length: >= HashLength and <= 64 } hash, var locator]
        && hash.All(char.IsAsciiHexDigitLower) && Passage.TryParseLocator(locator, out _)
            ? new QuotePlace(Uri.UnescapeDataString(id), hash, locator) : null;

    /// <summary>The address of the document's page.</summary>
    public static string ForDocument(string publicUrl, string documentId) =>
        $"{publicUrl.TrimEnd('/')}/sources/{Uri.EscapeDataString(documentId)}";
}
