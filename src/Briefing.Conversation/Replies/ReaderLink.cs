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

    /// <summary>The address of the document's page.</summary>
    public static string ForDocument(string publicUrl, string documentId) =>
        $"{publicUrl.TrimEnd('/')}/sources/{Uri.EscapeDataString(documentId)}";
}
