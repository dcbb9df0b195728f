using Microsoft.IdentityModel.Protocols;

namespace Briefing.Channels.Doors.Inbound;

/// <summary>
/// Reads the documents of one issuer: its metadata, and the keys that those lead to. They must lie at the same host, so that
/// metadata that were tampered with cannot send the bot elsewhere.
/// </summary>
internal sealed class MetadataDocuments(HttpMessageInvoker http, Uri metadata) : IDocumentRetriever
{
    /// <summary>The most bytes of a document; those of the service have some tens of thousands.</summary>
    internal const int MaxBytes = 1024 * 1024;

    /// <inheritdoc/>
    /// <exception cref="HttpRequestException">The document is elsewhere, absent or too large.</exception>
    public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0
            || Uri.Compare(uri, metadata, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) != 0)
            throw new HttpRequestException("The metadata lead to another host.");
        using var request = new HttpRequestMessage(HttpMethod.Get, uri);
        using var response = await http.SendAsync(request, cancel);
        response.EnsureSuccessStatusCode();
        await response.Content.LoadIntoBufferAsync(MaxBytes, cancel);
        return await response.Content.ReadAsStringAsync(cancel);
    }
}
