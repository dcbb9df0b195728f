namespace Briefing.Host.Reader;

/// <summary>An address found in a document may become a link only where a browser does nothing but open a page with it.</summary>
internal static class WebAddress
{
    internal static bool IsWeb(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
}
